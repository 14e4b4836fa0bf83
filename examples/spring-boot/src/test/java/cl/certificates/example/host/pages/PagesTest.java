package cl.certificates.example.host.pages;

import static cl.certificates.example.host.People.ADMINISTERING;
import static cl.certificates.example.host.People.ADMINISTRATOR;
import static cl.certificates.example.host.People.CLASS_BOOK;
import static cl.certificates.example.host.People.FACILITATOR;
import static cl.certificates.example.host.People.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import cl.certificates.CertificateOffice;
import cl.certificates.calendar.LegalZone;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateDocuments;
import cl.certificates.document.DocumentSection;
import cl.certificates.document.Template;
import cl.certificates.dossier.Certificate;
import cl.certificates.example.host.DemoWorld;
import cl.certificates.example.host.SettableClock;
import cl.certificates.identity.ActionId;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the pages answer; how they are walked is shown by {@code BrowserTest}. */
@SpringBootTest(properties = {DemoWorld.OWN_H2, "host.questions=3", "host.question-every=1h"})
@AutoConfigureMockMvc
@Import(DemoWorld.class)
class PagesTest {
  @Autowired MockMvcTester mvc;
  @Autowired SettableClock clock;
  @Autowired CertificateOffice office;

  private final MockHttpSession session = new MockHttpSession();

  @BeforeEach
  void onMonday() {
    clock.setTo(DemoWorld.MONDAY);
  }

  private MvcTestResult get(String person, String path) {
    return mvc.get().uri(path).with(user(person).roles("PERSON")).session(session).exchange();
  }

  private MvcTestResult post(String person, String path, String... boxes) {
    var request =
        mvc.post().uri(path).with(user(person).roles("PERSON")).with(csrf()).session(session);
    for (int box = 0; box < boxes.length; box += 2) {
      request.param(boxes[box], boxes[box + 1]);
    }
    return request.exchange();
  }

  private void actAs(String person, String entity, String profile) {
    assertThat(post(person, "/perfil", "entity", entity, "profile", profile))
        .hasStatus(HttpStatus.FOUND);
  }

  private void administer() {
    actAs(ADMINISTRATOR, "76543210-3", "LOCAL_ADMINISTRATOR");
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void whoeverIsNotLoggedInIsSentToTheDoor() {
    assertThat(mvc.get().uri("/cursos").exchange()).hasStatus(HttpStatus.FOUND);
    assertThat(mvc.get().uri("/").exchange()).hasStatus(HttpStatus.OK);
    assertThat(mvc.get().uri("/entrar").exchange()).hasStatus(HttpStatus.OK);
  }

  @Test
  void theLoginTakesARutHoweverItIsTyped() {
    assertThat(login("12.345.678-5", "demo").getResponse().getRedirectedUrl()).isEqualTo("/perfil");
    assertThat(login("12345678-5", "demo").getResponse().getRedirectedUrl()).isEqualTo("/perfil");
    assertThat(login("12345678-5", "wrong").getResponse().getRedirectedUrl())
        .isEqualTo("/entrar?error");
    assertThat(login("not a RUT", "demo").getResponse().getRedirectedUrl())
        .isEqualTo("/entrar?error");
  }

  private MvcTestResult login(String rut, String password) {
    return mvc.post()
        .uri("/entrar")
        .with(csrf())
        .param("rut", rut)
        .param("clave", password)
        .exchange();
  }

  @Test
  void whoeverHasChosenNoProfileIsAskedTo() {
    assertThat(get(ADMINISTRATOR, "/cursos").getResponse().getRedirectedUrl()).isEqualTo("/perfil");
    assertThat(text(get(ADMINISTRATOR, "/perfil")))
        .contains("Capacita Sur SpA", "Administrador local", "Conservas Ñuble S.A.", "Facilitador");
  }

  @Test
  void nobodyChoosesAMandateThatIsNotHis() {
    assertThat(
            post(FACILITATOR, "/perfil", "entity", "76543210-3", "profile", "LOCAL_ADMINISTRATOR")
                .getResponse()
                .getRedirectedUrl())
        .isEqualTo("/perfil");
    assertThat(get(FACILITATOR, "/cursos").getResponse().getRedirectedUrl()).isEqualTo("/perfil");
  }

  @Test
  void aFormWithoutTheTokenOfItsSessionIsRefused() {
    administer();

    assertThat(
            mvc.post()
                .uri("/cursos/6543246/anular")
                .with(user(ADMINISTRATOR).roles("PERSON"))
                .session(session)
                .param("motive", "forged")
                .exchange())
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void theLineIsAskedForWhereItIsMissing() {
    administer();
    post(ADMINISTRATOR, "/cursos", "course", "soldadura", "senceCode", "123");

    assertThat(text(get(ADMINISTRATOR, "/cursos")))
        .contains(
            "Falta la línea de capacitación. Selecciónela", "aria-describedby=\"line-fault\"");
  }

  @Test
  void whatIsSearchedForNeverStandsInAnAddress() {
    administer();

    assertThat(
            post(ADMINISTRATOR, "/cursos", "line", "3", "participant", "41000117-9")
                .getResponse()
                .getRedirectedUrl())
        .isEqualTo("/cursos");
    assertThat(text(get(ADMINISTRATOR, "/cursos")))
        .contains("Soldadura básica", "Emitir hasta el 11-01-2027")
        .doesNotContain("Excel intermedio");
  }

  @Test
  void theRowsOfALineComeInPages() {
    administer();
    post(ADMINISTRATOR, "/cursos", "line", "3");
    String first = text(get(ADMINISTRATOR, "/cursos"));

    assertThat(first).contains("Atención de clientes").doesNotContain("Página siguiente");
  }

  @Test
  void everyFaultIsToldAtItsBoxAndWhatWasTypedStays() {
    administer();

    MvcTestResult refused =
        post(
            ADMINISTRATOR,
            "/cursos/6543225/resumen",
            "document",
            "INVOICE",
            "number",
            "45A",
            "justification",
            "");

    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(refused))
        .contains("id=\"number-fault\"", "factura de 1 a 10 dígitos", "value=\"45A\"");

    MvcTestResult late =
        post(ADMINISTRATOR, "/cursos/6543225/resumen", "document", "INVOICE", "number", "4521");
    assertThat(text(late))
        .contains(
            "id=\"justification-fault\"",
            "Hasta el 28-11-2026 puede emitir si agrega una justificación.");
  }

  @Test
  void aPartialActionAsksForItsRealEnd() {
    administer();

    assertThat(text(get(ADMINISTRATOR, "/cursos/6543259/emitir")))
        .contains("Fecha de término real (última clase realizada)");
    assertThat(
            text(
                post(
                    ADMINISTRATOR,
                    "/cursos/6543259/resumen",
                    "document",
                    "PURCHASE_ORDER",
                    "number",
                    "2239-14-SE26",
                    "realDate",
                    "2026-11-12")))
        .contains("id=\"realDate-fault\"", "debe ser 11-11-2026"); // the last class: five days ago
    assertThat(
            text(
                post(
                    ADMINISTRATOR,
                    "/cursos/6543259/resumen",
                    "document",
                    "PURCHASE_ORDER",
                    "number",
                    "2239-14-SE26",
                    "realDate",
                    "11 de noviembre")))
        .contains("id=\"realDate-fault\"", "año-mes-día");
    assertThat(
            text(
                post(
                    ADMINISTRATOR,
                    "/cursos/6543259/resumen",
                    "document",
                    "PURCHASE_ORDER",
                    "number",
                    "2239-14-SE26",
                    "realDate",
                    "2026-11-11")))
        .contains("Acepto emitir el certificado", "Orden de compra 2239-14-SE26", "11-11-2026");
  }

  @Test
  void aDateThatCannotBeReadIsToldWhereASummaryIsAcceptedToo() {
    administer();

    MvcTestResult refused =
        post(
            ADMINISTRATOR,
            "/cursos/6543259/emision",
            "document",
            "PURCHASE_ORDER",
            "number",
            "2239-14-SE26",
            "realDate",
            "11 de noviembre",
            "token",
            "0".repeat(64));

    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(refused)).contains("id=\"realDate-fault\"", "año-mes-día");
  }

  @Test
  void aJustificationOfSeveralLinesIsTheOneThatWasSummarised() {
    administer();
    String why = "Se dañó el huellero.\r\nSe adjunta el informe.";
    String summary =
        text(
            post(
                ADMINISTRATOR,
                "/cursos/6543225/resumen",
                "document",
                "INVOICE",
                "number",
                "4521",
                "justification",
                why));
    String token = summary.replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");

    assertThat(
            post(
                    ADMINISTRATOR,
                    "/cursos/6543225/emision",
                    "document",
                    "INVOICE",
                    "number",
                    "4521",
                    "justification",
                    why,
                    "token",
                    token)
                .getResponse()
                .getRedirectedUrl())
        .isEqualTo("/cursos/6543225");
  }

  @Test
  void whoMayOnlyLookIsOfferedNothingElse() {
    actAs(FACILITATOR, "76543210-3", "FACILITATOR");

    assertThat(text(get(FACILITATOR, "/cursos/6543210")))
        .contains("Porcentajes de asistencia", "100,00 %")
        .doesNotContain("Generar certificado");
  }

  @Test
  void theInboxHasTheEarliestDueDateFirstAndSaysWhatIsLate() {
    actAs(OFFICIAL, "60000001-2", "REGIONAL_OFFICIAL");

    String inbox = text(get(OFFICIAL, "/solicitudes"));

    // sent on Monday 12 October, a holiday: the 20th business day is Monday 9 November
    assertThat(inbox).contains("<span class=\"state bad\">09-11-2026</span>", "Atrasada");
    assertThat(inbox.indexOf("6543274")).isLessThan(inbox.indexOf("6543289"));
  }

  @Test
  void aRejectionWithoutAReasonIsAskedForOne() {
    actAs(OFFICIAL, "60000001-2", "REGIONAL_OFFICIAL");

    MvcTestResult refused = post(OFFICIAL, "/solicitudes/6543289/rechazar", "reason", " ");

    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(refused)).contains("id=\"reason-fault\"");
  }

  @Test
  void aDecisionIsOnTheRequestThatWasRead() {
    actAs(OFFICIAL, "60000001-2", "REGIONAL_OFFICIAL");
    assertThat(text(get(OFFICIAL, "/solicitudes/6543289"))).contains("name=\"requestedAt\"");

    MvcTestResult another =
        post(OFFICIAL, "/solicitudes/6543289/aprobar", "requestedAt", "2026-01-02T03:04:05Z");

    assertThat(another).hasStatus(HttpStatus.CONFLICT);
    assertThat(post(OFFICIAL, "/solicitudes/6543289/aprobar", "requestedAt", "x"))
        .as("as every address that cannot be read")
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(text(get(OFFICIAL, "/solicitudes"))).as("it waits on").contains("6543289");
  }

  @Test
  void whatIsForeignIsAPageThatSaysNothingOfIt() {
    administer();

    assertThat(get(ADMINISTRATOR, "/cursos/6543305")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(text(get(ADMINISTRATOR, "/cursos/6543305")))
        .contains("No se encontró lo pedido")
        .doesNotContain("Inocuidad");
    assertThat(get(ADMINISTRATOR, "/cursos/no")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aMistypedCodeIsToldAndAFloodEnds() {
    assertThat(text(verify("SQFV"))).contains("error de digitación");
    for (int question = 1; question <= 3; question++) {
      assertThat(text(verify("0000-0000-0000-0000-0000-0000-0000"))).contains("no corresponde");
    }
    assertThat(verify("0000-0000-0000-0000-0000-0000-0000"))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
  }

  private MvcTestResult verify(String code) {
    return mvc.get().uri("/verificar").param("codigo", code).exchange();
  }

  @Test
  void nothingIsLoadedFromElsewhereAndNothingRuns() {
    MvcTestResult page = mvc.get().uri("/verificar").exchange();

    assertThat(page.getResponse().getHeader("Content-Security-Policy"))
        .contains("default-src 'self'");
    assertThat(text(page)).doesNotContain("<script", "style=", "http://", "https://");
  }

  @Test
  void whoeverLogsInWhereSomebodyElseActedActsAsNobodyYet() {
    MockHttpSession hers = logIn("12.345.678-5", session);
    mvc.post()
        .uri("/perfil")
        .with(csrf())
        .session(hers)
        .param("entity", "76543210-3")
        .param("profile", "LOCAL_ADMINISTRATOR")
        .exchange();
    assertThat(text(mvc.get().uri("/cursos").session(hers).exchange()))
        .contains("Carolina Riquelme Soto");

    MockHttpSession next = logIn("22.222.222-2", hers);

    assertThat(mvc.get().uri("/cursos").session(next).exchange()).hasRedirectedUrl("/perfil");
    assertThat(text(mvc.get().uri("/perfil").session(next).exchange()))
        .contains("Dirección Regional de Valparaíso")
        .doesNotContain("Carolina Riquelme Soto");
  }

  /** The session as the login leaves it. */
  private MockHttpSession logIn(String rut, MockHttpSession before) {
    return (MockHttpSession)
        mvc.post()
            .uri("/entrar")
            .with(csrf())
            .session(before)
            .param("rut", rut)
            .param("clave", "demo")
            .exchange()
            .getRequest()
            .getSession(false);
  }

  @Test
  void whatSomebodyElseChoseAndTypedIsNobodys() {
    administer();
    post(ADMINISTRATOR, "/cursos", "line", "3", "participant", "41000117-9");

    assertThat(text(get(OFFICIAL, "/verificar"))).doesNotContain("Carolina Riquelme Soto");
    assertThat(get(OFFICIAL, "/cursos")).hasRedirectedUrl("/perfil");
    assertThat(session.getAttributeNames().asIterator())
        .toIterable()
        .doesNotContain(Acting.NAME, SearchBoxes.NAME);
  }

  @Test
  void aSummaryInTimeIsMendedWithoutAJustification() {
    administer();

    MvcTestResult mended =
        post(
            ADMINISTRATOR,
            "/cursos/6543210/datos",
            "document",
            "INVOICE",
            "number",
            "4521",
            "realDate",
            "",
            "justification",
            "");

    assertThat(text(mended)).contains("value=\"4521\"").doesNotContain("id=\"justification\"");
  }

  @Test
  void everyFaultIsTiedToItsBox() {
    administer();
    post(
        ADMINISTRATOR,
        "/cursos",
        "line",
        "3",
        "course",
        "a\u0000b",
        "senceCode",
        "123",
        "region",
        "99",
        "participant",
        "a\u0000b",
        "trainingEntity",
        "a\u0000b",
        "supervisingEntity",
        "a\u0000b");
    String search = text(get(ADMINISTRATOR, "/cursos"));

    assertThat(SearchBoxes.BOXES)
        .filteredOn(box -> !box.equals("line")) // which is asked for alone
        .allSatisfy(
            box -> {
              assertThat(search).contains("id=\"" + box + "-fault\"");
              assertThat(tag(box, search))
                  .contains("aria-describedby=\"" + box + "-fault\"", "aria-invalid=\"true\"");
            });
  }

  /** Also one that only another policy would have told. */
  @Test
  void everyTemplateTiesWhatItTellsToItsBox() throws IOException {
    List<String> boxes = new ArrayList<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath:/templates/*.html")) {
      String template = file.getContentAsString(StandardCharsets.UTF_8);
      Matcher told = Pattern.compile("partes :: fault\\('(\\w+)'\\)").matcher(template);
      while (told.find()) {
        boxes.add(told.group(1));
        assertThat(tag(told.group(1), template))
            .as("%s", file)
            .contains(
                "? '" + told.group(1) + "-fault'",
                "th:aria-invalid=\"${faults.at('" + told.group(1) + "') != null}");
      }
    }
    assertThat(boxes).contains("supervisingEntity", "category", "reason").hasSizeGreaterThan(10);
  }

  private static String tag(String box, String page) {
    return page.replaceAll("(?s).*(<(?:input|select|textarea) id=\"" + box + "\"[^>]*>).*", "$1");
  }

  @Test
  void theSummaryShowsAllThatThePaperSaysAndTheDaysThatAreLeft() {
    administer();
    String[] typed = {"document", "INVOICE", "number", "4521", "realDate", "2026-11-02"};
    String summary = text(post(ADMINISTRATOR, "/cursos/6543263/resumen", typed));
    String token = summary.replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
    String[] accepted = Arrays.copyOf(typed, typed.length + 2);
    accepted[typed.length] = "token";
    accepted[typed.length + 1] = token;
    post(ADMINISTRATOR, "/cursos/6543263/emision", accepted);

    CertificateDocument paper = paperOf("6543263");
    String shown = text(summary);
    assertThat(paper.sections())
        .flatExtracting(DocumentSection::fields)
        .filteredOn(field -> !field.label().equals("Fecha y hora de emisión")) // not yet
        .hasSizeGreaterThan(15)
        .allSatisfy(field -> assertThat(shown).as(field.label()).contains(parts(field.value())));
    assertThat(paper.rows())
        .hasSize(6)
        .anySatisfy(row -> assertThat(row.hours()).doesNotContain(":00 /")) // came late
        .allSatisfy(
            row -> assertThat(shown).contains(row.rut(), row.name(), row.hours(), row.percent()));
    assertThat(paper.totals())
        .allSatisfy(total -> assertThat(shown).contains(total.split(": ")[1]));
    assertThat(shown).contains("El límite es el 09-01-2027; días que quedan: 54");
  }

  /** A day and another one are joined otherwise on a page. */
  private static String[] parts(String printed) {
    return printed.split(" – ");
  }

  /** What a person reads of it. */
  private static String text(String page) {
    return page.replaceAll("<[^>]*>", " ").replaceAll("[ \\n]+", " ");
  }

  private CertificateDocument paperOf(String action) {
    return new CertificateDocuments(LegalZone.SANTIAGO, Optional.empty())
        .of(firstOf(action), Template.standard());
  }

  private Certificate firstOf(String action) {
    return office
        .certificate(ADMINISTERING, ActionId.of(action))
        .getOrElseThrow(refusal -> new AssertionError(refusal.code()))
        .certificates()
        .get(0);
  }

  private String folioOf(String action) {
    return firstOf(action).folio().text();
  }

  private static void assertPdf(MvcTestResult answer, String fileName) {
    assertThat(answer)
        .hasStatus(HttpStatus.OK)
        .hasContentType(MediaType.APPLICATION_PDF)
        .hasHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName + "\"");
    assertThat(text(answer)).startsWith("%PDF-");
  }

  private static void assertNotice(MvcTestResult answer, HttpStatus status, String said) {
    assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
    assertThat(text(answer)).contains(said).doesNotContain("%PDF-");
  }

  @Test
  void theFileOfACertificateIsForWhoeverMayHaveIt() {
    String folio = folioOf("6543290");
    String file = "/certificados/" + folio;
    administer();
    assertPdf(get(ADMINISTRATOR, file), "certificado-" + folio + ".pdf");
    assertNotice(
        get(ADMINISTRATOR, "/certificados/6543290-1"),
        HttpStatus.NOT_FOUND,
        "No existe esa página");

    actAs(ADMINISTRATOR, "76100002-0", "FACILITATOR"); // of another entity
    assertNotice(get(ADMINISTRATOR, file), HttpStatus.NOT_FOUND, "No se encontró lo pedido");
    actAs(CLASS_BOOK, "60000001-2", "HOST_SYSTEM");
    assertNotice(get(CLASS_BOOK, file), HttpStatus.FORBIDDEN, "no permite descargar");
  }

  @Test
  void theFileOfAReceiptIsForWhoeverMayHaveIt() {
    String receipts = "/cursos/6543289/comprobantes/";
    administer();
    assertPdf(
        get(ADMINISTRATOR, receipts + 2), "comprobante-solicitud-" + folioOf("6543289") + "-2.pdf");
    assertNotice( // of the issue: its paper is the certificate
        get(ADMINISTRATOR, receipts + 1), HttpStatus.NOT_FOUND, "no tiene comprobante");

    actAs(ADMINISTRATOR, "76100002-0", "FACILITATOR"); // of another entity
    assertNotice(
        get(ADMINISTRATOR, receipts + 2), HttpStatus.NOT_FOUND, "No se encontró lo pedido");
    actAs(CLASS_BOOK, "60000001-2", "HOST_SYSTEM");
    assertNotice(
        get(CLASS_BOOK, receipts + 2), HttpStatus.FORBIDDEN, "no permite ver el historial");
  }

  @Test
  void aRejectionWithAReasonLeavesTheCertificateInForce() {
    administer();
    post(ADMINISTRATOR, "/cursos/6543290/anular", "category", "OTHER", "motive", "Otro logo");
    actAs(OFFICIAL, "60000001-2", "REGIONAL_OFFICIAL");

    MvcTestResult rejected =
        post(OFFICIAL, "/solicitudes/6543290/rechazar", "reason", "No es un error del documento.");

    assertThat(rejected).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/solicitudes");
    assertThat(text(get(OFFICIAL, "/solicitudes")))
        .contains("fue rechazada")
        .doesNotContain("href=\"/solicitudes/6543290\"");
    assertThat(text(get(OFFICIAL, "/cursos/6543290")))
        .contains(
            ">Rechazado</span>",
            "Rechazada el 16-11-2026: No es un error del documento.",
            ">Vigente</span>");
    assertPdf(
        get(OFFICIAL, "/cursos/6543290/comprobantes/3"),
        "comprobante-rechazo-" + folioOf("6543290") + "-3.pdf");
  }

  @Test
  void aHouseholdOfAddressesIsOneStranger() {
    for (int address = 1; address <= 3; address++) {
      assertThat(verifyFrom("2001:db8:0:7::" + address)).hasStatus(HttpStatus.OK);
    }

    assertThat(verifyFrom("2001:db8:0:7::4")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    assertThat(verifyFrom("2001:db8:0:8::4")).as("another one").hasStatus(HttpStatus.OK);
  }

  private MvcTestResult verifyFrom(String address) {
    return mvc.get()
        .uri("/verificar")
        .param("codigo", "0000-0000-0000-0000-0000-0000-0000")
        .with(
            request -> {
              request.setRemoteAddr(address);
              return request;
            })
        .exchange();
  }

  @Test
  void whoeverLacksAccessIsNotOnlyToldToEnterAgain() {
    assertThat(get("/error", HttpStatus.FORBIDDEN))
        .contains("Su sesión terminó", "o su usuario no tiene acceso a esta página");
    assertThat(get("/error", HttpStatus.NOT_FOUND)).doesNotContain("no tiene acceso");
  }

  private String get(String path, HttpStatus failed) {
    return text(
        mvc.get()
            .uri(path)
            .accept(MediaType.TEXT_HTML)
            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, failed.value())
            .exchange());
  }

  @Test
  void theDoorNamesThePeopleOfTheDemonstration() {
    assertThat(text(mvc.get().uri("/entrar").exchange()))
        .contains("Personas de la demostración", "22.222.222-2");
  }

  @Test
  void noPageStatesAFigureThatThePolicyOfAHostMaySetOtherwise() {
    administer();
    String issue = text(post(ADMINISTRATOR, "/cursos/6543246/datos", "justification", "Una razón"));
    String annulment = text(get(ADMINISTRATOR, "/cursos/6543290/anular"));
    actAs(OFFICIAL, "60000001-2", "REGIONAL_OFFICIAL");
    String decision = text(get(OFFICIAL, "/solicitudes/6543289"));

    assertThat(issue)
        .contains("fuera del plazo ordinario")
        .doesNotContain("40 días", "sobre las horas comunicadas");
    assertThat(annulment).contains("lo evalúa").doesNotContain("20 días");
    assertThat(decision).contains("Plazo para decidir").doesNotContain("20 días");
  }
}
