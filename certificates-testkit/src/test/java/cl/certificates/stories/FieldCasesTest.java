package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aGeneralAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.attendance.Participant;
import cl.certificates.course.Course;
import cl.certificates.course.Recipient;
import cl.certificates.course.TrainingEntity;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.ReceiptDocument;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Rut;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.AlreadyIssued;
import cl.certificates.refusal.Refusal.TextMissing;
import cl.certificates.refusal.Refusal.TextNotPrintable;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.InMemoryCourses;
import cl.certificates.testkit.memory.PlainTextRenderer;
import cl.certificates.verification.Verification;
import cl.certificates.viewing.HistoryEntry;
import io.vavr.control.Either;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCasesTest extends Story {
  private static final int THREADS = 32;

  private List<Either<IssueRefusal, Issued>> acceptedAtOnce(List<IssueForm> signed) {
    List<Callable<Either<IssueRefusal, Issued>>> steps = new ArrayList<>();
    signed.forEach(form -> steps.add(() -> office.accept(administrator, form)));
    return atOnce(steps);
  }

  private long issues() {
    return memory.dossiers().of(ACTION).events().stream()
        .filter(CertificateIssued.class::isInstance)
        .count();
  }

  private IssueForm signed(IssueForm form) {
    return form.accepting(granted(office.summary(administrator, form)));
  }

  @Test
  @DisplayName("FC-01: 32 acceptances at once, each with a summary of its own, issue one version")
  void oneTokenManyThreads() {
    List<IssueForm> forms = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      forms.add(signed(form()));
    }
    assertThat(forms).extracting(IssueForm::token).containsOnly(forms.get(0).token());

    List<Issued> answers = acceptedAtOnce(forms).stream().map(Story::granted).toList();
    List<Issued> again = acceptedAtOnce(forms).stream().map(Story::granted).toList();

    assertThat(answers.stream().filter(answer -> !answer.replay())).hasSize(1);
    assertThat(again).allMatch(Issued::replay);
    Certificate one = answers.get(0).certificate();
    assertThat(answers).extracting(Issued::certificate).containsOnly(one);
    assertThat(again).extracting(Issued::certificate).containsOnly(one);
    assertThat(issues()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"tr-TR", "ar-EG", "es-CL"})
  @DisplayName("FC-14: a summary has the same token, whatever the language of the server")
  void tokenOfAnyServer(String language) {
    String token = signed(form()).token();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(signed(form()).token()).isEqualTo(token);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  @DisplayName("FC-01: of two invoices in 32 threads one wins, and the others hear which")
  void twoTokensManyThreads() {
    List<IssueForm> forms = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      forms.add(signed(form().withInvoice(thread % 2 == 0 ? "4521" : "4522")));
    }

    List<Either<IssueRefusal, Issued>> answers = acceptedAtOnce(forms);

    Certificate winner = memory.dossiers().of(ACTION).inForce().orElseThrow();
    assertThat(issues()).isEqualTo(1);
    assertThat(answers.stream().filter(Either::isRight).map(answer -> answer.get().certificate()))
        .hasSize(THREADS / 2)
        .containsOnly(winner);
    assertThat(answers.stream().filter(Either::isLeft).map(Either::getLeft))
        .hasSize(THREADS / 2)
        .containsOnly(new AlreadyIssued(winner));
  }

  @Test
  @DisplayName("FC-05: three generations keep their folios, codes, contents and papers for ever")
  void threeGenerations() {
    List<Certificate> issued = new ArrayList<>();
    issued.add(issued("2026-03-16T10:00"));
    granted(request("2026-03-17T10:00"));
    granted(approve("2026-03-18T10:00"));
    issued.add(reissued("2026-03-19T10:00"));
    granted(request("2026-03-20T10:00"));
    granted(approve("2026-03-23T10:00"));
    issued.add(granted(accept("2026-03-24T10:00", form().withInvoice("4523"))).certificate());

    List<Certificate> kept = view().certificates();

    assertThat(kept).extracting(Certificate::version).containsExactly(1, 2, 3);
    assertThat(kept)
        .extracting(Certificate::status)
        .containsExactly(DocumentStatus.REPLACED, DocumentStatus.REPLACED, DocumentStatus.IN_FORCE);
    for (int index = 0; index < 3; index++) {
      assertThat(kept.get(index).folio()).isEqualTo(issued.get(index).folio());
      assertThat(kept.get(index).code()).isEqualTo(issued.get(index).code());
      assertThat(kept.get(index).content()).isEqualTo(issued.get(index).content());
      assertThat(kept.get(index).paperDigest()).isEqualTo(issued.get(index).paperDigest());
      assertThat(memory.dossiers().paper(kept.get(index).folio()).orElseThrow().digest())
          .isEqualTo(issued.get(index).paperDigest());
    }
    assertThat(issued).extracting(Certificate::code).doesNotHaveDuplicates();
    assertThat(issued)
        .extracting(version -> office.verify(version.code().grouped()).code())
        .containsExactly("VERIFICATION_REPLACED", "VERIFICATION_REPLACED", "VERIFICATION_IN_FORCE");
    assertThat(kept.get(0).replacedBy()).contains(kept.get(1).folio());
    assertThat(kept.get(1).replacedBy()).contains(kept.get(2).folio());
    assertThat(granted(office.history(administrator, ACTION)))
        .extracting(HistoryEntry::code)
        .containsExactly(
            "EVENT_CERTIFICATE_ISSUED",
            "EVENT_ANNULMENT_REQUESTED",
            "EVENT_ANNULMENT_APPROVED",
            "EVENT_CERTIFICATE_REISSUED",
            "EVENT_ANNULMENT_REQUESTED",
            "EVENT_ANNULMENT_APPROVED",
            "EVENT_CERTIFICATE_REISSUED");
  }

  private static Course named(String participant) {
    return aCourse()
        .attendedBy(aParticipant().named(participant).attending(2_400, MINUTES))
        .build();
  }

  private static Course renamed() {
    return aCourse()
        .named("Curso con otro nombre")
        .ofHours(48)
        .givenBy(
            new TrainingEntity(
                Fixtures.EXECUTOR.rut(), "Otro Nombre SpA", TrainingEntity.Kind.OTEC))
        .attendedBy(aParticipant().named("Mario Peña").attending(2_400, MINUTES))
        .build();
  }

  /** A printer with another layout. */
  private static final class NewTemplate implements CertificateRenderer {
    private final CertificateRenderer old = new PlainTextRenderer();

    @Override
    public List<String> layouts() {
      return List.of("new-2", "plain-text-1");
    }

    @Override
    public OptionalInt firstUnprintable(String text) {
      return old.firstUnprintable(text);
    }

    @Override
    public byte[] render(CertificateDocument document) {
      byte[] paper = old.render(document);
      return Arrays.copyOf(paper, paper.length + 1);
    }

    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      return old.renderReceipt(receipt);
    }
  }

  @Test
  @DisplayName("FC-07: what is renamed after the issue changes no paper, whoever prints it")
  void reprintsTheSnapshot() {
    memory.register(named("María Peña"));
    Certificate certificate = issued("2026-04-10T10:00");
    byte[] atIssue = paper(certificate.folio()).bytes();
    Verification verified = office.verify(certificate.code().grouped());

    memory.register(renamed());
    office = memory.builder().renderer(new NewTemplate()).build();
    Actor other = aGeneralAdministrator().actor();

    assertThat(granted(office.download(other, certificate.folio())).paper().bytes())
        .isEqualTo(atIssue);
    assertThat(printed(paper(certificate.folio()))).contains("María Peña").doesNotContain("Mario");
    assertThat(office.verify(certificate.code().grouped())).isEqualTo(verified);
    assertThat(view().certificates().get(0).content()).isEqualTo(certificate.content());
    assertThat(view().certificates().get(0).look()).isEqualTo("plain-text-1/standard-1");
    assertThat(memory.dossiers().of(ACTION).events()).hasSize(1);
  }

  @Test
  @DisplayName("FC-07: even the marked copy of an annulled version tells the snapshot alone")
  void marksTheSnapshot() {
    memory.register(named("María Peña"));
    Certificate certificate = issuedAndRequested();
    granted(approve("2026-05-05T10:00"));
    memory.register(renamed());

    String copy =
        printed(
            granted(office.download(aGeneralAdministrator().actor(), certificate.folio())).paper());

    assertThat(copy)
        .startsWith("ANULADO")
        .contains("María Peña", "Capacita Sur SpA", "Operación de grúa horquilla")
        .contains("Aceptado por: Persona de Prueba · RUT\u00a012.345.678-5")
        .contains(certificate.content().digest().hex())
        .doesNotContain("Mario", "Otro Nombre", "otro nombre");
  }

  @Test
  @DisplayName("FC-07: who accepted is in the snapshot; who prints 200 of them is in none")
  void namesWhoAccepted() {
    Actor printer = aGeneralAdministrator().actor();
    String printersRut = printer.person().formatted();
    List<Folio> folios = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      String action = "7000" + (100 + number);
      memory.register(aCourse().ofAction(action).build());
      folios.add(
          granted(office.accept(administrator, signed(IssueForm.of(action).withInvoice("4521"))))
              .certificate()
              .folio());
    }

    for (Folio folio : folios) {
      assertThat(printed(granted(office.download(printer, folio)).paper()))
          .contains("Aceptado por: Persona de Prueba · RUT\u00a012.345.678-5")
          .doesNotContain(printersRut);
    }
    assertThat(view().certificates()).isEmpty();
    assertThat(granted(office.certificate(printer, folios.get(0).action())).certificates())
        .extracting(Certificate::acceptedBy)
        .containsExactly(anAdministrator());
  }

  @Test
  @DisplayName(
      "FC-07, A12: the recipient of the newest paper reads it, though the class book names another")
  void theRecipientOfThePaperReadsIt() {
    Actor recipient = Fixtures.aRecipient().actor();
    Folio folio = issued("2026-04-10T10:00").folio();
    memory.register(
        aCourse()
            .addressedTo(
                new Recipient(Rut.of("76100002-0"), "Otra Empresa", Recipient.Kind.COMPANY))
            .build());

    assertThat(office.download(recipient, folio).isRight()).isTrue();
  }

  /** In a class book of the host's own, which may hold any name. */
  private void attendedBy(String name) {
    office = memory.builder().courses(InMemoryCourses.of(named(name))).build();
  }

  private Either<IssueRefusal, ?> summaryOf(String name) {
    attendedBy(name);
    return office.summary(administrator, form());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ķestutis Ŵynn",
        "Łucja Öztürk-İpek",
        "O'Higgins D’Ávila",
        "Muñoz Núñez",
        "A\u030B Nun\u0303ez"
      })
  @DisplayName("FC-10: names in the Latin alphabet are printed as they are")
  void printableNames(String name) {
    attendedBy(name);

    Certificate certificate = issued("2026-03-13T18:00");

    assertThat(printed(paper(certificate.folio())))
        .contains(Normalizer.normalize(name, Normalizer.Form.NFC));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'Ana \uD83D\uDE00', U+1F600",
    "'محمد Soto', U+0645",
    "'Ana \u0007', U+0007",
  })
  @DisplayName("FC-10: what cannot be printed is named, and nothing is stored")
  void unprintableNames(String name, String codePoint) {
    assertThat(refused(summaryOf(name)))
        .isEqualTo(new TextNotPrintable("participants[1].name", codePoint));
    assertThat(code(office.accept(administrator, form()))).isEqualTo("TEXT_NOT_PRINTABLE");
    assertThat(memory.dossiers().of(ACTION).events()).isEmpty();
  }

  @Test
  @DisplayName("FC-10: a lone surrogate is refused, and named")
  void loneSurrogate() {
    assertThat(refused(summaryOf("Ana \uD83D Soto")))
        .isEqualTo(new TextNotPrintable("participants[1].name", "U+D83D"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana\tSoto", "Ana\u00A0Soto", "Ana\u202FSoto", "Ana\u200BSoto"})
  @DisplayName("FC-10: white space of any kind is a plain space")
  void spaces(String name) {
    attendedBy(name);

    assertThat(printed(paper(issued("2026-03-13T18:00").folio()))).contains("| Ana Soto |");
  }

  @Test
  @DisplayName("FC-10: every printed text is looked at, not only the names of participants")
  void everyPrintedText() {
    memory.register(aCourse().named("Curso \uD83D\uDE00").build());
    assertThat(refused(office.summary(administrator, form())))
        .isEqualTo(new TextNotPrintable("courseName", "U+1F600"));

    memory.register(aCourse().build());
    assertThat(
            refused(
                    office.summary(
                        administrator, form().withJustification("huellero \uD83D\uDE00")))
                .code())
        .isEqualTo("TEXT_NOT_PRINTABLE");
  }

  @ParameterizedTest
  @CsvSource({
    "'Rosa \uD83D\uDE00', Capacita Sur SpA, acceptedBy",
    "Rosa Soto, 'Capacita \uD83D\uDE00 SpA', acceptedFor"
  })
  @DisplayName("FC-10: who accepts, and for whom, is printed too, and looked at before issuing")
  void namesOfWhoAccepts(String person, String entity, String field) {
    Mandate usual = anAdministrator();
    memory
        .withdraw(usual)
        .grant(
            new Mandate(
                usual.person(), person, usual.entity(), entity, usual.profile(), usual.region()));

    assertThat(refused(office.summary(administrator, form())))
        .isEqualTo(new TextNotPrintable(field, "U+1F600"));
    assertThat(memory.dossiers().of(ACTION).events()).isEmpty();
  }

  @Test
  @DisplayName("FC-10: a name longer than 200 code points is refused, with both figures")
  void longName() {
    assertThat(code(summaryOf("W".repeat(201)))).isEqualTo("TEXT_TOO_LONG");
    assertThat(summaryOf("W".repeat(200)).isRight()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u200B", "\u00A0\u2009"})
  @DisplayName(
      "Section 4.9: a participant without a name is refused, never printed as an empty row")
  void blankName(String name) {
    assertThat(refused(summaryOf(name))).isEqualTo(new TextMissing("participants[1].name"));
    assertThat(memory.dossiers().of(ACTION).events()).isEmpty();
  }

  private String mismatch(IssueForm form) {
    IssueRefusal refusal = refused(office.summary(administrator, form));
    return refusal.code() + " " + refusal.details().get("pair");
  }

  private static IssueForm with(String action, String line, String senceCode) {
    return new IssueForm(action, line, senceCode, "4521", null, null, null, null);
  }

  @Test
  @DisplayName("FC-28: identifiers that do not fit together are told apart by their pair")
  void identifiersThatDoNotFit() {
    assertThat(mismatch(with("6543210", "1", null))).isEqualTo("ENTITY_MISMATCH LINE_COURSE");
    assertThat(mismatch(with("6543210", "3 ", "1237000002")))
        .isEqualTo("ENTITY_MISMATCH ACTION_COURSE");
    assertThat(mismatch(with("6543210", "3", "0237000001")))
        .isEqualTo("ENTITY_MISMATCH ACTION_COURSE");
    assertThat(office.summary(administrator, with("6543210", "3 ", " 1237000001 ")).isRight())
        .isTrue();
  }

  @Test
  @DisplayName("FC-28: identifiers exchanged for one another are refused by their own rules")
  void identifiersExchanged() {
    assertThat(code(office.summary(administrator, with("1237000001", "3", null))))
        .isEqualTo("NOT_FOUND");
    assertThat(code(office.summary(administrator, with("76543210-3", "3", null))))
        .isEqualTo("NOT_FOUND");
    assertThat(code(office.summary(administrator, with("654321", "3", null))))
        .isEqualTo("ACTION_ID_INVALID");
    assertThat(code(office.summary(administrator, with(null, "3", null))))
        .isEqualTo("ACTION_ID_INVALID");
    for (String typed :
        List.of("6543210", "76543210-3", "1237 000001", "1237-000001", "-1", "12370000012")) {
      assertThat(code(office.summary(administrator, with("6543210", "3", typed))))
          .as(typed)
          .isEqualTo("SENCE_CODE_INVALID");
    }
  }

  @Test
  @DisplayName("FC-28: an unknown line is refused with those known")
  void unknownLine() {
    IssueRefusal refusal = refused(office.summary(administrator, with("6543210", "9", null)));

    assertThat(refusal.code()).isEqualTo("TRAINING_LINE_UNKNOWN");
    assertThat(refusal.details()).containsEntry("known", List.of("1", "3", "6"));
  }

  @Test
  @DisplayName("FC-28: an order's number is no invoice; ids are compared without case and spaces")
  void documentsAndCase() {
    assertThat(code(office.summary(administrator, form().withInvoice("2239-14-SE26"))))
        .isEqualTo("DOCUMENT_NUMBER_INVALID");
    memory.register(aCourse().ofAction("RLAB-19-02-08-0071-1").build());

    IssueForm typed = IssueForm.of(" rlab-19-02-08-0071-1 ").withPurchaseOrder(" 2239-14-se26 ");
    IssuedContent content = granted(office.summary(administrator, typed)).content();

    assertThat(content.folio().action()).isEqualTo(ActionId.of("RLAB-19-02-08-0071-1"));
    assertThat(content.paymentDocument().number()).isEqualTo("2239-14-SE26");
  }

  @Test
  @DisplayName("FC-21: a person listed twice is certified once, and the acceptance is told")
  void listedTwice() {
    Participant once = aParticipant().attending(1_200, MINUTES).build();
    memory.register(
        new Course.Builder()
            .from(aCourse().build())
            .participants(Collections.nCopies(2, once))
            .build());

    Certificate certificate = issued("2026-03-13T18:00");

    assertThat(certificate.content().participants())
        .singleElement()
        .matches(line -> line.rate().attended() == 1_200);
    assertThat(certificate.warnings())
        .extracting(Enum::name)
        .containsExactly("PARTICIPANT_LISTED_TWICE");
  }

  @Test
  @DisplayName("FC-21: the partial and the complementary action are each measured on their own")
  void partsOfOneCourse() {
    memory.register(
        aCourse()
            .ofAction("6543211")
            .partial()
            .running(LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 31))
            .attendedBy(aParticipant().attending(1_800, MINUTES))
            .build());
    memory.register(
        aCourse()
            .ofAction("6543212")
            .complementary()
            .running(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 15))
            .attendedBy(aParticipant().attending(600, MINUTES))
            .build());

    assertThat(total("6543211")).isEqualTo("75.00");
    assertThat(total("6543212")).isEqualTo("25.00");
  }

  private String total(String action) {
    return granted(office.attendance(administrator, ActionId.of(action)))
        .sheet()
        .lines()
        .get(0)
        .total()
        .percent()
        .orElseThrow()
        .toPlainString();
  }
}
