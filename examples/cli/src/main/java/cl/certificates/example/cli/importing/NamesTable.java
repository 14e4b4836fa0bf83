package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Runs;
import cl.certificates.example.cli.importing.rules.Texts;
import cl.certificates.identity.Rut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The supplied table of names in meetings: whose RUN a name shown on a screen stands for. */
final class NamesTable {
  static final Column SHOWN = Column.of("NOMBRE MOSTRADO", "DISPLAY NAME");
  static final Column RUN = Column.of("RUT", "RUN");
  static final List<Column> COLUMNS = List.of(SHOWN, RUN);

  private NamesTable() {}

  static boolean isTitles(Row row) {
    return Table.hasAll(row, SHOWN);
  }

  /** The RUN under each {@link Texts#folded} name. */
  static Map<String, Rut> read(InputFile file, Findings findings) {
    Map<String, Rut> named = new HashMap<>();
    Optional<Titles> found = Table.supplied(file, NamesTable::isTitles, COLUMNS, COLUMNS, findings);
    found.ifPresent(
        titles ->
            Table.each(
                file,
                titles,
                findings,
                true,
                row -> {
                  Optional<Cell> shown = titles.required(row, SHOWN, findings);
                  Optional<Rut> run =
                      titles
                          .required(row, RUN, findings)
                          .flatMap(
                              cell ->
                                  findings.ofRead(
                                      Runs.read(cell.text()), titles.where(row, RUN), cell.text()));
                  shown.ifPresent(
                      name -> run.ifPresent(rut -> named.put(Texts.folded(name.text()), rut)));
                }));
    return named;
  }
}
