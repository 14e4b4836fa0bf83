package cl.certificates.pdf.openpdf;

import static cl.certificates.testkit.fixture.Fixtures.ACTION;
import static cl.certificates.testkit.fixture.Fixtures.REGION;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aGeneralAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Digest;
import cl.certificates.identity.Folio;
import cl.certificates.issuing.IssueForm;
import cl.certificates.pdf.bundle.CertificateZip;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.viewing.CertificateCopy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Faults that users of other systems reported, tried on the PDF that an office hands out. */
class OfficePapersTest {
  private static final OpenPdfRenderer RENDERER = OpenPdfRenderer.create();
  private static final int THREADS = 32;
  private static final Actor ADMINISTRATOR = anAdministrator().actor();
  private static final Actor OTHER = aGeneralAdministrator().actor();
  private static final Actor OFFICIAL = anOfficialOf(REGION).actor();

  private final SettableClock clock = SettableClock.at("2026-03-16T10:00"); // Monday, day 3
  private final InMemoryOffice memory =
      InMemoryOffice.at(clock)
          .register(aCourse().build())
          .grant(anAdministrator())
          .grant(aGeneralAdministrator())
          .grant(anOfficialOf(REGION));
  private CertificateOffice office = memory.builder().renderer(RENDERER).build();

  private Certificate issue(IssueForm form) {
    IssueForm accepted = form.accepting(office.summary(ADMINISTRATOR, form).get());
    return office.accept(ADMINISTRATOR, accepted).get().certificate();
  }

  private static IssueForm form(String action) {
    return IssueForm.of(action).withInvoice("4521");
  }

  private void annul() {
    String action = ACTION.text();
    office
        .requestAnnulment(
            ADMINISTRATOR,
            new AnnulmentForm(action, AnnulmentCategory.DOCUMENT_NUMBER, "Es la factura 4522"))
        .get();
    office.approve(OFFICIAL, new DecisionForm(action, null)).get();
  }

  private CertificateCopy copy(Folio folio) {
    return office.download(OTHER, folio).get();
  }

  private static <T> List<T> atOnce(List<Callable<T>> steps) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(steps)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName(
      "FC-12: under a clock that stands still each file has a name of its own, and keeps it")
  void namesFilesByWhatTheyAre() throws Exception {
    List<Folio> folios = new ArrayList<>();
    List<String> names = new ArrayList<>();
    folios.add(issue(form(ACTION.text())).folio());
    names.add(copy(folios.get(0)).fileName());
    annul();
    folios.add(issue(form(ACTION.text())).folio());
    for (int number = 0; number < 2 * THREADS; number++) {
      String action = String.valueOf(7_000_100 + number);
      memory.register(aCourse().ofAction(action).build());
      folios.add(issue(form(action)).folio());
    }
    List<Callable<CertificateCopy>> downloads =
        folios.stream().<Callable<CertificateCopy>>map(folio -> () -> copy(folio)).toList();

    List<CertificateCopy> copies = atOnce(downloads);

    copies.forEach(copy -> names.add(copy.fileName()));
    assertThat(names)
        .doesNotHaveDuplicates()
        .startsWith(
            "certificado-6543210-1-U.pdf", // in force
            "certificado-6543210-1-U-anulado.pdf", // the same version, annulled
            "certificado-6543210-2-S.pdf");
    assertThat(entriesOf(zipped(copies))).containsExactlyElementsOf(copiesByName(copies));
    clock.setTo("2026-04-20T10:00");
    assertThat(atOnce(downloads)).isEqualTo(copies);
  }

  private static List<String> copiesByName(List<CertificateCopy> copies) {
    return copies.stream().map(copy -> copy.fileName() + " " + copy.paper().digest()).toList();
  }

  private static byte[] zipped(List<CertificateCopy> copies) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CertificateZip zip = CertificateZip.to(out)) {
      copies.forEach(zip::add);
    }
    return out.toByteArray();
  }

  private static List<String> entriesOf(byte[] archive) throws IOException {
    List<String> entries = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.add(entry.getName() + " " + Digest.of(zip.readAllBytes()));
      }
    }
    return entries;
  }
}
