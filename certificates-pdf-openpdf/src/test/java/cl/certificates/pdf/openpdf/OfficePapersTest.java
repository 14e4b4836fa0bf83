package cl.certificates.pdf.openpdf;

import static cl.certificates.testkit.fixture.Fixtures.ACTION;
import static cl.certificates.testkit.fixture.Fixtures.EXECUTOR;
import static cl.certificates.testkit.fixture.Fixtures.RECIPIENT;
import static cl.certificates.testkit.fixture.Fixtures.REGION;
import static cl.certificates.testkit.fixture.Fixtures.SUPERVISOR;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aGeneralAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.course.Course;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.document.PaperSize;
import cl.certificates.document.Template;
import cl.certificates.document.Templates;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Digest;
import cl.certificates.identity.Folio;
import cl.certificates.issuing.IssueForm;
import cl.certificates.pdf.bundle.CertificateZip;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.TextNotPrintable;
import cl.certificates.testkit.memory.InMemoryCourses;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.viewing.CertificateCopy;
import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that users of other systems reported, tried on the PDF that an office hands out. */
class OfficePapersTest {
  private static final int THREADS = 32;
  private static final Template FIRST =
      Template.builder("capacita-sur-1")
          .addLetterhead("Membrete de 2026")
          .footer("Pie de 2026")
          .addExtraLines("Convenio 7")
          .build();
  private static final Template SECOND =
      Template.builder("capacita-sur-2").paper(PaperSize.LETTER).footer("Pie de 2027").build();
  private static final Mandate ACCEPTS = named("Rosa Núñez Acepta", anAdministrator());
  private static final Mandate PRINTS = named("Operador Que Imprime", aGeneralAdministrator());
  private static final Actor ADMINISTRATOR = ACCEPTS.actor();
  private static final Actor OTHER = PRINTS.actor();
  private static final Actor OFFICIAL = anOfficialOf(REGION).actor();

  private final SettableClock clock = SettableClock.at("2026-03-16T10:00"); // Monday, day 3
  private final InMemoryOffice memory =
      InMemoryOffice.at(clock)
          .register(aCourse().build())
          .grant(ACCEPTS)
          .grant(PRINTS)
          .grant(anOfficialOf(REGION));
  private CertificateOffice office = officeWith(Templates.of(FIRST));

  private CertificateOffice officeWith(Templates templates) {
    return builderWith(templates).build();
  }

  private CertificateOffice.Builder builderWith(Templates templates) {
    return memory.builder().renderer(OpenPdfRenderer.create()).templates(templates);
  }

  private static Mandate named(String name, Mandate like) {
    return new Mandate(
        like.person(), name, like.entity(), like.entityName(), like.profile(), like.region());
  }

  private Certificate issue(IssueForm form) {
    IssueForm accepted = form.accepting(office.summary(ADMINISTRATOR, form).get());
    return office.accept(ADMINISTRATOR, accepted).get().certificate();
  }

  private static IssueForm form(String action) {
    return IssueForm.of(action).withInvoice("4521");
  }

  private void annul(String action) {
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

  private static Course courseBefore() {
    return aCourse()
        .named("Soldadura al arco")
        .ofHours(40)
        .attendedBy(aParticipant().named("María Peña").attending(2_400, MINUTES))
        .build();
  }

  /** The same action, with everything changed that a class book can change. */
  private static Course courseAfter() {
    return aCourse()
        .named("Otro curso")
        .ofHours(48)
        .givenBy(new TrainingEntity(EXECUTOR.rut(), "Otra OTEC SpA", TrainingEntity.Kind.OTEC))
        .overseenBy(new SupervisingEntity(SUPERVISOR.rut(), "Otra OTIC"))
        .addressedTo(new Recipient(RECIPIENT.rut(), "Otra Empresa SA", RECIPIENT.kind()))
        .attendedBy(aParticipant().named("Mario Peña").attending(1_200, MINUTES))
        .build();
  }

  /** From now on the course, who accepted it and the look of papers have other names. */
  private void rename() {
    memory
        .register(courseAfter())
        .withdraw(ACCEPTS)
        .grant(named("Otro Nombre De Quien Acepta", ACCEPTS));
    office = officeWith(Templates.of(SECOND, FIRST));
  }

  @Test
  @DisplayName("FC-07: renamed course, people, entities and template change no byte of the paper")
  void reprintsTheBytesOfTheIssue() {
    memory.register(courseBefore());
    Certificate issued = issue(form(ACTION.text()));
    byte[] atIssue = office.download(ADMINISTRATOR, issued.folio()).get().paper().bytes();
    rename();

    byte[] again = copy(issued.folio()).paper().bytes();

    assertThat(again).isEqualTo(atIssue);
    assertThat(toldBy(again))
        .contains("María Peña", "Soldadura al arco", "Membrete de 2026", "Rosa Núñez Acepta")
        .contains("contentDigest>" + issued.content().digest() + "<")
        .doesNotContain("Mario", "Otr", "de 2027", "Imprime", PRINTS.person().formatted());
    Certificate now = office.certificate(OTHER, ACTION).get().certificates().get(0);
    assertThat(now.content()).isEqualTo(issued.content());
    assertThat(now.look()).isEqualTo("openpdf-1/capacita-sur-1");
    assertThat(now.acceptedBy()).isEqualTo(ACCEPTS);
  }

  @Test
  @DisplayName("FC-07: a marked copy, drawn anew, is the paper of the issue and its mark")
  void drawsTheSnapshotAnew() {
    memory.register(courseBefore());
    Certificate issued = issue(form(ACTION.text()));
    byte[] atIssue = copy(issued.folio()).paper().bytes();
    annul(ACTION.text());
    rename();

    byte[] marked = copy(issued.folio()).paper().bytes();

    List<String> added = new ArrayList<>(linesOf(marked));
    linesOf(atIssue).forEach(line -> assertThat(added.remove(line)).as(line).isTrue());
    // the mark runs aslant, and is read in two lines
    assertThat(String.join("", added)).isEqualTo("ANULADO" + "ANULADO el 16-03-2026.");
    assertThat(toldBy(marked))
        .contains("contentDigest>" + issued.content().digest() + "<")
        .doesNotContain("Mario", "Otr", "de 2027", "Imprime", PRINTS.person().formatted());
  }

  @Test
  @DisplayName("FC-07: 200 papers printed in one run name who accepted, and not who prints")
  void namesNobodyWhoPrints() {
    List<Folio> folios = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      String action = String.valueOf(7_000_100 + number);
      memory.register(aCourse().ofAction(action).build());
      folios.add(issue(form(action)).folio());
      if (number % 2 == 0) {
        annul(action); // so that its copy is drawn for whoever prints
      }
    }

    for (Folio folio : folios) {
      assertThat(toldBy(copy(folio).paper().bytes()))
          .contains("Rosa Núñez Acepta", ACCEPTS.person().formatted(), folio.text())
          .doesNotContain("Imprime", PRINTS.person().formatted());
    }
  }

  private static List<String> linesOf(byte[] paper) {
    try (Reading reading = Reading.of(paper)) {
      return reading.text().lines().toList();
    }
  }

  /** What a paper says to people and to machines. */
  private static String toldBy(byte[] paper) {
    try (Reading reading = Reading.of(paper)) {
      PDDocumentCatalog catalog = reading.pdf().getDocumentCatalog();
      return reading.text()
          + reading.pdf().getDocumentInformation().getCOSObject()
          + new String(catalog.getMetadata().toByteArray(), UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** The class book is the host's own, which may hold any name. */
  private Either<IssueRefusal, ?> summaryWith(String participant) {
    Course course = aCourse().attendedBy(aParticipant().named(participant)).build();
    office = builderWith(Templates.of(FIRST)).courses(InMemoryCourses.of(course)).build();
    return office.summary(ADMINISTRATOR, form(ACTION.text()));
  }

  private Certificate issuedWith(String participant) {
    memory.register(aCourse().attendedBy(aParticipant().named(participant)).build());
    return issue(form(ACTION.text()));
  }

  @Test
  @DisplayName("FC-09: letters typed as two characters are stored, digested and printed composed")
  void composesWhatWasTyped() {
    Certificate certificate = issuedWith("Jose\u0301 Nun\u0303ez");

    assertThat(certificate.content().participants().get(0).name()).isEqualTo("José Nuñez");
    assertThat(toldBy(copy(certificate.folio()).paper().bytes()))
        .contains(" José Nuñez ")
        .doesNotContain("\u0301", "\u0303");
    annul(ACTION.text());
    assertThat(issuedWith("José Nuñez").content().participants())
        .isEqualTo(certificate.content().participants());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'A\u030Bgnes Soto', U+030B", // FC-09: there is no composed letter
    "'Ana \uD83D\uDE00', U+1F600",
    "'محمد Soto', U+0645",
    "'Ana \u0007 Soto', U+0007",
    "'Ana \uD83D Soto', U+D83D"
  })
  @DisplayName("FC-09, FC-10: what the fonts cannot print is named before anything is stored")
  void namesWhatCannotBePrinted(String name, String codePoint) {
    assertThat(summaryWith(name).getLeft())
        .isEqualTo(new TextNotPrintable("participants[1].name", codePoint));
    assertThat(office.accept(ADMINISTRATOR, form(ACTION.text())).getLeft())
        .isEqualTo(new TextNotPrintable("participants[1].name", codePoint));
    assertThat(memory.dossiers().of(ACTION).events()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Ķestutis Ŵynn, Ķestutis Ŵynn",
    "Łucja Öztürk-İpek, Łucja Öztürk-İpek",
    "O'Higgins D’Ávila, O'Higgins D’Ávila",
    "'Ana\tSoto', Ana Soto",
    "'Ana\u00A0Soto', Ana Soto",
    "'Ana\u202FSoto', Ana Soto",
    "'Ana\u200BSoto', Ana Soto"
  })
  @DisplayName("FC-10: names are read back from the paper as they are, spaces of any kind as one")
  void printsNamesAsTheyAre(String typed, String printed) {
    Folio folio = issuedWith(typed).folio();

    try (Reading paper = Reading.of(copy(folio).paper().bytes())) {
      assertThat(paper.rows()).singleElement().asString().contains(" " + printed + " ");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 24, 25, 26, 399, 2_000})
  @DisplayName("FC-11: every participant who was stored is printed once, in order, and counted")
  void printsEveryParticipant(int participants) {
    memory.register(aCourse().attendedBy(participants).build());
    Certificate certificate = issue(form(ACTION.text()));

    try (Reading paper = Reading.of(copy(certificate.folio()).paper().bytes())) {
      List<String> ruts = paper.rows().stream().map(row -> row.split(" ")[1]).toList();
      assertThat(ruts)
          .hasSize(participants)
          .doesNotHaveDuplicates()
          .containsExactlyElementsOf(
              certificate.content().participants().stream()
                  .map(participant -> participant.rut().formatted())
                  .toList());
      assertThat(paper.text().lines().filter(line -> line.startsWith("Participantes: ")))
          .containsExactly("Participantes: " + participants);
    }
  }

  @Test
  @DisplayName("FC-11: a list of nobody is refused before anything is printed")
  void refusesAListOfNobody() {
    memory.register(aCourse().attendedBy(0).build());

    assertThat(office.summary(ADMINISTRATOR, form(ACTION.text())).getLeft().code())
        .isEqualTo("NO_PARTICIPANTS");
  }

  @Test
  @DisplayName(
      "FC-12: under a clock that stands still each file has a name of its own, and keeps it")
  void namesFilesByWhatTheyAre() throws Exception {
    List<Folio> folios = new ArrayList<>();
    List<String> names = new ArrayList<>();
    folios.add(issue(form(ACTION.text())).folio());
    names.add(copy(folios.get(0)).fileName());
    annul(ACTION.text());
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
