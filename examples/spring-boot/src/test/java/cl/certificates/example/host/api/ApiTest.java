package cl.certificates.example.host.api;

import static cl.certificates.example.host.People.ADMINISTRATOR;
import static cl.certificates.example.host.People.AS_ADMINISTRATOR;
import static cl.certificates.example.host.People.AS_OFFICIAL;
import static cl.certificates.example.host.People.FACILITATOR;
import static cl.certificates.example.host.People.OFFICIAL;
import static cl.certificates.example.host.People.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import cl.certificates.example.host.DemoWorld;
import cl.certificates.example.host.SettableClock;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = {DemoWorld.OWN_H2, "host.questions=20", "host.question-every=1h"})
@AutoConfigureMockMvc
@Import(DemoWorld.class)
class ApiTest {
  /** Well formed, since its check symbol fits, and of nobody. */
  private static final String NOBODYS_CODE = "0000-0000-0000-0000-0000-0000-0000";

  @Autowired MockMvcTester mvc;
  @Autowired SettableClock clock;

  @BeforeEach
  void onMonday() {
    clock.setTo(DemoWorld.MONDAY);
  }

  private MvcTestResult get(String person, String as, String path) {
    return mvc.get()
        .uri(path)
        .with(user(person).roles("PERSON"))
        .header("Acting-As", as)
        .exchange();
  }

  private MvcTestResult post(String person, String as, String path, String body) {
    return mvc.post()
        .uri(path)
        .with(user(person).roles("PERSON"))
        .header("Acting-As", as)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static <T> T read(MvcTestResult result, String path) {
    return JsonPath.read(text(result), path);
  }

  private String tokenOf(String action, String invoice) {
    MvcTestResult summary =
        post(
            ADMINISTRATOR,
            AS_ADMINISTRATOR,
            "/api/courses/" + action + "/summary",
            "{\"invoice\": \"" + invoice + "\"}");
    assertThat(summary).hasStatus(HttpStatus.OK);
    return read(summary, "$.token");
  }

  private MvcTestResult accept(String action, String invoice, String token) {
    return post(
        ADMINISTRATOR,
        AS_ADMINISTRATOR,
        "/api/courses/" + action + "/certificates",
        "{\"invoice\": \"%s\", \"token\": \"%s\"}".formatted(invoice, token));
  }

  @Test
  void aCertificateIsIssuedAnnulledAndReissued() {
    assertThat(read(get(ADMINISTRATOR, "-/-", "/api/mandates"), "$[*].actingAs").toString())
        .contains("76543210-3\\/LOCAL_ADMINISTRATOR");
    MvcTestResult found =
        search(
            AS_ADMINISTRATOR, "{\"line\": \"3\", \"region\": \"05\", \"course\": \"soldadura\"}");
    assertThat(found).bodyJson().extractingPath("$.courses[0].action").isEqualTo("6543210");
    assertThat(found).bodyJson().extractingPath("$.courses[0].state").isEqualTo("TO_ISSUE");
    assertThat(found) // ended on Friday 13 November; day 59
        .bodyJson()
        .extractingPath("$.courses[0].dueDate")
        .isEqualTo("2027-01-11");

    String token = tokenOf("6543210", "4521");
    MvcTestResult issued = accept("6543210", "4521", token);
    assertThat(issued).hasStatus(HttpStatus.CREATED);
    String folio = read(issued, "$.folio");
    String code = read(issued, "$.code");
    assertThat(accept("6543210", "4521", token)).as("again: the same").hasStatus(HttpStatus.OK);

    MvcTestResult paper =
        get(ADMINISTRATOR, AS_ADMINISTRATOR, issued.getResponse().getHeader(HttpHeaders.LOCATION));
    assertThat(paper).hasContentType(MediaType.APPLICATION_PDF);
    assertThat(text(paper)).startsWith("%PDF-");

    MvcTestResult asked =
        post(
            ADMINISTRATOR,
            AS_ADMINISTRATOR,
            "/api/courses/6543210/annulment",
            "{\"category\": \"DOCUMENT_NUMBER\", \"motive\": \"Es la factura 4522\"}");
    assertThat(asked).hasStatus(HttpStatus.CREATED);
    assertThat(asked) // 8 December is a holiday: the 20th business day is Tuesday 15
        .bodyJson()
        .extractingPath("$.dueDate")
        .isEqualTo("2026-12-15");
    assertThat(text(get(OFFICIAL, AS_OFFICIAL, "/api/annulments"))).contains(folio);
    assertThat(post(OFFICIAL, AS_OFFICIAL, "/api/courses/6543210/annulment/rejection", "{}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("DECISION_REASON_REQUIRED");
    assertThat(post(OFFICIAL, AS_OFFICIAL, "/api/courses/6543210/annulment/approval", "{}"))
        .hasStatus(HttpStatus.OK);

    MvcTestResult reissued = accept("6543210", "4522", tokenOf("6543210", "4522"));
    assertThat(reissued).hasStatus(HttpStatus.CREATED);
    assertThat(reissued).bodyJson().extractingPath("$.version").isEqualTo(2);
    MvcTestResult answer = mvc.get().uri("/api/verification/" + code).exchange();
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.replacedBy")
        .isEqualTo(read(reissued, "$.folio"));
    assertThat(text(get(ADMINISTRATOR, AS_ADMINISTRATOR, "/api/courses/6543210/history")))
        .contains(
            "EVENT_CERTIFICATE_ISSUED",
            "EVENT_ANNULMENT_REQUESTED",
            "EVENT_ANNULMENT_APPROVED",
            "EVENT_CERTIFICATE_REISSUED");
    assertThat(text(get(ADMINISTRATOR, AS_ADMINISTRATOR, "/api/courses/6543210/receipts/2")))
        .startsWith("%PDF-");
  }

  @Test
  void aRequestIsRejectedWithAReasonAndTheCertificateStays() {
    MvcTestResult rejected =
        post(
            OFFICIAL,
            AS_OFFICIAL,
            "/api/courses/6543274/annulment/rejection",
            "{\"reason\": \"La factura 4417 es la que se pagó\"}");

    assertThat(rejected).hasStatus(HttpStatus.OK);
    assertThat(rejected).bodyJson().extractingPath("$.decision").isEqualTo("ANNULMENT_REJECTED");
    MvcTestResult stands = get(ADMINISTRATOR, AS_ADMINISTRATOR, "/api/courses/6543274/certificate");
    assertThat(stands).bodyJson().extractingPath("$.state").isEqualTo("REJECTED");
    assertThat(stands).bodyJson().extractingPath("$.versions[0].status").isEqualTo("IN_FORCE");
    assertThat(text(get(OFFICIAL, AS_OFFICIAL, "/api/annulments"))).doesNotContain("6543274");
  }

  @Test
  void aRefusalIsAProblemWithAStableCodeInSpanishUnlessAskedOtherwise() {
    MvcTestResult refused =
        post(
            ADMINISTRATOR,
            AS_ADMINISTRATOR,
            "/api/courses/6543225/summary",
            "{\"invoice\": \"4521\"}");

    assertThat(refused)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .hasHeader(HttpHeaders.CONTENT_LANGUAGE, "es");
    assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("JUSTIFICATION_REQUIRED");
    assertThat(refused)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:certificates:JUSTIFICATION_REQUIRED");
    assertThat(refused) // ended 47 days ago, on 30 September; day 40 and day 59
        .bodyJson()
        .extractingPath("$.detail")
        .isEqualTo(
            "El plazo ordinario venció el 09-11-2026. Hasta el 28-11-2026 puede emitir si agrega una justificación.");
  }

  @Test
  void theSameInEnglish() {
    MvcTestResult refused =
        mvc.post()
            .uri("/api/courses/6543246/summary")
            .with(user(ADMINISTRATOR).roles("PERSON"))
            .header("Acting-As", AS_ADMINISTRATOR)
            .header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB, es;q=0.5")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"invoice\": \"45A\", \"justification\": \"a\\u0000b\"}")
            .exchange();

    assertThat(refused).hasHeader(HttpHeaders.CONTENT_LANGUAGE, "en");
    assertThat(read(refused, "$.faults[*].code").toString())
        .contains("DOCUMENT_NUMBER_INVALID", "TEXT_NOT_PRINTABLE");
    assertThat(read(refused, "$.faults[*].field").toString()).contains("invoice", "justification");
    assertThat(refused).bodyJson().extractingPath("$.detail").asString().contains("invoice");
  }

  @Test
  void theAcceptanceOfWhatChangedMeanwhileIsAConflict() {
    assertThat(accept("6543246", "4521", "0".repeat(64)))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("STALE_SUMMARY");
  }

  @Test
  void whatIsForeignLooksLikeWhatIsNotThere() {
    String foreign = "/api/courses/6543305/certificate"; // of a company, in another region
    MvcTestResult refused = get(ADMINISTRATOR, AS_ADMINISTRATOR, foreign);
    MvcTestResult unknown =
        get(ADMINISTRATOR, AS_ADMINISTRATOR, "/api/courses/9999999/certificate");
    MvcTestResult noId = get(ADMINISTRATOR, AS_ADMINISTRATOR, "/api/courses/%2e/certificate");

    assertThat(refused).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(text(refused).replace("6543305", ""))
        .isEqualTo(text(unknown).replace("9999999", ""));
    assertThat(noId).hasStatus4xxClientError();
  }

  @Test
  void aProfileThatIsNotHeldIsForbiddenAtTheNextCall() {
    assertThat(get(FACILITATOR, AS_ADMINISTRATOR, "/api/courses/6543210/attendance"))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("PROFILE_NOT_ALLOWED");
  }

  @Test
  void nobodyActsWithoutSayingAsWhom() {
    assertThat(mvc.get().uri("/api/annulments").with(user(OFFICIAL).roles("PERSON")).exchange())
        .hasStatus(HttpStatus.BAD_REQUEST)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(search("nonsense", "{\"line\": \"3\"}")).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(mvc.get().uri("/api/annulments").exchange())
        .hasStatus(HttpStatus.UNAUTHORIZED)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1001", "100000", "99999999999", "abc", "1.5"})
  void anInboxOfASizeThatIsNoneIsABadRequest(String size) {
    assertThat(get(OFFICIAL, AS_OFFICIAL, "/api/annulments?size=" + size))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1000", ""})
  void anInboxOfAnyOtherSizeIsShown(String size) {
    assertThat(get(OFFICIAL, AS_OFFICIAL, "/api/annulments?size=" + size)).hasStatus(HttpStatus.OK);
  }

  @Test
  void aStrangerWhoAsksTooOftenIsToldHowLongToWait() {
    for (int question = 1; question <= 20; question++) {
      assertThat(ask("192.0.2.7")).as("question %s", question).hasStatus(HttpStatus.OK);
    }

    assertThat(ask("192.0.2.7"))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
        .containsHeader(HttpHeaders.RETRY_AFTER);
    assertThat(ask("192.0.2.8")).as("another one").hasStatus(HttpStatus.OK);
  }

  private MvcTestResult ask(String address) {
    return mvc.get()
        .uri("/api/verification/" + NOBODYS_CODE)
        .with(
            request -> {
              request.setRemoteAddr(address);
              return request;
            })
        .exchange();
  }

  @Test
  void whatWasDoneAndRefusedIsCountedWithoutAName() {
    accept("6543290", "4521", "0".repeat(64));

    MvcTestResult acts =
        mvc.get()
            .uri("/actuator/metrics/certificates.acts?tag=outcome:ALREADY_ISSUED")
            .with(user(OPERATOR).roles("OPERATOR"))
            .exchange();

    assertThat(acts).hasStatus(HttpStatus.OK);
    assertThat(acts).bodyJson().extractingPath("$.measurements[0].value").isEqualTo(1.0);
    assertThat(text(acts)).doesNotContain("12345678", "76543210", "6543290", "Riquelme");
    assertThat(get(ADMINISTRATOR, AS_ADMINISTRATOR, "/actuator/metrics"))
        .as("for operators")
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void healthSaysThatTheTablesAndTheHolidaysAreThere() {
    assertThat(mvc.get().uri("/actuator/health").exchange())
        .hasStatus(HttpStatus.OK)
        .bodyJson()
        .doesNotHavePath("$.components");
    assertThat(mvc.get().uri("/actuator/health").with(user(OPERATOR).roles("OPERATOR")).exchange())
        .bodyJson()
        .extractingPath("$.components.certificates.details.holidaysKnownUntil")
        .isEqualTo("2040-12-31");
  }

  @Test
  void itIsOutOfServiceBeforeTheHolidaysRunOut() {
    clock.setTo("2040-10-01T09:00"); // three months before the last day that is known

    assertThat(mvc.get().uri("/actuator/health").exchange())
        .hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
  }

  @Test
  void theInterfaceDescribesItself() {
    MvcTestResult document = description();

    assertThat(document).hasStatus(HttpStatus.OK);
    assertThat(text(document))
        .contains(
            "/api/courses/{action}/certificates",
            "/api/courses/search",
            "/api/verification/{code}",
            "Acting-As",
            "\"DOCUMENT_NUMBER\"");
    assertThat(read(document, "$.info.title").toString()).isEqualTo("Attendance certificates");
    assertThat(read(document, "$.info.version").toString()).isEqualTo("0.1.0");
    assertThat(read(document, "$.components.securitySchemes.login.scheme").toString())
        .isEqualTo("basic");
    assertThat(read(document, "$.security[*]").toString()).isEqualTo("[{\"login\":[]}]");
    assertThat(read(document, "$.paths['/api/verification/{code}'].get.security").toString())
        .as("a stranger needs no login")
        .isEqualTo("[]");
  }

  private MvcTestResult description() {
    return mvc.get().uri("/v3/api-docs").exchange();
  }

  @Test
  void everyOperationIsDescribedWithTheProblemItMayEndIn() {
    MvcTestResult document = description();
    MvcTestResult refused =
        post(
            ADMINISTRATOR,
            AS_ADMINISTRATOR,
            "/api/courses/6543225/summary",
            "{\"invoice\": \"45A\"}");

    List<Object> operations = read(document, "$.paths.*.*");
    assertThat(operations).hasSizeGreaterThan(12);
    assertThat(
            JsonPath.<List<String>>read(
                text(document),
                "$.paths.*.*.responses.default.content['application/problem+json'].schema['$ref']"))
        .hasSameSizeAs(operations)
        .containsOnly("#/components/schemas/ProblemBody");
    assertThat(
            JsonPath.<List<Object>>read(
                text(document), "$.paths.*.*.parameters[?(@.name == 'Accept-Language')]"))
        .hasSameSizeAs(operations);
    assertThat(names(document, "$.components.schemas.ProblemBody.properties"))
        .isEqualTo(names(refused, "$"));
    assertThat(names(document, "$.components.schemas.Fault.properties"))
        .isEqualTo(names(refused, "$.faults[0]"));
    assertThat(read(document, "$.components.schemas.Fault.properties.field.type").toString())
        .as("a fault may be of no field")
        .isEqualTo("[\"string\",\"null\"]");
  }

  @Test
  void aPaperIsDescribedAsWhatItIs() {
    assertThat(
            JsonPath.<List<String>>read(
                text(description()),
                "$.paths.*.*.responses['200'].content['application/pdf'].schema.format"))
        .containsExactly("binary", "binary");
  }

  private static Set<String> names(MvcTestResult result, String path) {
    return Set.copyOf(JsonPath.<Map<String, ?>>read(text(result), path).keySet());
  }

  @Test
  void theStatusesOfItsRefusalsAreDescribedWithAnOperation() {
    MvcTestResult document = description();

    assertThat(names(document, "$.paths['/api/courses/{action}/certificates'].post.responses"))
        .containsExactlyInAnyOrder("200", "201", "403", "404", "409", "422", "503", "default");
    assertThat(names(document, "$.paths['/api/courses/search'].post.responses"))
        .containsExactlyInAnyOrder("200", "403", "422", "503", "default");
    assertThat(names(document, "$.paths['/api/verification/{code}'].get.responses"))
        .containsExactlyInAnyOrder("200", "429", "default");
    assertThat(JsonPath.<List<Object>>read(text(document), "$.paths.*.*.responses['403']"))
        .as("whoever acts as somebody may be refused")
        .hasSameSizeAs(
            JsonPath.<List<Object>>read(
                text(document), "$.paths.*.*.parameters[?(@.name == 'Acting-As')]"));
  }

  @Test
  void everyProblemHasWhatTheDescriptionPromises() {
    List<String> promised = read(description(), "$.components.schemas.ProblemBody.required");

    assertThat(promised).contains("status", "code");
    assertThat(
            List.of(
                get(ADMINISTRATOR, AS_ADMINISTRATOR, "/api/courses/9999999/certificate"),
                get(ADMINISTRATOR, "nonsense", "/api/annulments"),
                search(AS_ADMINISTRATOR, "{"),
                mvc.get().uri("/api/mandates").exchange(),
                mvc.get().uri("/api/mandates").with(user(OPERATOR).roles("OPERATOR")).exchange()))
        .allSatisfy(
            problem -> {
              assertThat(problem)
                  .hasStatus4xxClientError()
                  .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
              assertThat(names(problem, "$")).containsAll(promised);
            });
  }

  @Test
  void aParticipantIsSoughtInABodyAndNeverInAnAddress() {
    assertThat(search(AS_ADMINISTRATOR, "{\"line\": \"3\", \"participant\": \"41.000.117-9\"}"))
        .hasStatus(HttpStatus.OK)
        .bodyJson()
        .extractingPath("$.courses[*].action")
        .asArray()
        .containsExactly("6543210");
    assertThat(get(ADMINISTRATOR, AS_ADMINISTRATOR, "/api/courses?line=3&participant=41000117-9"))
        .hasStatus4xxClientError();
    assertThat(search(AS_ADMINISTRATOR, "{}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("TRAINING_LINE_REQUIRED");
  }

  private MvcTestResult search(String as, String body) {
    return post(ADMINISTRATOR, as, "/api/courses/search", body);
  }

  @Test
  void aHouseholdOfAddressesIsOneStranger() {
    for (int address = 1; address <= 20; address++) {
      assertThat(ask("2001:db8:0:7::" + address)).hasStatus(HttpStatus.OK);
    }

    assertThat(ask("2001:db8:0:7:8:9:a:b")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    assertThat(ask("2001:db8:0:8::1")).as("another one").hasStatus(HttpStatus.OK);
  }
}
