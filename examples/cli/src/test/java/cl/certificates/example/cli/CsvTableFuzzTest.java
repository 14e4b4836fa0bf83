package cl.certificates.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.CsvTable.Column;
import cl.certificates.example.cli.CsvTable.Row;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;

/** Whatever text is read as a table gives whole rows, or faults one can read. */
class CsvTableFuzzTest {
  private static final Path FILE = Path.of("participants.csv");
  private static final Column RUT = new Column("rut", true, "run");
  private static final Column NAME = new Column("name", true, "nombre");
  private static final Column COMMUNICATED = new Column("communicated", false, "comunicado");

  @FuzzTest(maxDuration = "30s")
  void readsRowsOrSaysWhyNot(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    Faults faults = new Faults();

    List<Row> rows = CsvTable.rows(FILE, text, List.of(RUT, NAME, COMMUNICATED), faults);

    long lines = text.lines().count();
    for (Row row : rows) {
      assertThat((long) row.line()).isBetween(2L, lines);
      row.cell(RUT).ifPresent(cell -> assertThat(text).contains(cell.substring(0, 1)));
      row.cell(NAME).ifPresent(cell -> assertThat(cell).isNotBlank());
      assertThat(row.spot(COMMUNICATED)).isNotNull();
    }
    for (FileFault fault : faults.found()) {
      assertThat(fault.report())
          .contains("[" + fault.code() + "]")
          .doesNotContain("Exception", "java.", "commons");
    }
  }
}
