package cl.certificates.example.cli.importing;

import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.course.Recipient;
import cl.certificates.course.TrainingEntity;
import cl.certificates.example.cli.importing.CourseFacts.Parties;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.identity.Rut;
import cl.certificates.identity.Text;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes a course of what the files tell and of who is named on its paper. */
public final class CourseMaker {
  private CourseMaker() {}

  /** A person who may act. */
  public record Administrator(Rut rut, String name) {
    /** No person's name in a log. */
    @Override
    public String toString() {
      return "Administrator[" + rut + "]";
    }
  }

  /** A course, and who may issue its certificate. */
  public record Made(Course course, Optional<Administrator> administrator) {}

  /** What holds where nobody says otherwise. */
  public static Parties usual(TrainingEntity.Kind issuer, CourseState state) {
    return new Parties(
        Optional.empty(),
        Optional.of(issuer),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(state));
  }

  /**
   * Makes the course.
   *
   * @return the course, or a finding at the row of the facts for everything that nobody has said
   */
  public static Either<List<Finding>, Made> make(Understood understood, Parties parties) {
    Findings findings = new Findings();
    Where row = understood.facts().where();
    Optional<String> issuer = name(parties.issuerName(), row, FactsTable.ISSUER_NAME, findings);
    Optional<String> recipient =
        name(parties.recipientName(), row, FactsTable.RECIPIENT_NAME, findings);
    require(parties.recipient(), row, FactsTable.RECIPIENT, findings);
    require(parties.recipientKind(), row, FactsTable.RECIPIENT_KIND, findings);
    Optional<String> administrator =
        parties.administrator().isPresent()
            ? name(parties.administratorName(), row, FactsTable.ADMINISTRATOR_NAME, findings)
            : Optional.empty();
    if (findings.hasErrors()) {
      return Either.left(findings.found());
    }
    CourseFacts facts = understood.facts();
    Course course =
        new Course.Builder()
            .action(facts.action())
            .line(facts.line())
            .senceCode(facts.senceCode())
            .name(facts.name())
            .region(facts.region())
            .state(parties.state().orElse(CourseState.RUNNING))
            .type(facts.type())
            .communicatedStart(facts.start())
            .communicatedEnd(facts.end())
            .hours(facts.minutes() / 60)
            .minutesBeyondHours(facts.minutes() % 60)
            .executor(
                new TrainingEntity(
                    facts.issuer(),
                    issuer.orElseThrow(),
                    parties.issuerKind().orElse(TrainingEntity.Kind.OTEC)))
            .recipient(
                new Recipient(
                    parties.recipient().orElseThrow(),
                    recipient.orElseThrow(),
                    parties.recipientKind().orElseThrow()))
            .classes(understood.sessions())
            .participants(understood.participants())
            .build();
    return Either.right(
        new Made(
            course,
            administrator.map(
                name -> new Administrator(parties.administrator().orElseThrow(), name))));
  }

  private static Optional<String> name(
      Optional<String> given, Where row, Column column, Findings findings) {
    require(given, row, column, findings);
    return given.flatMap(name -> Table.name(name, Text.NAME, at(row, column), findings));
  }

  private static void require(Optional<?> given, Where row, Column column, Findings findings) {
    if (given.isEmpty()) {
      findings.add(Fault.VALUE_MISSING, at(row, column), "", Hint.PARTY);
    }
  }

  /** A column that the row may not have: it is named, and has no number. */
  private static Where at(Where row, Column column) {
    return new Where(
        row.file(), row.sheet(), row.row(), OptionalInt.empty(), column.title(), Optional.empty());
  }
}
