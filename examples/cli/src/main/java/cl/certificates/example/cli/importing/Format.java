package cl.certificates.example.cli.importing;

/** Which program wrote a file, or which of the supplied tables it is. */
public enum Format {
  /** Facts of the actions, supplied. */
  HECHOS,
  /** The class calendar, supplied. */
  CLASES,
  /** The communicated participants, supplied. */
  PARTICIPANTES,
  /** Who is meant by a name in a meeting, supplied. */
  NOMBRES,
  /** Moodle's block_sence, xlsx. */
  BLOCK_SENCE,
  /** Moodle's attendance activity, txt or xlsx. */
  MOD_ATTENDANCE,
  /** Open edX's sence-xblock, csv. */
  SENCE_XBLOCK,
  /** What is sent to SIC's Gestor Intermedio, json. */
  SIC,
  /** Zoom's report of participants, csv. */
  ZOOM,
  /** Teams' report of attendance, csv. */
  TEAMS,
  /** One row per participant and class, csv or xlsx. */
  EXCEL
}
