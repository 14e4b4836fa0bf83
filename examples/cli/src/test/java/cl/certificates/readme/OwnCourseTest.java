package cl.certificates.readme;

import static cl.certificates.testkit.fixture.Fixtures.EXECUTOR;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Mandate;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import org.junit.jupiter.api.Test;

final class OwnCourseTest {
  @Test
  void aCourseMadeByHandCanBeIssued() {
    Mandate mandate = OwnCourse.mandate(EXECUTOR);
    CertificateOffice office =
        InMemoryOffice.at(SettableClock.at("2026-03-16T10:00")) // Monday
            .register(OwnCourse.course(EXECUTOR))
            .grant(mandate)
            .office();

    IssueForm form = IssueForm.of("7654321").withInvoice("4521");
    IssueSummary summary = office.summary(mandate.actor(), form).get();

    assertThat(summary.content().meetingMinimum()).isEqualTo(1); // 470 of 480 minutes
    assertThat(office.accept(mandate.actor(), form.accepting(summary)).isRight()).isTrue();
  }
}
