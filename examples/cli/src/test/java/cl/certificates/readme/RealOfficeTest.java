package cl.certificates.readme;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Mandate;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcPermissions;
import cl.certificates.refusal.Refusal.AlreadyIssued;
import cl.certificates.testkit.memory.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RealOfficeTest {
  @Test
  void issuesIntoADatabaseAndWritesThePaperToAFile(@TempDir Path folder) throws IOException {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setUrl("jdbc:h2:" + folder.resolve("base"));
    Mandate otec = anAdministrator();
    CertificateOffice office =
        RealOffice.over(dataSource, SettableClock.at("2026-03-16T10:00")); // Monday
    new JdbcCourses(dataSource).register(aCourse().build());
    new JdbcPermissions(dataSource).grant(otec);
    IssueForm form = IssueForm.of("6543210").withInvoice("4521");
    IssueSummary agreed = office.summary(otec.actor(), form).get();

    Path file = RealOffice.issue(office, otec.actor(), form, agreed, folder).get();

    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-")
        .endsWith("%%EOF\n");
    IssueForm another = form.withInvoice("4522");
    assertThat(RealOffice.issue(office, otec.actor(), another, agreed, folder).getLeft())
        .isInstanceOf(AlreadyIssued.class);
  }
}
