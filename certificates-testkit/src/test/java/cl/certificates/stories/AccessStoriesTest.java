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

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.DefaultRights;
import cl.certificates.access.Mandate;
import cl.certificates.access.Operation;
import cl.certificates.access.Profile;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.annulment.PendingRequest;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.issuing.IssueForm;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.NotFound;
import cl.certificates.refusal.Refusal.ProfileNotAllowed;
import cl.certificates.refusal.Refusal.WrongRegion;
import cl.certificates.search.CourseSearch;
import cl.certificates.viewing.CertificateView;
import io.vavr.control.Either;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessStoriesTest extends Story {
  private static final Map<Profile, Mandate> WHO =
      Map.of(
          Profile.GENERAL_ADMINISTRATOR, aGeneralAdministrator(),
          Profile.LOCAL_ADMINISTRATOR, anAdministrator(),
          Profile.FACILITATOR, aFacilitator(),
          Profile.REGIONAL_OFFICIAL, anOfficialOf(Region.VALPARAISO),
          Profile.SUPERVISOR, aSupervisor(),
          Profile.RECIPIENT, aRecipient(),
          Profile.HOST_SYSTEM, theHostSystem());

  /** Every method of the office that is about one action, as an actor would call it. */
  private Map<String, Function<Actor, Either<? extends Refusal, ?>>> callsAbout(String action) {
    ActionId id = ActionId.of(action);
    IssueForm form = IssueForm.of(action).withInvoice("4521").accepting("a token");
    AnnulmentForm plea = new AnnulmentForm(action, AnnulmentCategory.OTHER, "Un error");
    DecisionForm decision = new DecisionForm(action, "Por lo que se ve");
    Map<String, Function<Actor, Either<? extends Refusal, ?>>> calls = new LinkedHashMap<>();
    calls.put("attendance", actor -> office.attendance(actor, id));
    calls.put("certificate", actor -> office.certificate(actor, id));
    calls.put("deadlines", actor -> office.deadlines(actor, id));
    calls.put("history", actor -> office.history(actor, id));
    calls.put("receipt", actor -> office.receipt(actor, id, 2));
    calls.put("download", actor -> office.download(actor, new Folio(id, 1)));
    calls.put("credential", actor -> office.credential(actor, new Folio(id, 1)));
    calls.put("summary", actor -> office.summary(actor, form));
    calls.put("accept", actor -> office.accept(actor, form));
    calls.put("requestAnnulment", actor -> office.requestAnnulment(actor, plea));
    calls.put("approve", actor -> office.approve(actor, decision));
    calls.put("reject", actor -> office.reject(actor, decision));
    calls.put("recordLiquidation", actor -> office.recordLiquidation(actor, id));
    return calls;
  }

  private Map<String, Function<Actor, Either<? extends Refusal, ?>>> allCalls() {
    Map<String, Function<Actor, Either<? extends Refusal, ?>>> calls = callsAbout("6543210");
    calls.put("search", actor -> office.search(actor, CourseSearch.inLine("3")));
    calls.put("pending", actor -> office.pending(actor, null, 10));
    return calls;
  }

  private static Operation operationOf(String call) {
    return switch (call) {
      case "search" -> Operation.SEARCH;
      case "attendance" -> Operation.VIEW_ATTENDANCE;
      case "history", "receipt" -> Operation.VIEW_HISTORY;
      case "certificate", "deadlines" -> Operation.VIEW_CERTIFICATE;
      case "download", "credential" -> Operation.DOWNLOAD;
      case "summary", "accept" -> Operation.ISSUE;
      case "requestAnnulment" -> Operation.REQUEST_ANNULMENT;
      case "approve", "reject", "pending" -> Operation.DECIDE_ANNULMENT;
      case "recordLiquidation" -> Operation.RECORD_LIQUIDATION;
      default -> throw new AssertionError(call);
    };
  }

  @Test
  @DisplayName(
      "A12: every method of the office is looked at below, or does only what one of those does")
  void everyMethod() {
    assertThat(
            Arrays.stream(CertificateOffice.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !List.of("mandatesOf", "verify", "verifyFor").contains(name))
                .filter(name -> !List.of("summaries", "acceptances", "downloads").contains(name)))
        .containsExactlyInAnyOrderElementsOf(allCalls().keySet());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "GENERAL_ADMINISTRATOR, SEARCH VIEW_ATTENDANCE VIEW_CERTIFICATE VIEW_HISTORY DOWNLOAD ISSUE REQUEST_ANNULMENT",
    "LOCAL_ADMINISTRATOR, SEARCH VIEW_ATTENDANCE VIEW_CERTIFICATE VIEW_HISTORY DOWNLOAD ISSUE REQUEST_ANNULMENT",
    "FACILITATOR, SEARCH VIEW_ATTENDANCE VIEW_CERTIFICATE VIEW_HISTORY DOWNLOAD",
    "REGIONAL_OFFICIAL, SEARCH VIEW_ATTENDANCE VIEW_CERTIFICATE VIEW_HISTORY DOWNLOAD DECIDE_ANNULMENT",
    "SUPERVISOR, SEARCH VIEW_CERTIFICATE DOWNLOAD",
    "RECIPIENT, SEARCH VIEW_CERTIFICATE DOWNLOAD",
    "HOST_SYSTEM, RECORD_LIQUIDATION",
  })
  @DisplayName("A12: what each profile may do by default, and nothing else")
  void rights(Profile profile, String permitted) {
    issuedAndRequested();
    List<String> operations = List.of(permitted.split(" "));
    Mandate mandate = WHO.get(profile);
    assertThat(mandate).isNotNull();

    for (Operation operation : Operation.values()) {
      assertThat(DefaultRights.permit(profile, operation))
          .as("%s", operation)
          .isEqualTo(operations.contains(operation.name()));
    }
    allCalls()
        .forEach(
            (call, method) -> {
              Operation operation = operationOf(call);
              Either<? extends Refusal, ?> answer = method.apply(mandate.actor());
              assertThat(
                      answer.isLeft()
                          && answer.getLeft().equals(new ProfileNotAllowed(profile, operation)))
                  .as(call)
                  .isNotEqualTo(operations.contains(operation.name()));
            });
  }

  private static Map<String, Refusal> answers(
      Map<String, Function<Actor, Either<? extends Refusal, ?>>> calls, Actor actor) {
    return calls.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, call -> refused(call.getValue().apply(actor))));
  }

  @Test
  @DisplayName("A12, S46: what is foreign looks absent, in every method")
  void foreignLooksAbsent() {
    issuedAndRequested();
    Actor stranger = aStranger().actor();

    Map<String, Refusal> foreign = answers(callsAbout("6543210"), stranger);

    assertThat(foreign).isEqualTo(answers(callsAbout("9999999"), stranger));
    assertThat(foreign.values()).containsOnly(new NotFound());
    assertThat(granted(office.search(stranger, CourseSearch.inLine("3"))).rows()).isEmpty();
    assertThat(memory.dossiers().of(ACTION).events()).hasSize(2);
  }

  @Test
  @DisplayName("A12: a form with faults tells no stranger more than one without")
  void foreignFormsWithFaults() {
    issuedAndRequested();
    Actor stranger = aStranger().actor();

    assertThat(code(office.accept(stranger, form().withInvoice("45A")))).isEqualTo("NOT_FOUND");
    assertThat(
            code(
                office.requestAnnulment(
                    stranger, new AnnulmentForm("6543210", AnnulmentCategory.OTHER, " "))))
        .isEqualTo("NOT_FOUND");
    assertThat(code(office.reject(stranger, new DecisionForm("6543210", " "))))
        .isEqualTo("NOT_FOUND");
  }

  @Test
  @DisplayName("A12, R33: the one exception is an official who decides in another region")
  void wrongRegionIsTheOneException() {
    issuedAndRequested();
    Actor metropolitan = anOfficialOf(Region.METROPOLITANA).actor();

    Map<String, Refusal> foreign = answers(callsAbout("6543210"), metropolitan);
    Map<String, Refusal> absent = answers(callsAbout("9999999"), metropolitan);

    assertThat(foreign)
        .allSatisfy(
            (call, refusal) ->
                assertThat(refusal)
                    .as(call)
                    .isEqualTo(
                        call.equals("approve") || call.equals("reject")
                            ? new WrongRegion(Region.METROPOLITANA)
                            : new NotFound()));
    assertThat(absent.values()).containsOnly(new NotFound());
    assertThat(granted(office.search(metropolitan, CourseSearch.inLine("3"))).rows()).isEmpty();
  }

  @Test
  @DisplayName("R33: an official's inbox is that of his own region")
  void inbox() {
    issuedAndRequested();
    Actor metropolitan = anOfficialOf(Region.METROPOLITANA).actor();

    assertThat(granted(office.pending(official, Region.VALPARAISO, 10)))
        .extracting(PendingRequest::action)
        .containsExactly(ACTION);
    assertThat(granted(office.pending(metropolitan, null, 10))).isEmpty();
    assertThat(code(office.pending(metropolitan, Region.VALPARAISO, 10))).isEqualTo("WRONG_REGION");
  }

  @Test
  @DisplayName("A12: readers see nothing of a course before it is issued, then the paper alone")
  void readers() {
    for (Mandate reader : List.of(aSupervisor(), aRecipient())) {
      assertThat(granted(office.search(reader.actor(), CourseSearch.inLine("3"))).rows()).isEmpty();
      assertThat(answers(callsAbout("6543210"), reader.actor()).values())
          .containsOnly(new NotFound());
    }
    Certificate certificate = issued("2026-04-10T10:00");
    for (Mandate reader : List.of(aSupervisor(), aRecipient())) {
      assertThat(granted(office.search(reader.actor(), CourseSearch.inLine("3"))).rows())
          .singleElement()
          .matches(row -> row.course().certificateState() == CertificateState.ISSUED);
      assertThat(office.download(reader.actor(), certificate.folio()).isRight()).isTrue();
      assertThat(code(office.attendance(reader.actor(), ACTION))).isEqualTo("PROFILE_NOT_ALLOWED");
    }
  }

  @Test
  @DisplayName("FC-26: a mandate withdrawn no longer counts at the next call, in any method")
  void withdrawn() {
    granted(office.certificate(administrator, ACTION));
    assertThat(office.mandatesOf(administrator.person())).containsExactly(anAdministrator());

    memory.withdraw(anAdministrator());

    assertThat(office.mandatesOf(administrator.person())).isEmpty();
    allCalls()
        .forEach(
            (call, method) ->
                assertThat(refused(method.apply(administrator)))
                    .as(call)
                    .isEqualTo(
                        new ProfileNotAllowed(Profile.LOCAL_ADMINISTRATOR, operationOf(call))));
    memory.grant(anAdministrator());
    granted(office.certificate(administrator, ACTION));
  }

  @Test
  @DisplayName(
      "A12: those it is addressed to read the versions, and nothing of the annulment asked")
  void readersSeeNoMotive() {
    issuedAndRequested();
    memory.grant(aRecipient()).grant(aSupervisor());

    for (Mandate reader : List.of(aRecipient(), aSupervisor())) {
      CertificateView seen = granted(office.certificate(reader.actor(), ACTION));
      assertThat(seen.certificates()).hasSize(1);
      assertThat(seen.lastRequest()).isEmpty();
      assertThat(granted(office.search(reader.actor(), CourseSearch.inLine("3"))).rows())
          .singleElement()
          .satisfies(row -> assertThat(row.latest()).contains(seen.certificates().get(0).folio()));
    }
    assertThat(granted(office.certificate(administrator, ACTION)).lastRequest()).isPresent();
  }

  @Test
  @DisplayName("R9: a person acts under the profile chosen, not under the best one held")
  void theProfileChosen() {
    Mandate lesser =
        new Mandate(
            administrator.person(),
            "Persona de Prueba",
            administrator.entity(),
            "Capacita Sur SpA",
            Profile.FACILITATOR,
            Optional.empty());
    memory.grant(lesser);

    assertThat(code(office.summary(lesser.actor(), form()))).isEqualTo("PROFILE_NOT_ALLOWED");
    assertThat(office.summary(administrator, form()).isRight()).isTrue();
    assertThat(office.mandatesOf(administrator.person()))
        .containsExactly(anAdministrator(), lesser);
  }

  @Test
  @DisplayName("A12: nobody issues for another entity's course, with or without a version")
  void anothersCourse() {
    memory.register(aCourse().ofAction("6543211").build());

    assertThat(
            code(office.summary(aStranger().actor(), IssueForm.of("6543211").withInvoice("4521"))))
        .isEqualTo("NOT_FOUND");
  }
}
