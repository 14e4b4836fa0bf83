package cl.certificates.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Operation;
import cl.certificates.access.Profile;
import cl.certificates.access.RefusedAttempt;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.bulk.Batch;
import cl.certificates.bulk.BulkOutcome.Broken;
import cl.certificates.course.Course;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.EventEncoding;
import cl.certificates.dossier.Revision;
import cl.certificates.feed.FeedEntry;
import cl.certificates.identity.Rut;
import cl.certificates.identity.Text;
import cl.certificates.issuing.IssueForm;
import cl.certificates.search.CourseQuery;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.search.FoldedText;
import cl.certificates.search.SearchWords;
import cl.certificates.search.Visibility;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.verification.Caller;
import cl.certificates.verification.Credential;
import cl.certificates.verification.WrittenCredential;
import cl.certificates.viewing.CredentialCopy;
import cl.certificates.viewing.HistoryEntry;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vavr.control.Either;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whatever value of the library gets into a log by its {@code toString}, no person gets in with it.
 */
class PersonsInLogsTest {
  private static final String PERSON = "Zutano";
  private static final Rut RUT = Rut.of("11.111.111-1");

  /** A verification code, with its hyphens or without; whoever has one may ask with it. */
  private static final String A_CODE =
      "[0-9A-Z]{4}(-[0-9A-Z]{4}){6}|(?<![0-9A-Z])(?=[0-9]*[A-Z])[0-9A-Z]{28}(?![0-9A-Z])";

  /** Values that hold texts of the host's own, of the law or of the domain, and nobody's data. */
  private static final Set<String> NOBODYS =
      Set.of(
          "BusinessTerm",
          "FixedOffset",
          "Holiday",
          "InvalidIdentifier",
          "Look",
          "OtherCalendar",
          "OverlayFault",
          "PolicyOption",
          "PurchaseOrder",
          "Scope",
          "Template",
          "TemplateFault",
          "TemplateUnavailable",
          "TextMissing",
          "TextNotPrintable",
          "TextTooLong",
          "TrainingLineUnknown",
          "UnknownScope",
          "UnknownZone");

  private final Premises premises = new Premises();
  private final Set<Class<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  @Test
  @DisplayName(
      "no toString tells a participant, a motive, a reason, a justification, a typed text or a code")
  void tellsNobody() {
    Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> toSee = new ArrayDeque<>(everything());
    while (!toSee.isEmpty()) {
      Object value = toSee.pop();
      if (known.add(value)) {
        if (isOurs(value)) {
          seen.add(value.getClass());
          assertThat(value.toString())
              .as(value.getClass().getName())
              .doesNotContain(PERSON, "zutano", RUT.canonical(), RUT.formatted(), "11111111")
              .doesNotContain("salt")
              .doesNotContainPattern(A_CODE);
        }
        toSee.addAll(parts(value));
      }
    }
    assertThat(unseen())
        .as("values that hold texts, of which none was looked at")
        .containsExactlyInAnyOrderElementsOf(NOBODYS);
  }

  /** Values of every kind, with a person wherever there can be one. */
  private List<Object> everything() {
    Course course =
        new Course.Builder()
            .from(Fixtures.aCourse().build())
            .participants(
                List.of(
                    Fixtures.aParticipant()
                        .withRut(RUT.canonical())
                        .named(PERSON)
                        .buildFor(Fixtures.aCourse().build().classes())))
            .build();
    CertificateOffice office = premises.empty().with(course).office;
    IssueForm form = Premises.form().withJustification(PERSON + " faltó");
    var summary = office.summary(premises.administrator, form);
    List<Object> all = new ArrayList<>(List.of(course, form, summary));
    all.add(office.accept(premises.administrator, form.accepting(summary.get())));
    all.add(office.accept(premises.administrator, form.withInvoice("4522")));
    IssueForm again = form.accepting(summary.get());
    List<IssueForm> many = Arrays.asList(form, again, IssueForm.of(PERSON), null);
    all.add(Batch.of(many));
    office.summaries(premises.administrator, Batch.of(many), all::add);
    office.acceptances(premises.administrator, Batch.of(many), all::add);
    all.add(new Broken<>(new IllegalStateException(PERSON)));
    AnnulmentForm plea = new AnnulmentForm(PERSON, AnnulmentCategory.OTHER, PERSON);
    all.add(plea);
    all.add(office.requestAnnulment(premises.administrator, plea));
    AnnulmentForm right =
        new AnnulmentForm(Premises.ACTION.text(), AnnulmentCategory.OTHER, PERSON + " no es");
    all.add(office.requestAnnulment(premises.administrator, right));
    all.add(office.requestAnnulment(premises.administrator, right));
    all.add(office.pending(premises.official, null, 10));
    DecisionForm decision = new DecisionForm(Premises.ACTION.text(), PERSON + " tiene razón");
    all.add(decision);
    all.add(office.approve(premises.official, decision));
    all.add(office.certificate(premises.administrator, Premises.ACTION));
    all.add(office.attendance(premises.administrator, Premises.ACTION));
    all.add(office.deadlines(premises.administrator, Premises.ACTION));
    Either<?, List<HistoryEntry>> history = office.history(premises.administrator, Premises.ACTION);
    all.add(history);
    all.add(office.receipt(premises.administrator, Premises.ACTION, 2));
    all.add(office.receipt(premises.administrator, Premises.ACTION, 3));
    Dossier dossier = premises.of(Premises.ACTION);
    all.add(dossier);
    all.add(office.download(premises.administrator, dossier.certificates().get(0).folio()));
    all.add(office.verify(dossier.certificates().get(0).code().grouped()));
    all.add(office.mandatesOf(premises.administrator.person()));
    all.add(EventEncoding.encode(dossier.events().get(0), new Revision(1)));
    all.addAll(premises.printer.documents);
    all.addAll(searches(office));
    all.add(
        new RefusedAttempt(
            Instant.EPOCH,
            new Actor(RUT, RUT, Profile.FACILITATOR),
            Operation.ISSUE,
            Optional.empty(),
            "NOT_FOUND"));
    all.add(office.reject(premises.with(course).empty().pending().official, decision));
    all.addAll(premises.of(Premises.ACTION).events());
    all.add(new FeedEntry(1, new Revision(1), dossier.events().get(0)));
    all.add(Text.line(PERSON, Text.NAME));
    all.add(FoldedText.of(PERSON));
    all.add(SearchWords.of(PERSON, false));
    all.add(new Caller(PERSON));
    Certificate issued = dossier.certificates().get(0);
    all.add(Credential.of(issued));
    all.add(
        new CredentialCopy(
            issued.folio(),
            issued.status(),
            "a.json",
            new WrittenCredential("application/vc", "json", "{}")));
    all.add(
        EventEncoding.decodeWithoutSnapshot(
            EventEncoding.encode(dossier.events().get(0), new Revision(1))));
    return all;
  }

  private List<Object> searches(CertificateOffice office) {
    CourseSearch form =
        new CourseSearchBuilder()
            .line("3")
            .course(PERSON)
            .senceCode(PERSON)
            .region(PERSON)
            .participant(PERSON)
            .trainingEntity(PERSON)
            .supervisingEntity(PERSON)
            .size(5)
            .cursor(PERSON)
            .build();
    CourseSearch found =
        new CourseSearchBuilder().line("3").participant(RUT.canonical()).size(5).build();
    CourseQuery query =
        new CourseQuery.Builder()
            .line(Fixtures.LINE)
            .participant(PERSON)
            .trainingEntity(PERSON)
            .supervisingEntity(PERSON)
            .visibility(new Visibility.OfExecutor(RUT))
            .size(5)
            .build();
    return List.of(
        form,
        office.search(premises.administrator, form),
        office.search(premises.administrator, found),
        query,
        new Visibility.OverseenBy(RUT),
        new Visibility.AddressedTo(RUT));
  }

  private static boolean isOurs(Object value) {
    return value.getClass().getName().startsWith("cl.certificates.")
        && !value.getClass().getName().contains(".hostile.")
        && !value.getClass().isEnum();
  }

  private static List<Object> parts(Object value) {
    if (value instanceof Optional<?> optional) {
      return List.copyOf(optional.stream().toList());
    }
    if (value instanceof Either<?, ?> either) {
      return List.of(either.isLeft() ? either.getLeft() : either.get());
    }
    if (value instanceof Collection<?> several) {
      return List.copyOf(several);
    }
    if (value instanceof Map<?, ?> map) {
      return Stream.concat(map.keySet().stream(), map.values().stream())
          .collect(Collectors.toList());
    }
    return isOurs(value) ? components(value) : List.of();
  }

  private static List<Object> components(Object value) {
    Stream<Method> accessors =
        value.getClass().isRecord()
            ? Arrays.stream(value.getClass().getRecordComponents())
                .map(RecordComponent::getAccessor)
            : Arrays.stream(value.getClass().getInterfaces())
                .flatMap(described -> Arrays.stream(described.getMethods()))
                .filter(method -> Modifier.isAbstract(method.getModifiers()));
    List<Object> components = new ArrayList<>();
    accessors
        .filter(method -> method.getParameterCount() == 0)
        .forEach(method -> Optional.ofNullable(called(method, value)).ifPresent(components::add));
    return components;
  }

  private static Object called(Method accessor, Object value) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(value);
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** The public values with a text or a RUT among their parts of which the walk has met none. */
  private Set<String> unseen() {
    Set<String> met =
        seen.stream()
            .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces())))
            .map(Class::getName)
            .collect(Collectors.toSet());
    JavaClasses all =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(CertificateOffice.class);
    return all.stream()
        .filter(type -> type.isRecord() || all.contain(type.getName() + "$Builder"))
        .filter(PersonsInLogsTest::isAValue)
        .filter(type -> !met.contains(type.getName()))
        .map(JavaClass::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isAValue(JavaClass type) {
    boolean open =
        type.getModifiers().contains(JavaModifier.PUBLIC)
            && !type.getPackageName().startsWith("cl.certificates.testkit");
    return open && held(type).anyMatch(Set.of("String", "Rut", "Text")::contains);
  }

  /** What the fields of a record and the attributes of a wide value are made of. */
  private static Stream<String> held(JavaClass type) {
    Stream<JavaType> types =
        type.isRecord()
            ? type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .map(JavaField::getType)
            : type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaMethod::getReturnType);
    return types
        .flatMap(part -> part.getAllInvolvedRawTypes().stream())
        .map(JavaClass::getSimpleName);
  }
}
