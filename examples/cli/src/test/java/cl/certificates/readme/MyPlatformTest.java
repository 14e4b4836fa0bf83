package cl.certificates.readme;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aPendingDossier;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.course.Course;
import cl.certificates.course.Courses;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.Dossier;
import cl.certificates.identity.ActionId;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.JustificationRequired;
import cl.certificates.search.CourseSearch;
import cl.certificates.testkit.fixture.Arbitraries;
import cl.certificates.testkit.memory.InMemoryDossiers;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MyPlatformTest {
  private final Actor administrator = anAdministrator().actor();

  @Test
  void onDayFortyOneTheFormAsksForAJustification() {
    SettableClock clock = SettableClock.at("2026-04-23T09:00"); // the course ended on 13 March
    CertificateOffice office =
        InMemoryOffice.at(clock).register(aCourse().build()).grant(anAdministrator()).office();
    IssueForm form = IssueForm.of("6543210").withInvoice("4521");

    Either<IssueRefusal, IssueSummary> summary = office.summary(administrator, form);

    assertThat(summary.getLeft())
        .isEqualTo(
            new JustificationRequired(
                LocalDate.of(2026, 4, 22), LocalDate.of(2026, 5, 11), LocalDate.of(2026, 4, 23)));
  }

  @Test
  void aPendingOneIsShownWithItsDueDate() {
    Dossier dossier = aPendingDossier();

    assertThat(dossier.state()).isEqualTo(CertificateState.ANNULMENT_PENDING);
    assertThat(dossier.openRequest().orElseThrow().dueDate()).isEqualTo("2026-05-19");
  }

  @Test
  void myOwnClassBookIsSearchedAndCertified() {
    Courses mine = MyPlatformTest::courseOfMine;
    CertificateOffice office =
        InMemoryOffice.at(SettableClock.at("2026-03-16T10:00"))
            .grant(anAdministrator())
            .builder(List.of(ActionId.of("6543210")), mine, new InMemoryDossiers())
            .build();

    assertThat(office.search(administrator, CourseSearch.inLine("3")).get().rows()).hasSize(1);
    assertThat(office.summary(administrator, IssueForm.of("6543210").withInvoice("4521")).isRight())
        .isTrue();
  }

  private static Optional<Course> courseOfMine(ActionId action) {
    return Optional.of(aCourse().ofAction(action).ofHours(7, 30).build());
  }

  @Provide
  Arbitrary<Dossier> dossiers() {
    return Arbitraries.dossiers();
  }

  @Property(tries = 200)
  void noHistoryHasTwoVersionsInForce(@ForAll("dossiers") Dossier any) {
    assertThat(any.certificates().stream().filter(one -> one.status() == DocumentStatus.IN_FORCE))
        .hasSizeLessThanOrEqualTo(1);
  }
}
