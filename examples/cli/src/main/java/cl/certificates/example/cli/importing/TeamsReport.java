package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Dates.Form;
import cl.certificates.example.cli.importing.rules.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Teams' report of attendance: of its three sections the third, one row per join. The second is
 * already its sum, and counts two devices twice.
 */
final class TeamsReport implements Source {
  private static final Column NAME = Column.of("Nombre", "Name");
  private static final Column JOINED = Column.of("Hora de entrada", "Hora de unión", "Join time");
  private static final Column LEFT = Column.of("Hora de salida", "Leave time");
  private static final Column MAIL = Column.of("Correo electrónico", "Email");
  private static final Column DURATION = Column.of("Duración", "Duration");
  private static final Column ROLE = Column.of("Rol", "Role");
  private static final List<Column> COLUMNS = List.of(NAME, JOINED, LEFT, MAIL, DURATION, ROLE);
  private static final Pattern SECTION = Pattern.compile("\\s*([123])[.] ?[\\p{L}\\p{M} -]{3,60}");
  private static final String JOINS = "3";
  private static final int MOST_ROWS_ABOVE = 1_000_000;

  @Override
  public Format format() {
    return Format.TEAMS;
  }

  @Override
  public boolean recognises(List<Row> head) {
    return head.stream().anyMatch(row -> row.width() > 1) // or another symbol divides its cells
        && head.stream()
            .filter(row -> !row.isBlank())
            .limit(1)
            .anyMatch(row -> section(row).isPresent());
  }

  private static Optional<String> section(Row row) {
    String first = row.at(0).text();
    Matcher matcher = SECTION.matcher(first);
    return row.width() == 1 && matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  @Override
  public Optional<String> action(InputFile file) {
    return Optional.empty();
  }

  @Override
  public boolean needsCalendar() {
    return true;
  }

  @Override
  public void read(InputFile file, Desk desk) {
    Optional<Row> row = titles(file);
    if (row.isEmpty()) {
      desk.findings().add(Fault.SECTION_MISSING, file.whole(), "");
      return;
    }
    Titles titles = Titles.of(file, row.get(), COLUMNS);
    if (!titles.require(desk.findings(), List.of(NAME, JOINED, LEFT), Optional.empty())) {
      return;
    }
    titles.tellUnknown(desk.findings());
    new Meeting(NAME, MAIL, JOINED, LEFT, Form.TEAMS, any -> true, any -> section(any).isPresent())
        .read(file, titles, desk);
  }

  /** The first row below the heading of the third section. */
  private static Optional<Row> titles(InputFile file) {
    List<String> sections = new ArrayList<>();
    try (Rows rows = file.rows()) {
      Optional<Row> next = rows.next();
      while (next.isPresent() && next.get().number() < MOST_ROWS_ABOVE) {
        Row row = next.get();
        if (sections.contains(JOINS) && !row.isBlank()) {
          return Optional.of(row);
        }
        section(row).ifPresent(sections::add);
        next = rows.next();
      }
    }
    return Optional.empty();
  }
}
