package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Dates.Form;
import java.util.List;

/** The report of Moodle's block_sence: a sheet, one row per opening of a session. */
final class BlockSenceReport implements OpeningLog {
  private static final Column RUN = Column.of("RUN");
  private static final Column ACTION = Column.of("ID SENCE");
  private static final Column CODE = Column.of("CODIGO CURSO");
  private static final Column NAMES = Column.of("NOMBRES");
  private static final Column SURNAMES = Column.of("APELLIDOS");
  private static final Column OPENED =
      Column.of("FECHA/HORA DE ASISTENCIA", "FECHA/HORA ASISTENCIA", "FECHA/HORA*");
  private static final Column COURSE = Column.of("CURSO");

  @Override
  public Format format() {
    return Format.BLOCK_SENCE;
  }

  @Override
  public boolean recognises(List<Row> head) {
    return Table.titles(head, row -> Table.hasAll(row, OPENED) && Table.hasAny(row, RUN, ACTION))
        .isPresent();
  }

  @Override
  public Layout layout() {
    return new Layout(
        List.of(RUN, ACTION, NAMES, SURNAMES, OPENED),
        List.of(COURSE, CODE),
        RUN,
        ACTION,
        CODE,
        OPENED,
        List.of(NAMES, SURNAMES),
        RUN,
        Form.MOODLE_BLOCK);
  }
}
