package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Runs;
import cl.certificates.example.cli.importing.rules.Texts;
import cl.certificates.identity.Rut;
import cl.certificates.identity.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The supplied table of communicated participants: whoever never came is in no export. */
final class ParticipantsTable {
  static final Column ACTION = Column.of("ID ACCIÓN", "ID DE ACCIÓN", "ID SENCE");
  static final Column RUN = Column.of("RUT", "RUN");
  static final Column NAMES = Column.of("NOMBRES");
  static final Column SURNAMES = Column.of("APELLIDOS");
  static final Column MAIL = Column.of("CORREO", "CORREO ELECTRÓNICO", "EMAIL");
  static final List<Column> REQUIRED = List.of(ACTION, RUN, NAMES, SURNAMES);
  static final List<Column> COLUMNS = List.of(ACTION, RUN, NAMES, SURNAMES, MAIL);

  private final Titles titles;
  private final Findings findings;
  private final Map<String, List<Person>> people = new TreeMap<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private final Set<List<Object>> mails = new HashSet<>();
  private final Map<Rut, String> names = new HashMap<>();

  private ParticipantsTable(Titles titles, Findings findings) {
    this.titles = titles;
    this.findings = findings;
  }

  static boolean isTitles(Row row) {
    return Table.hasAll(row, NAMES) && Table.hasAny(row, RUN, SURNAMES);
  }

  /** The people of each action, under its {@link Texts#folded} id, in the order of the table. */
  static Map<String, List<Person>> read(InputFile file, Findings findings) {
    Optional<Titles> titles =
        Table.supplied(file, ParticipantsTable::isTitles, COLUMNS, REQUIRED, findings);
    if (titles.isEmpty()) {
      return Map.of();
    }
    ParticipantsTable table = new ParticipantsTable(titles.get(), findings);
    Table.each(file, titles.get(), findings, true, table::row);
    return table.people;
  }

  private void row(Row row) {
    Optional<Cell> action = titles.required(row, ACTION, findings);
    Optional<Rut> run =
        titles
            .required(row, RUN, findings)
            .flatMap(
                cell ->
                    findings.ofRead(Runs.read(cell.text()), titles.where(row, RUN), cell.text()));
    Optional<String> given = name(row, NAMES);
    Optional<String> family = name(row, SURNAMES);
    String key = action.map(cell -> Texts.folded(cell.text())).orElse("");
    Optional<String> mail =
        titles
            .given(row, MAIL, findings)
            .map(cell -> Texts.spaced(cell.text()).toLowerCase(Locale.ROOT));
    if (mail.isPresent() && !mails.add(List.of(key, mail.get()))) {
      findings.add(Fault.DUPLICATE_MAIL, titles.where(row, MAIL), titles.text(row, MAIL));
    }
    if (action.isEmpty() || run.isEmpty()) {
      return;
    }
    String name = given.orElse("") + " " + family.orElse("");
    boolean whole = given.isPresent() && family.isPresent();
    String first = names.putIfAbsent(run.get(), Texts.folded(name));
    boolean contradicted = whole && first != null && !first.equals(Texts.folded(name));
    if (!seen.add(List.of(key, run.get())) || contradicted) {
      findings.add(Fault.DUPLICATE_PERSON, titles.where(row, RUN), titles.text(row, RUN));
    } else if (whole) {
      Table.name(name, Text.NAME, titles.where(row, NAMES), findings)
          .ifPresent(
              kept ->
                  people
                      .computeIfAbsent(key, none -> new ArrayList<>())
                      .add(new Person(run.get(), kept, mail)));
    }
  }

  private Optional<String> name(Row row, Column column) {
    return titles
        .required(row, column, findings)
        .flatMap(cell -> Table.name(cell.text(), Text.NAME, titles.where(row, column), findings));
  }
}
