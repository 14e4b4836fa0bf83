package cl.certificates.pdf.openpdf;

/** What an element of the page is to its reader; a structure tree can be built from it. */
enum Role {
  /** Under everything else, even the mark; says nothing. */
  GROUND,
  /** Rules, running heads and feet; says nothing that is not said elsewhere. */
  ARTIFACT,
  TITLE,
  HEADING,
  PARAGRAPH,
  LABEL,
  VALUE,
  HEADER_CELL,
  CELL,
  FIGURE
}
