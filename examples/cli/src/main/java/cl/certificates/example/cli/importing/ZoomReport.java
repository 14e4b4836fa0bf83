package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Dates.Form;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Zoom's report of participants, with its preamble or without, in Spanish or English. */
final class ZoomReport implements Source {
  private static final Column NAME =
      Column.of(
          "Name",
          "Name (Original Name)",
          "Nombre",
          "Nombre (nombre original)",
          "Nombre de usuario");
  private static final Column MAIL =
      Column.of("User Email", "Email", "Correo electrónico", "E-mail del usuario");
  private static final Column JOINED =
      Column.of("Join Time", "Hora de entrada", "Hora para unirse");
  private static final Column LEFT = Column.of("Leave Time", "Hora de salida", "Hora para salir");
  private static final Column DURATION =
      Column.of(
          "Duration (Minutes)",
          "Duración (minutos)",
          "Total Duration (Minutes)",
          "Duración total (minutos)");
  private static final Column GUEST = Column.of("Guest", "Invitado");
  private static final Column CONSENT =
      Column.of(
          "Recording Consent",
          "Recording Consent*",
          "Respuesta al descargo*",
          "Recording Disclaimer*");
  private static final Column WAITING = Column.of("In Waiting Room", "En sala de espera");
  private static final List<Column> COLUMNS =
      List.of(NAME, MAIL, JOINED, LEFT, DURATION, GUEST, CONSENT, WAITING);
  private static final Set<String> YES = Set.of("yes", "si", "true");

  @Override
  public Format format() {
    return Format.ZOOM;
  }

  @Override
  public boolean recognises(List<Row> head) {
    return Table.titles(head, ZoomReport::isTitles).isPresent();
  }

  private static boolean isTitles(Row row) {
    return Table.hasAll(row, NAME)
        && Table.hasAny(row, DURATION)
        && Table.hasAny(row, MAIL, GUEST, JOINED);
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
    Optional<Titles> found = Table.titles(file, ZoomReport::isTitles, COLUMNS);
    if (found.isEmpty()) {
      desk.findings()
          .add(Fault.COLUMN_MISSING, file.whole(), Table.named(List.of(NAME, JOINED, LEFT)));
      return;
    }
    Titles titles = found.get();
    Optional<Hint> hint = Optional.of(Hint.UNIQUE_USERS).filter(unique -> !titles.has(JOINED));
    if (!titles.require(desk.findings(), List.of(JOINED, LEFT), hint)) {
      return;
    }
    titles.tellUnknown(desk.findings());
    new Meeting(
            NAME,
            MAIL,
            JOINED,
            LEFT,
            Form.ZOOM,
            row -> !YES.contains(Texts.folded(titles.text(row, WAITING))),
            row -> false)
        .read(file, titles, desk);
  }
}
