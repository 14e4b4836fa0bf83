package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.course.Course;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Dossier;
import cl.certificates.identity.ActionId;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.AlreadyIssued;
import cl.certificates.refusal.Refusal.NoParticipants;
import cl.certificates.testkit.fixture.CourseFixture;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.SettableClock;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store full of certificates is taken over by a new process, under the tables of now. */
@ParameterizedClass
@EnumSource(Engine.class)
class UpgradeTest {
  private final Engine engine;
  private final DataSource store;
  private final HikariDataSource pool;
  private final Actor administrator = anAdministrator().actor();

  UpgradeTest(Engine engine) {
    this.engine = engine;
    this.store = engine.store();
    this.pool = Stores.pooled(store, 2);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  /** The acceptances of one action: the one that issued, and one of another summary. */
  private record Accepted(IssueForm original, IssueForm other, Certificate certificate) {}

  private Accepted accepted(CertificateOffice office) {
    Course course = aCourse().ofAction(Fixtures.aNewAction()).attendedBy(1).build();
    new JdbcCourses(pool).register(course);
    IssueForm original = summarised(office, course.action(), "4521");
    IssueForm other = summarised(office, course.action(), "4522");
    Issued issued = office.accept(administrator, original).get();
    return new Accepted(original, other, issued.certificate());
  }

  private IssueForm summarised(CertificateOffice office, ActionId action, String invoice) {
    IssueForm form = IssueForm.of(action.text()).withInvoice(invoice);
    return form.accepting(office.summary(administrator, form).get());
  }

  @Test
  @DisplayName("FC-06: after an upgrade and a restart nothing is issued again")
  void issuesNothingAgain() throws SQLException {
    CertificateOffice office = Offices.over(pool, SettableClock.at("2026-04-10T10:00"));
    List<Accepted> kept =
        IntStream.range(0, Sizes.KEPT).mapToObj(place -> accepted(office)).toList();
    List<DossierHead> heads = new JdbcAudit(pool).run(List.of()).heads();
    List<List<String>> versions = Rows.all(pool, "certificate");

    Figures figures = Figures.of(engine, "certificates accepted again after an upgrade");
    CertificateSchema.of(store).apply();
    CertificateSchema.of(store).apply();
    try (HikariDataSource restarted = Stores.pooled(store, 2)) {
      CertificateOffice later = Offices.over(restarted, SettableClock.at("2026-04-20T10:00"));
      kept.forEach(before -> requireThatNothingIsIssued(later, before));
    }

    figures.with("certificates", Sizes.KEPT).print(2L * Sizes.KEPT);
    assertThat(heads).hasSize(Sizes.KEPT);
    assertThat(new JdbcAudit(pool).run(List.of()).heads()).isEqualTo(heads);
    assertThat(new JdbcAudit(pool).run(heads).findings()).isEmpty();
    assertThat(Rows.all(pool, "certificate")).isEqualTo(versions);
    assertThat(Rows.count(pool, "dossier_event where kind = 'CertificateIssued'"))
        .isEqualTo(Sizes.KEPT);
    assertThat(Rows.count(pool, "certificate_document")).isEqualTo(Sizes.KEPT);
    assertThat(CertificateSchema.of(store).installed()).isEqualTo(CertificateSchema.VERSION);
  }

  private void requireThatNothingIsIssued(CertificateOffice later, Accepted before) {
    Issued replayed = later.accept(administrator, before.original()).get();
    assertThat(replayed.replay()).isTrue();
    assertThat(replayed.certificate()).isEqualTo(before.certificate());

    Either<IssueRefusal, Issued> again = later.accept(administrator, before.other());
    assertThat(again).isEqualTo(Either.left(new AlreadyIssued(before.certificate())));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("FC-06: a course of which nobody was communicated is refused, with any token")
  void refusesACourseWithoutCommunicatedParticipants(boolean somebodyIsEnrolled) {
    CourseFixture course =
        somebodyIsEnrolled
            ? aCourse().attendedBy(aParticipant().notCommunicated())
            : aCourse().attendedBy();
    new JdbcCourses(pool).register(course.build());
    CertificateOffice office = Offices.over(pool, SettableClock.at("2026-04-10T10:00"));
    IssueForm form = IssueForm.of(Fixtures.ACTION.text()).withInvoice("4521");

    assertThat(office.summary(administrator, form)).isEqualTo(Either.left(new NoParticipants()));
    assertThat(office.accept(administrator, form.accepting("0".repeat(64))))
        .isEqualTo(Either.left(new NoParticipants()));
    assertThat(new JdbcDossiers(pool).of(Fixtures.ACTION))
        .isEqualTo(Dossier.empty(Fixtures.ACTION));
  }
}
