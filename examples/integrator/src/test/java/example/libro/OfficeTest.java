package example.libro;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Mandate;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A course of the old class book gets its certificate, and keeps it when the file is opened anew.
 */
class OfficeTest {
  private final SettableClock clock = SettableClock.at("2026-03-16T10:00"); // Monday
  private final Mandate otec = anAdministrator();
  private final Libro libro = new Libro();

  private CertificateOffice office(MVStore store) {
    return InMemoryOffice.at(clock)
        .grant(otec)
        .builder() // all else in memory, for this test
        .courses(new LibroCourses(libro.tables))
        .dossiers(new MvStoreDossiers(store))
        .build();
  }

  @Test
  void issuesAndFindsItAgain(@TempDir Path folder) {
    String file = folder.resolve("expedientes").toString();
    libro.store(aCourse().build());
    IssueForm form = IssueForm.of("6543210").withInvoice("4521");

    MVStore store = MvStoreDossiers.open(file);
    CertificateOffice office = office(store);
    IssueSummary summary = office.summary(otec.actor(), form).get();
    String code =
        office.accept(otec.actor(), form.accepting(summary)).get().certificate().code().grouped();
    store.close();

    MVStore again = MvStoreDossiers.open(file);
    assertEquals("VERIFICATION_IN_FORCE", office(again).verify(code).code());
    again.close();
  }

  @Test
  void runsAsAModule() {
    assertTrue(MvStoreDossiers.class.getModule().isNamed(), "example.libro");
    assertTrue(CertificateOffice.class.getModule().isNamed(), "cl.certificates.core");
  }
}
