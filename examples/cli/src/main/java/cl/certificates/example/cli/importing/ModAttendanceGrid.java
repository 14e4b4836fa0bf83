package cl.certificates.example.cli.importing;

import cl.certificates.attendance.ClassWindow;
import cl.certificates.example.cli.importing.rules.Amounts;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Runs;
import cl.certificates.example.cli.importing.rules.Texts;
import cl.certificates.identity.Rut;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Moodle's attendance activity: a grid of people and sessions, as text with tabs or a sheet. */
final class ModAttendanceGrid implements Source {
  private static final Column SURNAME =
      Column.of("Apellido(s)", "Apellidos", "Last name", "Surname");
  private static final Column NAME = Column.of("Nombre", "First name");
  private static final Column GROUPS = Column.of("Grupos", "Groups");
  private static final List<Column> KNOWN = List.of(SURNAME, NAME, GROUPS);

  @Override
  public Format format() {
    return Format.MOD_ATTENDANCE;
  }

  @Override
  public boolean recognises(List<Row> head) {
    return Table.titles(head, ModAttendanceGrid::isTitles).isPresent();
  }

  private static boolean isTitles(Row row) {
    return Table.hasAny(row, SURNAME, NAME)
        && row.cells().stream().anyMatch(cell -> SessionTitle.isOne(cell.text()));
  }

  @Override
  public Optional<String> action(InputFile file) {
    return Optional.empty();
  }

  @Override
  public boolean needsCalendar() {
    return true;
  }

  /** A column of the grid that is a class of the calendar. */
  private record Session(int place, ClassWindow window) {}

  @Override
  public void read(InputFile file, Desk desk) {
    Optional<Titles> found = Table.titles(file, ModAttendanceGrid::isTitles, KNOWN);
    if (found.isEmpty()) {
      desk.findings().add(Fault.COLUMN_MISSING, file.whole(), NAME.title());
      return;
    }
    Titles titles = found.get();
    Survey survey = new Survey(titles);
    Table.each(file, titles, new Findings(), true, survey::row);
    List<Session> sessions = sessions(titles, survey, desk);
    Optional<Integer> runs = survey.columnOfRuns();
    if (runs.isEmpty()) {
      desk.findings()
          .add(Fault.COLUMN_MISSING, file.row(titles.row().number()), "RUN", Hint.TICK_IDENTITY);
    }
    Reading reading = new Reading(titles, sessions, survey, desk);
    Table.each(file, titles, desk.findings(), true, row -> reading.row(row, runs));
  }

  private static List<Session> sessions(Titles titles, Survey survey, Desk desk) {
    List<Session> sessions = new ArrayList<>();
    Set<SessionTitle> known = new HashSet<>();
    Optional<Boolean> english = Optional.empty();
    for (int place : survey.sessions) {
      String title = titles.row().at(place).text();
      Where where = titles.where(titles.row(), place);
      boolean isEnglish = SessionTitle.isEnglish(title);
      english = english.or(() -> Optional.of(isEnglish));
      Either<Fault, SessionTitle> read =
          english.get() == isEnglish ? SessionTitle.read(title) : Either.left(Fault.DATE_FORMAT);
      Optional<SessionTitle> session = desk.findings().of(read, where, title);
      if (session.isEmpty()) {
        continue;
      }
      Optional<ClassWindow> window = desk.ledger().startingAt(session.get().start());
      if (!known.add(session.get())) {
        desk.findings().add(Fault.DUPLICATE_CLASS, where, title);
      } else if (window.isEmpty()) {
        desk.findings().add(Fault.CLASS_UNKNOWN, where, title);
      } else {
        sessions.add(new Session(place, window.get()));
        desk.ledger().mention(window.get());
        if (survey.isHeld(place)) {
          desk.ledger().hold(window.get());
        }
      }
    }
    return sessions;
  }

  /** What has to be known of all rows before the first is read. */
  private static final class Survey {
    private final List<Integer> sessions;
    private final List<Integer> identities;
    private final int[] runs;
    private final boolean[] held;

    Survey(Titles titles) {
      Row row = titles.row();
      sessions =
          IntStream.range(0, row.width())
              .filter(place -> SessionTitle.isOne(row.at(place).text()))
              .boxed()
              .toList();
      identities =
          IntStream.range(0, row.width())
              .filter(place -> !sessions.contains(place) && !row.at(place).isBlank())
              .filter(
                  place ->
                      KNOWN.stream().noneMatch(known -> known.isTitled(row.folded().get(place))))
              .boxed()
              .toList();
      runs = new int[row.width()];
      held = new boolean[row.width()];
    }

    void row(Row row) {
      identities.stream()
          .filter(place -> Runs.looksLikeOne(row.at(place).text()))
          .forEach(place -> runs[place]++);
      sessions.stream()
          .filter(place -> Status.of(row.at(place).text()).isTaken())
          .forEach(place -> held[place] = true);
    }

    boolean isHeld(int place) {
      return held[place];
    }

    /** The column with the most RUNs; the left one of two. */
    Optional<Integer> columnOfRuns() {
      return identities.stream()
          .filter(place -> runs[place] > 0)
          .reduce((best, next) -> runs[next] > runs[best] ? next : best);
    }
  }

  /** One reading of one grid. */
  private static final class Reading {
    private final Titles titles;
    private final List<Session> sessions;
    private final Survey survey;
    private final Desk desk;
    private final Set<Rut> seen = new HashSet<>();

    Reading(Titles titles, List<Session> sessions, Survey survey, Desk desk) {
      this.titles = titles;
      this.sessions = sessions;
      this.survey = survey;
      this.desk = desk;
    }

    void row(Row row, Optional<Integer> runs) {
      Optional<Rut> person = runs.flatMap(place -> person(row, place));
      for (Session session : sessions) {
        mark(row, session, person);
      }
    }

    /** Somebody to whom the row may be counted. */
    private Optional<Rut> person(Row row, int place) {
      Where where = titles.where(row, place);
      String text = row.at(place).text();
      String name = titles.text(row, NAME) + " " + titles.text(row, SURNAME);
      Optional<Rut> run = desk.run(Runs.read(text), where, text);
      if (Texts.isDamaged(name)) {
        desk.findings().add(Fault.ENCODING_DAMAGED, titles.where(row, NAME), name);
        return Optional.empty();
      }
      if (run.isPresent() && !seen.add(run.get())) {
        desk.findings().add(Fault.DUPLICATE_PERSON, where, text);
        return Optional.empty();
      }
      return run.filter(rut -> desk.isCommunicated(rut, where, text));
    }

    private void mark(Row row, Session session, Optional<Rut> person) {
      Cell cell = row.at(session.place());
      Where where = titles.where(row, session.place());
      if (cell.kind() == Cell.Kind.FORMULA) {
        desk.findings().add(Fault.VALUE_UNKNOWN, where, cell.text());
        return;
      }
      Status status = Status.of(cell.text());
      if (status.isTaken()) {
        Integer credit = desk.options().credits().get(status.acronym());
        if (credit == null) {
          desk.findings().add(Fault.STATUS_UNKNOWN, where, cell.text(), Hint.GIVE_CREDIT);
        } else {
          person.ifPresent(
              rut ->
                  desk.ledger()
                      .attended(
                          rut,
                          session.window(),
                          Amounts.credited(session.window().minutes(), credit)));
        }
      }
      warning(status, session).ifPresent(fault -> desk.findings().add(fault, where, cell.text()));
    }

    private Optional<Fault> warning(Status status, Session session) {
      return switch (status.kind()) {
        case HIDDEN -> Optional.of(Fault.HIDDEN_STATUS);
        case NOT_ENROLLED -> Optional.of(Fault.ENROLMENT_GAP);
        case NOT_RECORDED ->
            Optional.of(Fault.STATUS_NOT_RECORDED).filter(gap -> survey.isHeld(session.place()));
        case NONE, TAKEN -> Optional.empty();
      };
    }
  }
}
