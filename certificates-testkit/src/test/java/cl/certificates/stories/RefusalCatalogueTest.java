package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.access.Operation;
import cl.certificates.access.Profile;
import cl.certificates.annulment.AnnulmentDecided;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.attendance.AttendanceBase;
import cl.certificates.bulk.BulkOutcome.Broken;
import cl.certificates.course.ActionType;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.course.IdentifierMismatch;
import cl.certificates.course.Recipient;
import cl.certificates.course.TrainingEntity;
import cl.certificates.document.TemplateFault;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.AnnulmentDecision;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificateAction;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.IssueWarning;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Rut;
import cl.certificates.issuing.IssueForm;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.RealDateMismatch;
import cl.certificates.refusal.Refusal.RealDateRequired;
import cl.certificates.refusal.Refusal.TemplateUnavailable;
import cl.certificates.refusal.Refusal.TemplateUnavailable.Missing;
import cl.certificates.refusal.Refusal.TextTooLong;
import cl.certificates.search.CourseSearch;
import cl.certificates.verification.Verification;
import cl.certificates.wording.Language;
import cl.certificates.wording.Worded;
import cl.certificates.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the library can say has a text in both languages, and there is no text beyond it. */
class RefusalCatalogueTest extends Story {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 11); // Monday
  private static final Instant NOW = Instant.parse("2026-05-11T14:00:00Z");

  private static Set<Class<?>> casesOf(Class<?> type) {
    Set<Class<?>> cases = new HashSet<>();
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        cases.addAll(casesOf(permitted));
      }
    } else {
      cases.add(type);
    }
    return cases;
  }

  private static void isToldInBothLanguages(Worded worded) {
    assertThat(worded.code()).matches("[A-Za-z]+(\\.[A-Z_]+)?|[A-Z]+(_[A-Z]+)*");
    for (Language language : Language.values()) {
      assertThat(Wording.in(language).say(worded))
          .as("%s in %s", worded.textKey(), language)
          .isNotBlank()
          .doesNotContain("{", "}");
    }
  }

  @Test
  @DisplayName("Every case of a refusal is looked at here")
  void complete() {
    Set<Class<?>> samples = new HashSet<>();
    OneOfEach.refusal().forEach(refusal -> samples.add(refusal.getClass()));

    assertThat(samples).isEqualTo(casesOf(Refusal.class));
  }

  @Test
  @DisplayName("Every refusal has a code and a text in both languages, each value set in")
  void refusals() {
    for (Refusal refusal : OneOfEach.refusal()) {
      assertThat(refusal.code()).matches("[A-Z]+(_[A-Z]+)*");
      isToldInBothLanguages(refusal);
      refusal.faults().forEach(RefusalCatalogueTest::isToldInBothLanguages);
    }
  }

  @Test
  @DisplayName(
      "What is set into a refusal's text is plain, so that who gives it on tells of nobody")
  void tellsOfNobody() {
    for (Refusal refusal : OneOfEach.refusal()) {
      Stream.concat(Stream.of(refusal), refusal.faults().stream())
          .forEach(
              told ->
                  assertThat(told.details().values())
                      .as(told.code())
                      .allMatch(RefusalCatalogueTest::isPlain));
    }
  }

  private static boolean isPlain(Object value) {
    return value instanceof Collection<?> several
        ? several.stream().allMatch(RefusalCatalogueTest::isPlain)
        : value instanceof String
            || value instanceof Integer
            || value instanceof LocalDate
            || value instanceof Instant
            || value instanceof Enum<?>
            || value instanceof Worded worded
                && !(value instanceof AnnulmentDecision)
                && worded.details().values().stream().allMatch(RefusalCatalogueTest::isPlain);
  }

  @Test
  @DisplayName("Section 3: every code of the rules is one of a refusal")
  void codesOfTheRules() {
    Set<String> codes = new TreeSet<>();
    for (Refusal refusal : OneOfEach.refusal()) {
      codes.add(refusal.code());
      refusal.faults().forEach(fault -> codes.add(fault.code()));
    }

    assertThat(codes).containsAll(EveryRefusalTest.ofTheRules().toList());
  }

  private static List<Enum<?>> constants() {
    List<Enum<?>> constants = new ArrayList<>();
    Stream.of(
            CertificateState.values(),
            CertificateAction.values(),
            DocumentStatus.values(),
            AnnulmentCategory.values(),
            CourseState.values(),
            ActionType.values(),
            Profile.values(),
            Operation.values(),
            IssueWarning.values(),
            IdentifierMismatch.Pair.values())
        .forEach(values -> constants.addAll(Arrays.asList(values)));
    return constants;
  }

  @Test
  @DisplayName("R45: every constant shown has a label, every state a definition")
  void labels() {
    for (Language language : Language.values()) {
      Wording words = Wording.in(language);
      assertThat(constants())
          .allSatisfy(constant -> assertThat(words.write(constant)).isNotBlank());
      assertThat(CertificateState.values())
          .allSatisfy(state -> assertThat(words.say(state.definition())).isNotBlank());
    }
    Wording spanish = Wording.in(Language.SPANISH);
    assertThat(Arrays.stream(CertificateState.values()).map(spanish::say))
        .containsExactly(
            "Pendiente de emitir",
            "Emitido",
            "Pendiente de validación",
            "Aprobado para su reemisión",
            "Rechazado");
  }

  /** Everything said along the way of two certificates: receipts, deadlines, events, answers. */
  private List<Worded> saidAlongTheWay() {
    List<Worded> said = new ArrayList<>();
    clock.setTo("2026-03-10T10:00");
    said.add(deadlines()); // before
    clock.setTo("2026-03-13T10:00");
    said.add(deadlines()); // ordinary
    clock.setTo("2026-04-23T10:00");
    said.add(deadlines()); // late
    clock.setTo("2026-05-12T10:00");
    said.add(deadlines()); // expired
    clock.setTo("2026-04-10T10:00");
    IssueForm signed = form().accepting(granted(office.summary(administrator, form())));
    said.add(granted(office.accept(administrator, signed)));
    said.add(granted(office.accept(administrator, signed))); // replay
    said.add(new Broken<>(new AdapterException("a disk broke", new IllegalStateException())));
    said.add(new Broken<>(new IllegalStateException()));
    String code = view().certificates().get(0).code().grouped();
    said.add(office.verify(code));
    said.add(office.verify("no code"));
    said.add(office.verify("0".repeat(28)));
    said.add(deadlines()); // issued
    clock.setTo("2026-05-13T10:00");
    said.add(deadlines()); // issued, over
    said.add(granted(request("2026-04-20T10:00")));
    said.add(office.verify(code));
    said.add(deadlines()); // pending
    clock.setTo("2026-05-20T10:00");
    said.add(deadlines()); // overdue
    said.add(granted(approve("2026-05-05T10:00")));
    said.add(lastDecision());
    said.add(office.verify(code));
    said.add(deadlines()); // approved
    said.add(granted(accept("2026-05-08T10:00", form().withInvoice("4522"))));
    said.add(office.verify(code));
    granted(request("2026-05-11T10:00"));
    said.add(granted(reject("2026-06-10T10:00"))); // late
    said.add(lastDecision());
    said.add(deadlines()); // rejected
    said.add(granted(office.recordLiquidation(theHostSystem().actor(), ACTION)));
    said.add(deadlines()); // liquidated
    said.addAll(granted(office.history(administrator, ACTION)));
    return said;
  }

  private Worded lastDecision() {
    return view().lastRequest().orElseThrow().decision().orElseThrow();
  }

  /** The same, decided the other way round: late approval, rejection in time. */
  private List<Worded> saidOtherwise() {
    RefusalCatalogueTest other = new RefusalCatalogueTest();
    other.issuedAndRequested();
    Worded late = granted(other.approve("2026-05-20T10:00"));
    RefusalCatalogueTest another = new RefusalCatalogueTest();
    another.issuedAndRequested();
    RefusalCatalogueTest closed = new RefusalCatalogueTest();
    closed.memory.register(aCourse().inState(CourseState.FINISHED).build());
    RefusalCatalogueTest waiting = new RefusalCatalogueTest();
    waiting.under(policy().requireEndDateReached(true));
    waiting.clock.setTo("2026-03-10T10:00");
    RefusalCatalogueTest limited = new RefusalCatalogueTest();
    limited.under(policy().reissueWithinIssueLimit(true));
    limited.issuedAndRequested();
    granted(limited.approve("2026-05-05T10:00"));
    return List.of(
        late,
        granted(another.reject("2026-05-05T10:00")),
        closed.deadlines(),
        waiting.deadlines(),
        limited.deadlines(),
        new Verification.TooMany(Duration.ofSeconds(30)),
        new RealDateRequired(ActionType.COMPLEMENTARY),
        Rut.parse("12345678-9").getLeft(),
        Rut.parse("12.345.678").getLeft(),
        new TemplateUnavailable("openpdf-1/capacita-sur-2", Missing.LAYOUT),
        new RealDateMismatch(DAY, DAY, DAY.plusDays(1)));
  }

  private static List<Worded> faultsOfTemplates() {
    return Arrays.stream(TemplateFault.Rule.values())
        .<Worded>map(rule -> new TemplateFault(rule, "letterhead[2]", "161", "160"))
        .toList();
  }

  @Test
  @DisplayName("Every fault of a template is told in both languages")
  void templates() {
    assertThat(faultsOfTemplates()).allSatisfy(RefusalCatalogueTest::isToldInBothLanguages);
  }

  @Test
  @DisplayName("R32, A13: receipts, deadlines, events and answers are told in both languages")
  void alongTheWay() {
    assertThat(saidAlongTheWay()).allSatisfy(RefusalCatalogueTest::isToldInBothLanguages);
    assertThat(saidOtherwise()).allSatisfy(RefusalCatalogueTest::isToldInBothLanguages);
  }

  private static Properties bundle(String name) {
    Properties texts = new Properties();
    try (InputStream file = Wording.class.getClassLoader().getResourceAsStream(name);
        InputStreamReader reader = new InputStreamReader(Objects.requireNonNull(file), UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException broken) {
      throw new AssertionError(name, broken);
    }
  }

  private static Properties wording(String language) {
    return bundle("cl/certificates/wording/wording_" + language + ".properties");
  }

  @Test
  @DisplayName("Both bundles have the same keys and ask for the same values, the paper's too")
  void sameKeys() {
    Properties spanish = wording("es");
    Properties english = wording("en");

    assertThat(spanish.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(english.getProperty(key)))
          .as(key)
          .containsExactlyInAnyOrderElementsOf(placeholders(spanish.getProperty(key)));
    }
  }

  @Test
  @DisplayName("The texts of the constraints have the same keys in every bundle")
  void sameKeysOfConstraints() {
    Set<String> keys = bundle("ContributorValidationMessages.properties").stringPropertyNames();

    assertThat(bundle("ContributorValidationMessages_es.properties").stringPropertyNames())
        .isEqualTo(keys);
    assertThat(bundle("ContributorValidationMessages_en.properties").stringPropertyNames())
        .isEqualTo(keys);
  }

  private static List<String> placeholders(String text) {
    return Pattern.compile("\\{([A-Za-z]+)}")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("No text is there that nobody says")
  void nothingUnused(Language language) {
    Set<String> used = new TreeSet<>();
    for (Refusal refusal : OneOfEach.refusal()) {
      used.add(refusal.textKey());
      refusal.faults().forEach(fault -> used.add(fault.textKey()));
    }
    constants()
        .forEach(
            constant ->
                used.add(constant.getDeclaringClass().getSimpleName() + "." + constant.name()));
    for (CertificateState state : CertificateState.values()) {
      used.add(state.definition().textKey());
    }
    saidAlongTheWay().forEach(worded -> used.add(worded.textKey()));
    saidOtherwise().forEach(worded -> used.add(worded.textKey()));
    faultsOfTemplates().forEach(worded -> used.add(worded.textKey()));

    assertThat(
            wording(language.locale().getLanguage()).stringPropertyNames().stream()
                .filter(key -> !key.startsWith("document.") && !key.startsWith("Field."))
                .filter(key -> !key.startsWith("UNPROVEN_"))) // AuditedStoryTest has those
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("FC-10: a field is named as people call it, and no label is left over")
  void fields(Language language) {
    Wording words = Wording.in(language);
    Stream<String> ofForms =
        Stream.of(IssueForm.class, AnnulmentForm.class, DecisionForm.class, CourseSearch.class)
            .flatMap(form -> Arrays.stream(form.getRecordComponents()))
            .map(RecordComponent::getName)
            .filter(
                name ->
                    !Set.of(
                            "token",
                            "line",
                            "realDate",
                            "category",
                            "state",
                            "endFrom",
                            "endTo",
                            "dueWithin",
                            "overdue",
                            "enyeAsN",
                            "order",
                            "size",
                            "cursor")
                        .contains(name));
    Stream<String> ofPapers =
        Stream.of(
            "courseName",
            "executor.name",
            "supervisor.name",
            "recipient.name",
            "line.name",
            "acceptedBy",
            "acceptedFor",
            "requestedBy",
            "requestedFor",
            "decidedBy",
            "decidedFor",
            "participants[3].name",
            "logo",
            "letterhead",
            "footer",
            "extraLines");

    List<String> fields = Stream.concat(ofForms, ofPapers).distinct().toList();

    assertThat(fields)
        .allSatisfy(
            field ->
                assertThat(words.say(new TextTooLong(field, 1, 2)))
                    .doesNotContain("[", "{", "." + "name"));
    assertThat(
            wording(language.locale().getLanguage()).stringPropertyNames().stream()
                .filter(key -> key.startsWith("Field."))
                .map(key -> key.substring("Field.".length())))
        .containsExactlyInAnyOrderElementsOf(
            fields.stream().map(field -> field.replace("[3]", "")).toList());
  }

  private String papers() {
    StringBuilder papers = new StringBuilder();
    TrainingEntity company =
        new TrainingEntity(Rut.of("76543210-3"), "Capacita Sur SpA", TrainingEntity.Kind.COMPANY);
    Course withoutHours =
        aCourse()
            .ofHours(0)
            .givenBy(company)
            .addressedTo(new Recipient(Rut.of("76100008-K"), "Una Empresa", Recipient.Kind.COMPANY))
            .build();
    memory.register(withoutHours);
    clock.setTo("2026-04-23T10:00");
    IssueForm justified =
        IssueForm.of("6543210").withPurchaseOrder("2239-14").withJustification("huellero");
    Certificate first = granted(accept("2026-04-23T10:00", justified)).certificate();
    papers.append(printed(paper(first.folio()))).append(paperOfOwnSpans());
    granted(request("2026-04-24T10:00"));
    granted(approve("2026-04-27T10:00"));
    papers.append(printed(paper(first.folio()))); // annulled
    CertificateOffice withPage =
        memory.builder().verificationAddress("https://host.example/").build();
    papers.append(printed(granted(withPage.download(administrator, first.folio())).paper()));
    memory.register(new Course.Builder().from(aCourse().build()).type(ActionType.PARTIAL).build());
    IssueForm partial = form().withRealDate(LocalDate.of(2026, 3, 13));
    Certificate second = granted(accept("2026-04-28T10:00", partial)).certificate();
    papers.append(printed(paper(first.folio()))).append(printed(paper(second.folio())));
    granted(request("2026-04-29T10:00"));
    granted(approve("2026-04-30T10:00"));
    memory.register(
        new Course.Builder().from(aCourse().build()).type(ActionType.COMPLEMENTARY).build());
    IssueForm complementary = form().withRealDate(LocalDate.of(2026, 3, 2));
    Certificate third = granted(accept("2026-05-04T10:00", complementary)).certificate();
    papers.append(printed(paper(third.folio())));
    granted(request("2026-05-11T10:00"));
    AnnulmentDecided late = granted(reject("2026-06-10T10:00"));
    for (int revision : new int[] {2, 3, late.revision()}) {
      papers.append(printed(granted(office.receipt(administrator, ACTION, revision)).paper()));
    }
    return papers.toString();
  }

  /** Under the other base (A9), of somebody who was enrolled for the first classes alone. */
  private String paperOfOwnSpans() {
    memory.register(
        aCourse()
            .ofAction("6543211")
            .attendedBy(
                aParticipant()
                    .attending(1_200, MINUTES)
                    .enrolled(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6))) // Mon to Fri
            .build());
    CertificatePolicy policy = policy().attendanceBase(AttendanceBase.ENROLLED_SPAN).build();
    CertificateOffice spans = memory.builder().policy(policy).build();
    IssueForm form = IssueForm.of("6543211").withInvoice("4521").withJustification("huellero");
    IssueForm accepted = form.accepting(granted(spans.summary(administrator, form)));
    Folio folio = granted(spans.accept(administrator, accepted)).certificate().folio();
    return printed(granted(spans.download(administrator, folio)).paper());
  }

  @Test
  @DisplayName("Section 4.9: no text of the paper is there that no paper bears")
  void everyTextOfThePaper() {
    String papers = papers();

    wording("es")
        .forEach(
            (key, text) -> {
              if (key.toString().startsWith("document.")) {
                assertThat(text.toString().split("\\{[A-Za-z]+}"))
                    .as("%s", key)
                    .allSatisfy(part -> assertThat(papers).contains(part));
              }
            });
  }
}
