package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.course.Course;
import cl.certificates.dossier.Dossier;
import cl.certificates.hostile.HostileTexts;
import cl.certificates.hostile.HostileTexts.Hostile;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Rut;
import cl.certificates.identity.Text;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.testkit.memory.SettableClock;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The hard texts of the testkit, as far as they reach a store. */
@ParameterizedClass
@EnumSource(Engine.class)
class HostileTextsTest {
  private final Actor administrator = anAdministrator().actor();
  private final HikariDataSource store;
  private final CertificateOffice office;

  HostileTextsTest(Engine engine) {
    this.store = Stores.pooled(engine.store(), 2);
    this.office =
        Offices.furnished(store, SettableClock.at("2026-04-20T10:00"))
            .renderer(new EveryLetter())
            .build();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  @DisplayName(
      "FC-24: what is taken is read back identical and found by itself, the rest unwritten")
  void keepsOrRefuses() {
    int number = 0;
    int kept = 0;
    for (Hostile hostile : HostileTexts.all()) {
      ActionId action = ActionId.of(String.format(Locale.ROOT, "HOSTILE-%04d", ++number));
      kept += asName(action, hostile) ? 1 : 0;
      asJustification(action, hostile);
      asEveryBox(hostile);
    }
    assertThat(kept).as("names kept").isGreaterThan(100);
    assertThat(new JdbcAudit(store).run(List.of()).isClean()).isTrue();
  }

  /**
   * As the name of a course and of a participant; a name that cannot be kept is registered by none.
   */
  private boolean asName(ActionId action, Hostile hostile) {
    Optional<String> kept =
        Text.line(hostile.value(), Text.NAME)
            .toJavaOptional()
            .map(Text::value)
            .filter(name -> !name.isEmpty());
    Course plain = new Course.Builder().from(aCourse().build()).action(action).build();
    Course course =
        new Course.Builder()
            .from(plain)
            .name(kept.orElse("Soldadura"))
            .participants(
                List.of(aParticipant().named(kept.orElse("Persona")).buildFor(plain.classes())))
            .build();
    JdbcCourses courses = new JdbcCourses(store);
    courses.register(course).get();

    assertThat(courses.of(action)).as(hostile.toString()).contains(course);
    kept.ifPresent(
        name -> {
          CourseSearch byCourse =
              new CourseSearchBuilder().line("3").course(hostile.value()).size(100).build();
          CourseSearch byPerson =
              new CourseSearchBuilder().line("3").participant(hostile.value()).size(100).build();
          assertThat(finds(byCourse, action)).as(hostile + ": by course").isTrue();
          assertThat(finds(byPerson, action) || isRut(name)).as(hostile + ": by person").isTrue();
        });
    return kept.isPresent();
  }

  /** A RUT is looked for as a number, never within names. */
  private static boolean isRut(String name) {
    return Rut.parse(name).isRight();
  }

  private boolean finds(CourseSearch form, ActionId action) {
    CourseSearch page = form;
    while (true) {
      var found = office.search(administrator, page).get();
      if (found.rows().stream().anyMatch(row -> row.course().action().equals(action))) {
        return true;
      }
      if (found.next().isEmpty()) {
        return false;
      }
      page =
          new CourseSearchBuilder()
              .line("3")
              .course(form.course())
              .participant(form.participant())
              .size(100)
              .cursor(found.next().get())
              .build();
    }
  }

  private void asJustification(ActionId action, Hostile hostile) {
    IssueForm form =
        IssueForm.of(action.text()).withInvoice("4521").withJustification(hostile.value());
    Either<IssueRefusal, IssueSummary> summary = office.summary(administrator, form);
    if (summary.isLeft()) {
      assertThat(summary.getLeft().code())
          .as(hostile.toString())
          .isIn("TEXT_TOO_LONG", "TEXT_NOT_PRINTABLE");
      assertThat(new JdbcDossiers(store).of(action)).isEqualTo(Dossier.empty(action));
      return;
    }
    office.accept(administrator, form.accepting(summary.get())).get();
    assertThat(new JdbcDossiers(store).of(action).latest().orElseThrow().content().justification())
        .as(hostile.toString())
        .isEqualTo(
            Text.paragraphs(hostile.value(), Text.REASON)
                .toJavaOptional()
                .map(Text::value)
                .filter(text -> !text.isEmpty()));
  }

  private void asEveryBox(Hostile hostile) {
    String text = hostile.value();
    for (CourseSearch form :
        List.of(
            new CourseSearchBuilder().line("3").senceCode(text).size(5).build(),
            new CourseSearchBuilder().line("3").region(text).size(5).build(),
            new CourseSearchBuilder().line("3").trainingEntity(text).size(5).build(),
            new CourseSearchBuilder().line("3").supervisingEntity(text).size(5).build(),
            new CourseSearchBuilder().line("3").size(5).cursor(text).build())) {
      assertThat(office.search(administrator, form)).as(hostile.toString()).isNotNull();
    }
    assertThat(office.verify(text).code()).as(hostile.toString()).isNotEqualTo("FOUND");
  }
}
