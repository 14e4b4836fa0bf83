package cl.certificates.example.cli;

import cl.certificates.example.cli.CsvTable.Column;
import cl.certificates.example.cli.CsvTable.Row;
import cl.certificates.identity.Folio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The versions whose content was erased by law, in a table of one column, {@code folio}. */
final class ErasedFile {
  private static final Column FOLIO = new Column("folio", true, "folio");
  private static final int MOST_MEGABYTES = 64;

  private ErasedFile() {}

  /**
   * The folios of a file.
   *
   * @throws Stopped if it cannot be read, or with every fault it has
   */
  static List<Folio> read(Path file) {
    Faults faults = new Faults();
    List<Row> rows =
        SourceText.of(file, MOST_MEGABYTES)
            .peekLeft(fault -> faults.addAll(List.of(fault)))
            .map(text -> CsvTable.rows(file, text, List.of(FOLIO), faults))
            .getOrElse(List.of());
    List<Folio> folios = new ArrayList<>();
    for (Row row : rows) {
      Folio.parse(row.cell(FOLIO).orElse(""))
          .peek(folios::add)
          .peekLeft(invalid -> faults.add(row.spot(FOLIO), "FOLIO_MALFORMED"));
    }
    if (!faults.found().isEmpty()) {
      throw Stopped.byFile(faults.found());
    }
    return folios;
  }
}
