package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aFacilitator;
import static cl.certificates.testkit.fixture.Fixtures.aGeneralAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.aRecipient;
import static cl.certificates.testkit.fixture.Fixtures.aStranger;
import static cl.certificates.testkit.fixture.Fixtures.aSupervisor;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.annulment.AnnulmentAsked;
import cl.certificates.annulment.AnnulmentDecided;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.ReceiptDocument;
import cl.certificates.document.Template;
import cl.certificates.document.Templates;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Digest;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.EventEncoding;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.refusal.Refusal.NoReceipt;
import cl.certificates.refusal.Refusal.NotFound;
import cl.certificates.refusal.Refusal.ProfileNotAllowed;
import cl.certificates.refusal.Refusal.TemplateUnavailable;
import cl.certificates.refusal.Refusal.TemplateUnavailable.Missing;
import cl.certificates.refusal.Refusal.TextNotPrintable;
import cl.certificates.testkit.fixture.Events;
import cl.certificates.testkit.memory.PlainTextRenderer;
import cl.certificates.viewing.HistoryEntry;
import cl.certificates.viewing.ReceiptCopy;
import cl.certificates.wording.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The papers that an annulment leaves: one of the request, one of the decision. */
class ReceiptStoriesTest extends Story {
  private static final String SNOWMAN = "La factura es la 4522 \u2603";

  private ReceiptCopy receipt(int revision) {
    return granted(office.receipt(administrator, ACTION, revision));
  }

  private String text(int revision) {
    return printed(receipt(revision).paper());
  }

  private AnnulmentForm plea(String motive) {
    return new AnnulmentForm("6543210", AnnulmentCategory.OTHER, motive);
  }

  @Test
  @DisplayName("S19, R34: the receipt of a request says what was asked, of whom and until when")
  void tellsTheRequest() {
    issued("2026-04-10T10:00");
    AnnulmentAsked asked = granted(request("2026-04-20T10:00"));

    ReceiptCopy receipt = receipt(asked.revision());

    assertThat(asked.revision()).isEqualTo(2);
    assertThat(receipt.folio().text()).isEqualTo("6543210-1-U");
    assertThat(receipt.fileName()).isEqualTo("comprobante-solicitud-6543210-1-U-2.pdf");
    assertThat(printed(receipt.paper()))
        .startsWith(
            "Comprobante de solicitud de anulación\n"
                + "Certificado de Asistencia folio 6543210-1-U · Versión 1 · Acto n.º 2\n")
        .contains(
            "Nombre del curso: Operación de grúa horquilla\n",
            "ID de acción: 6543210\n",
            "Código SENCE: 1237000001\n",
            "Entidad capacitadora (OTEC): Capacita Sur SpA · RUT\u00A076.543.210-3\n",
            "Región de ejecución: Valparaíso\n",
            "Dirección Regional que decide: Dirección Regional de Valparaíso\n",
            "Categoría: Número de documento errado\n",
            "Fecha y hora de envío: 20-04-2026 10:00:00\n",
            "Solicitada por: Persona de Prueba · RUT\u00A012.345.678-5\n",
            "En representación de: Capacita Sur SpA · RUT\u00A076.543.210-3\n",
            "Motivo: N° de factura errado\n",
            "Plazo para decidir, ese día incluido: 19-05-2026\n",
            "se cuenta en días hábiles, de lunes a viernes y sin los feriados",
            "sigue vigente, con anulación en trámite",
            "Página 1 de 1\n")
        .doesNotContain("Decisión", "Resultado", "queda anulado");
  }

  @Test
  @DisplayName("A receipt names no number of days, which a host may set and an event does not keep")
  void namesTheDueDateAlone() {
    CertificatePolicy ten = new CertificatePolicy.Builder().evaluationDays(10).build();
    office = memory.builder().policy(ten).build();
    issued("2026-04-10T10:00");
    AnnulmentAsked asked = granted(request("2026-04-20T10:00"));

    assertThat(printed(receipt(asked.revision()).paper()))
        .contains("Plazo para decidir, ese día incluido: 05-05-2026\n")
        .doesNotContain("20 días", "10 días");
  }

  @Test
  @DisplayName("S20, A23: the receipt of an approval says who decided, why, and what follows")
  void tellsTheApproval() {
    issuedAndRequested();
    clock.setTo("2026-05-05T10:00");
    AnnulmentDecided decided =
        granted(office.approve(official, new DecisionForm("6543210", "Acreditado.\nArchívese.")));

    ReceiptCopy receipt = receipt(decided.revision());

    assertThat(decided.revision()).isEqualTo(3);
    assertThat(receipt.fileName()).isEqualTo("comprobante-aprobacion-6543210-1-U-3.pdf");
    assertThat(printed(receipt.paper()))
        .startsWith("Comprobante de aprobación de la anulación\n")
        .contains(
            "Motivo: N° de factura errado\n",
            "Plazo para decidir, ese día incluido: 19-05-2026\n",
            "Resultado: Aprobada\n",
            "Fecha y hora de la decisión: 05-05-2026 10:00:00\n",
            "Decidida por: Persona Funcionaria V · RUT\u00A013.000.004-5\n",
            "Razón: Acreditado.\nArchívese.\n",
            "queda anulado desde esta decisión. Se puede volver a emitir")
        .doesNotContain("fuera de plazo", "en trámite");
  }

  @Test
  @DisplayName("S22, R44: the receipt of a rejection says that the version stays in force")
  void tellsTheRejection() {
    issuedAndRequested();

    AnnulmentDecided decided = granted(reject("2026-05-05T10:00"));

    assertThat(receipt(decided.revision()).fileName())
        .isEqualTo("comprobante-rechazo-6543210-1-U-3.pdf");
    assertThat(text(decided.revision()))
        .startsWith("Comprobante de rechazo de la anulación\n")
        .contains(
            "Resultado: Rechazada\n",
            "Razón: La factura es la correcta\n",
            "sigue vigente y no se vuelve a emitir por esta solicitud")
        .doesNotContain("anulado");
  }

  @Test
  @DisplayName("S30, A13: a decision after the due date is marked late, one of that day is not")
  void marksALateDecision() {
    issuedAndRequested();
    granted(approve("2026-05-20T00:00"));
    assertThat(text(3))
        .contains("\nDecidida fuera de plazo: vencía el 19-05-2026. La decisión es válida.\n");

    ReceiptStoriesTest other = new ReceiptStoriesTest();
    other.issuedAndRequested();
    granted(other.approve("2026-05-19T23:59"));
    assertThat(other.text(3)).doesNotContain("fuera de plazo").doesNotContain("Razón:");
  }

  @Test
  @DisplayName("FC-07: a receipt is the same whoever asks for it, and whatever came after")
  void isTheSameForEver() {
    issuedAndRequested();
    byte[] atOnce = receipt(2).paper().bytes();

    granted(approve("2026-05-05T10:00"));
    reissued("2026-05-08T10:00");
    memory.register(aCourse().named("Otro nombre").build());
    granted(office.recordLiquidation(theHostSystem().actor(), ACTION));
    clock.setTo("2027-03-01T10:00");

    for (Actor actor :
        List.of(administrator, official, aGeneralAdministrator().actor(), aFacilitator().actor())) {
      assertThat(granted(office.receipt(actor, ACTION, 2)).paper().bytes()).isEqualTo(atOnce);
    }
  }

  @Test
  @DisplayName("The digest on a receipt is that of the history, and the one the next event carries")
  void canBeHeldAgainstTheHistory() {
    issuedAndRequested();
    granted(approve("2026-05-05T10:00"));

    List<HistoryEntry> history = granted(office.history(administrator, ACTION));

    Dossier dossier = memory.dossiers().of(ACTION);
    for (HistoryEntry entry : history) {
      assertThat(entry.digest())
          .isEqualTo(EventEncoding.encode(entry.event(), new Revision(entry.revision())).hash());
    }
    Digest ofTheRequest = dossier.events().get(2).stamp().previous();
    assertThat(text(2)).contains("la del historial: " + ofTheRequest.hex() + "\n");
    assertThat(text(3)).contains("la del historial: " + history.get(2).digest().hex() + "\n");
  }

  @Test
  @DisplayName("A14: of a version asked about twice, each request and each decision has its own")
  void tellsRequestsApart() {
    under(policy().allowNewRequestAfterRejection(true));
    issuedAndRequested();
    granted(reject("2026-05-05T10:00"));
    clock.setTo("2026-05-06T10:00");
    AnnulmentAsked again =
        granted(office.requestAnnulment(administrator, plea("Adjunto la factura 4522")));
    AnnulmentDecided approved = granted(approve("2026-05-07T10:00"));

    assertThat(List.of(again.revision(), approved.revision())).containsExactly(4, 5);
    assertThat(text(2)).contains("N° de factura errado").doesNotContain("Adjunto");
    assertThat(text(3)).contains("Rechazada", "N° de factura errado").doesNotContain("Adjunto");
    assertThat(text(4)).contains("Adjunto la factura 4522").doesNotContain("Rechazada");
    assertThat(text(5)).contains("Aprobada", "Adjunto la factura 4522");
    assertThat(List.of(2, 3, 4, 5))
        .extracting(revision -> receipt(revision).fileName())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[A-Za-z0-9.-]{1,100}"));
  }

  @Test
  @DisplayName("A receipt of an old version stays one of that version after a reissue")
  void staysWithItsVersion() {
    issuedAndRequested();
    granted(approve("2026-05-05T10:00"));
    reissued("2026-05-08T10:00");
    granted(request("2026-05-11T10:00"));

    assertThat(text(2)).contains("folio 6543210-1-U · Versión 1 ·");
    assertThat(text(5)).contains("folio 6543210-2-S · Versión 2 ·");
  }

  @Test
  @DisplayName(
      "What is no request and no decision has no receipt; what did not happen is not found")
  void refusesOtherEvents() {
    issuedAndRequested();
    granted(office.recordLiquidation(theHostSystem().actor(), ACTION));

    assertThat(office.receipt(administrator, ACTION, 1).getLeft()).isEqualTo(new NoReceipt(1));
    assertThat(office.receipt(administrator, ACTION, 3).getLeft()).isEqualTo(new NoReceipt(3));
    for (int revision : new int[] {Integer.MIN_VALUE, -1, 0, 4, Integer.MAX_VALUE}) {
      assertThat(office.receipt(administrator, ACTION, revision).getLeft())
          .isEqualTo(new NotFound());
    }
    assertThat(office.receipt(administrator, ActionId.of("9999999"), 1).getLeft())
        .isEqualTo(new NotFound());
  }

  @Test
  @DisplayName("A12: who may not see the history gets no receipt, and a stranger learns of none")
  void isForThoseWhoSeeTheHistory() {
    issuedAndRequested();

    for (Mandate reader : List.of(aRecipient(), aSupervisor())) {
      assertThat(office.receipt(reader.actor(), ACTION, 2).getLeft())
          .as("%s", reader.profile())
          .isInstanceOf(ProfileNotAllowed.class);
      assertThat(office.receipt(reader.actor(), ACTION, 9).getLeft())
          .isInstanceOf(ProfileNotAllowed.class);
    }
    for (Mandate foreign : List.of(aStranger(), anOfficialOf(Region.METROPOLITANA))) {
      assertThat(office.receipt(foreign.actor(), ACTION, 2).getLeft()).isEqualTo(new NotFound());
    }
  }

  @Test
  @DisplayName("R37: a receipt is drawn with the layout and template of its version, or not at all")
  void needsTheLookOfItsVersion() {
    Template first =
        Template.builder("capacita-sur-1")
            .addLetterhead("Membrete de 2026")
            .footer("Pie de 2026")
            .addExtraLines("Convenio 7")
            .build();
    Template second = Template.builder("capacita-sur-2").footer("Pie de 2027").build();
    office = memory.builder().templates(Templates.of(first)).build();
    issuedAndRequested();
    office = memory.builder().templates(Templates.of(second, first)).build();

    assertThat(text(2))
        .contains("Membrete de 2026", "Pie de 2026")
        .doesNotContain("Pie de 2027", "Convenio 7");

    office = memory.builder().templates(Templates.of(second)).build();
    assertThat(office.receipt(administrator, ACTION, 2).getLeft())
        .isEqualTo(new TemplateUnavailable("plain-text-1/capacita-sur-1", Missing.TEMPLATE));

    office = memory.builder().templates(Templates.of(first)).renderer(new Narrow("new-2")).build();
    assertThat(office.receipt(administrator, ACTION, 2).getLeft())
        .isEqualTo(new TemplateUnavailable("plain-text-1/capacita-sur-1", Missing.LAYOUT));
  }

  @Test
  @DisplayName("A template in English gives a receipt in English")
  void speaksEnglish() {
    office =
        memory
            .builder()
            .templates(
                Templates.of(Template.builder("english-1").language(Language.ENGLISH).build()))
            .build();
    issuedAndRequested();
    granted(reject("2026-05-20T10:00"));

    assertThat(text(2))
        .startsWith("Receipt of a request for annulment\n")
        .contains("Motive: N° de factura errado\n", "19-05-2026", "are business days", " · en\n");
    assertThat(text(3))
        .startsWith("Receipt of the rejection of an annulment\n")
        .contains("Outcome: Rejected\n", "Decided after the due date, 19-05-2026.")
        .doesNotContain("Comprobante", "Motivo", "Página", "Plazo");
  }

  @Test
  @DisplayName(
      "A motive of many lines runs on, each end of a line a sign; one of twelve keeps them")
  void keepsTwelveLines() {
    issued("2026-04-10T10:00");
    clock.setTo("2026-04-20T10:00");
    granted(office.requestAnnulment(administrator, plea("x\n".repeat(11) + "fin")));
    clock.setTo("2026-05-05T10:00");
    granted(office.reject(official, DecisionForm.of("6543210").because("y\n".repeat(12) + "fin")));

    assertThat(text(3))
        .contains("Motivo: " + "x\n".repeat(11) + "fin\n")
        .contains("Razón: " + "y¶ ".repeat(12) + "fin\n");
  }

  @Test
  @DisplayName("FC-10: a motive that cannot be printed is refused, and nothing is stored")
  void refusesAMotiveThatCannotBePrinted() {
    issued("2026-04-10T10:00");
    clock.setTo("2026-04-20T10:00");

    assertThat(office.requestAnnulment(administrator, plea(SNOWMAN)).getLeft())
        .isEqualTo(new TextNotPrintable("motive", "U+2603"));
    assertThat(memory.dossiers().of(ACTION).events()).hasSize(1);
  }

  @Test
  @DisplayName("FC-10: a reason that cannot be printed is refused, approving and rejecting")
  void refusesAReasonThatCannotBePrinted() {
    issuedAndRequested();
    DecisionForm form = new DecisionForm("6543210", SNOWMAN);

    assertThat(office.approve(official, form).getLeft())
        .isEqualTo(new TextNotPrintable("reason", "U+2603"));
    assertThat(office.reject(official, form).getLeft())
        .isEqualTo(new TextNotPrintable("reason", "U+2603"));
    assertThat(memory.dossiers().of(ACTION).events()).hasSize(2);
  }

  @Test
  @DisplayName("FC-10: who asks and who decides must have a name that can be printed, too")
  void refusesANameThatCannotBePrinted() {
    issued("2026-04-10T10:00");
    Mandate asking = named(anAdministrator(), "Персона", anAdministrator().entityName());
    Mandate forNobody = named(anAdministrator(), "Persona", "Школа");
    Mandate deciding = named(anOfficialOf(Region.VALPARAISO), "Персона", "Dirección Regional");
    clock.setTo("2026-04-20T10:00");

    memory.grant(asking);
    assertThat(office.requestAnnulment(asking.actor(), plea("Error")).getLeft())
        .isEqualTo(new TextNotPrintable("requestedBy", "U+041F"));
    memory.grant(forNobody);
    assertThat(office.requestAnnulment(forNobody.actor(), plea("Error")).getLeft())
        .isEqualTo(new TextNotPrintable("requestedFor", "U+0428"));
    granted(request("2026-04-20T10:00"));
    memory.grant(deciding);
    assertThat(office.approve(deciding.actor(), DecisionForm.of("6543210")).getLeft())
        .isEqualTo(new TextNotPrintable("decidedBy", "U+041F"));
  }

  private static Mandate named(Mandate like, String person, String entity) {
    Rut rut = new Rut(like.person().number() + (person.equals("Персона") ? 7 : 8));
    return new Mandate(rut, person, like.entity(), entity, like.profile(), like.region());
  }

  @Test
  @DisplayName(
      "Order of judging: the state of the certificate comes before the letters of a motive")
  void judgesTheStateFirst() {
    assertThat(code(office.requestAnnulment(administrator, plea(SNOWMAN))))
        .isEqualTo("ILLEGAL_TRANSITION");
    issued("2026-04-10T10:00");
    clock.setTo("2026-05-13T00:00"); // Wednesday, day 61
    assertThat(code(office.requestAnnulment(administrator, plea(SNOWMAN))))
        .isEqualTo("TEXT_NOT_PRINTABLE");
  }

  @Test
  @DisplayName(
      "FC-10: an old act that cannot be printed is refused with its symbol, not printed less")
  void refusesAnOldActThatCannotBePrinted() {
    issued("2026-04-10T10:00");
    Dossier dossier = memory.dossiers().of(ACTION);
    AnnulmentRequested request =
        Events.aRequest(dossier, aCourse().build(), "2026-04-20T10:00", LocalDate.of(2026, 5, 19));
    memory
        .dossiers()
        .append(
            new AnnulmentRequested(
                ACTION, request.stamp(), request.category(), SNOWMAN, request.dueDate()),
            dossier.revision(),
            Optional.empty());

    assertThat(office.receipt(administrator, ACTION, 2).getLeft())
        .isEqualTo(new TextNotPrintable("motive", "U+2603"));
    granted(approve("2026-05-05T10:00")); // it can be decided all the same
    assertThat(office.receipt(administrator, ACTION, 3).getLeft())
        .isEqualTo(new TextNotPrintable("motive", "U+2603"));
  }

  /** A printer of one layout. */
  private record Narrow(String layout) implements CertificateRenderer {
    @Override
    public List<String> layouts() {
      return List.of(layout);
    }

    @Override
    public OptionalInt firstUnprintable(String text) {
      return new PlainTextRenderer().firstUnprintable(text);
    }

    @Override
    public byte[] render(CertificateDocument document) {
      throw new AssertionError("drawn with another layout");
    }

    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      throw new AssertionError("drawn with another layout");
    }
  }
}
