package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.EXECUTOR;
import static cl.certificates.testkit.fixture.Fixtures.RECIPIENT;
import static cl.certificates.testkit.fixture.Fixtures.SUPERVISOR;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aDossierOf;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import cl.certificates.search.Awaited;
import cl.certificates.search.CourseIndex;
import cl.certificates.search.CourseOrder;
import cl.certificates.search.CourseQuery;
import cl.certificates.search.DayRange;
import cl.certificates.search.IndexedCourse;
import cl.certificates.search.Visibility;
import cl.certificates.testkit.fixture.CourseFixture;
import cl.certificates.testkit.fixture.DossierFixture;
import cl.certificates.testkit.fixture.ParticipantFixture;
import cl.certificates.testkit.memory.InMemoryCourseIndex;
import cl.certificates.testkit.memory.InMemoryCourses;
import cl.certificates.testkit.memory.InMemoryDossiers;
import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random searches over hard texts find the same rows in the same order in memory and on an engine.
 * One seed makes all of them: {@code -Dcertificates.seed=…} repeats a run.
 */
@Tag("long")
@ParameterizedClass
@EnumSource(Engine.class)
class AlikeSearchTest {
  private static final int COURSES = 120;
  private static final LocalDate FIRST_END = LocalDate.of(2026, 3, 1);
  private static final int DAYS = 12;

  /** What engines, patterns and letters trip over, and ordinary letters in between. */
  private static final List<String> SYMBOLS =
      List.of(
          "a",
          "A",
          "á",
          "Á",
          "a\u0301",
          "e",
          "É",
          "n",
          "N",
          "ñ",
          "Ñ",
          "n\u0303",
          "N\u0303",
          "ü",
          "U\u0308",
          "o\u0303",
          "i",
          "I",
          "İ",
          "ı",
          "ß",
          "ẞ",
          "ss",
          "Σ",
          "σ",
          "ς",
          "%",
          "%%",
          "_",
          "\\",
          "\\\\",
          "'",
          "''",
          "\"",
          "[",
          "]",
          "*",
          "?",
          "#",
          "--",
          "/*",
          ";",
          "1",
          "9",
          "-",
          "\uD83D\uDE00",
          "\uD801\uDC00",
          "\uD801\uDC28",
          " ",
          " ",
          " ",
          "  ",
          "\t",
          "\u00a0");

  private static final List<Rut> PEOPLE =
      IntStream.of(1, 9, 999_999, 11_111_111, 12_345_678, 10_000_013).mapToObj(Rut::new).toList();
  private static final List<TrainingLine> LINES =
      List.of(new TrainingLine("3", "Impulsa Personas"), new TrainingLine("3X", "Otra"));
  private static final List<Region> REGIONS =
      List.of(Region.VALPARAISO, Region.NUBLE, Region.ARICA_Y_PARINACOTA);
  private static final List<SenceCode> CODES =
      List.of(SenceCode.of("1237000001"), SenceCode.of("1237000009"));
  private static final List<Rut> SUPERVISORS =
      List.of(SUPERVISOR.rut(), RECIPIENT.rut(), new Rut(70_500_600));

  private static final Recipient ANOTHER =
      new Recipient(new Rut(70_500_601), "Otra", Recipient.Kind.COMPANY);

  private final long seed = Long.getLong("certificates.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Engine engine;
  private final HikariDataSource store;
  private final InMemoryCourses courses = new InMemoryCourses();
  private final InMemoryDossiers dossiers = new InMemoryDossiers();
  private final List<Course> kept = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  AlikeSearchTest(Engine engine) {
    this.engine = engine;
    this.store = Stores.pooled(engine.store(), 2);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  @DisplayName("FC-22, FC-23: what is found, and in which order, is the same in memory and stored")
  void findsTheSame() {
    IntStream.range(0, COURSES).forEach(this::keep);
    CourseIndex memory = new InMemoryCourseIndex(courses, dossiers);
    CourseIndex stored = new JdbcCourseIndex(store);
    Figures figures = Figures.of(engine, "searches answered as in memory");
    int found = 0;

    for (int number = 0; number < Sizes.QUERIES; number++) {
      CourseQuery query = aQuery();
      List<IndexedCourse> expected = memory.find(query);
      assertThat(stored.find(query))
          .as("seed %s, query %s: %s", seed, number, told(query))
          .isEqualTo(expected);
      found += expected.isEmpty() ? 0 : 1;
    }

    figures.with("with rows", found).print(Sizes.QUERIES);
    assertThat(found).as("enough of them find something").isGreaterThan(Sizes.QUERIES / 4);
  }

  /** With the texts that a query hides from logs. */
  private static String told(CourseQuery query) {
    return query + " " + query.participant() + query.trainingEntity() + query.supervisingEntity();
  }

  private void keep(int number) {
    CourseFixture plain =
        aCourse()
            .ofAction((6_500_000 + number) + one(List.of("", "-1", "-A", "-B")))
            .underLine(random.nextInt(8) == 0 ? LINES.get(1) : LINES.get(0))
            .named(aText())
            .in(one(REGIONS))
            .endingOn(aDay())
            .inState(one(List.of(CourseState.values())))
            .givenBy(new TrainingEntity(EXECUTOR.rut(), aText(), EXECUTOR.kind()))
            .withSenceCode(one(CODES).digits())
            .attendedBy(someone(), someone(), someone());
    CourseFixture coded = maybe(4, plain::withoutSenceCode).orElse(plain);
    CourseFixture overseen =
        maybe(3, coded::overseenByNobody)
            .orElseGet(() -> coded.overseenBy(new SupervisingEntity(one(SUPERVISORS), aText())));
    keep(maybe(3, () -> overseen.addressedTo(ANOTHER)).orElse(overseen).build());
  }

  private void keep(Course course) {
    courses.register(course);
    new JdbcCourses(store).register(course);
    DossierFixture history = history(course);
    history.storedIn(dossiers);
    history.storedIn(new JdbcDossiers(store));
    kept.add(course);
  }

  private DossierFixture history(Course course) {
    DossierFixture none = aDossierOf(course);
    DossierFixture reached =
        switch (random.nextInt(6)) {
          case 0 -> none.issued();
          case 1 -> none.issued().annulmentRequested("2026-04-20T10:00", aDay());
          case 2 -> none.issued().annulmentRequested().approved();
          case 3 -> none.issued().annulmentRequested().rejected();
          default -> none;
        };
    return maybe(6, reached::liquidated).orElse(reached);
  }

  private ParticipantFixture someone() {
    ParticipantFixture person = aParticipant().withRut(one(PEOPLE).canonical()).named(aText());
    return maybe(4, person::notCommunicated).orElse(person);
  }

  private LocalDate aDay() {
    return FIRST_END.plusDays(random.nextInt(DAYS));
  }

  /** A name of hard symbols, remembered so that parts of it can be looked for. */
  private String aText() {
    String text;
    do {
      text = symbols(1 + random.nextInt(14));
    } while (text.isBlank() || text.replace('\u00a0', ' ').isBlank());
    texts.add(text);
    return text;
  }

  private String symbols(int howMany) {
    return IntStream.range(0, howMany).mapToObj(i -> one(SYMBOLS)).collect(Collectors.joining());
  }

  private CourseQuery aQuery() {
    CourseQuery.Builder query =
        new CourseQuery.Builder()
            .line(random.nextInt(8) == 0 ? LINES.get(1) : LINES.get(0))
            .visibility(aVisibility())
            .enyeAsN(random.nextInt(3) == 0)
            .size(1 + random.nextInt(random.nextBoolean() ? 5 : COURSES));
    sometimes(3, () -> query.course(random.nextInt(6) == 0 ? anAction() : aCriterion()));
    sometimes(4, () -> query.participant(aPerson()));
    sometimes(5, () -> query.trainingEntity(orNumber(EXECUTOR.rut())));
    sometimes(5, () -> query.supervisingEntity(orNumber(one(SUPERVISORS))));
    sometimes(6, () -> query.senceCode(one(CODES)));
    sometimes(6, () -> query.region(one(REGIONS)));
    sometimes(5, () -> query.state(one(List.of(CertificateState.values()))));
    sometimes(5, () -> query.communicatedEnd(aRange()));
    sometimes(5, () -> query.awaited(awaited()));
    place(query);
    return query.build();
  }

  private void place(CourseQuery.Builder query) {
    CourseOrder order = one(List.of(CourseOrder.values()));
    query.order(order);
    sometimes(
        2,
        () -> {
          Course last = one(kept);
          query.after(last.action());
          if (order.isByEnd()) {
            query.afterEnd(random.nextInt(4) == 0 ? aDay() : last.communicatedEnd());
          }
        });
  }

  private Visibility aVisibility() {
    return switch (random.nextInt(6)) {
      case 0 -> new Visibility.OfRegions(List.of(one(REGIONS)));
      case 1 -> new Visibility.OfRegions(REGIONS);
      case 2 -> new Visibility.OverseenBy(one(SUPERVISORS));
      case 3 -> new Visibility.AddressedTo(RECIPIENT.rut());
      default -> new Visibility.OfExecutor(EXECUTOR.rut());
    };
  }

  private DayRange aRange() {
    return new DayRange(maybe(2, this::aDay), maybe(2, this::aDay));
  }

  /** Acts of which no course waits for two. */
  private List<Awaited> awaited() {
    List<Awaited> acts = new ArrayList<>();
    sometimes(2, () -> acts.add(new Awaited.Decision(aRange())));
    for (Region region : REGIONS) {
      sometimes(
          2, () -> acts.add(new Awaited.Issue(someStates(), some(), aRange(), List.of(region))));
    }
    return acts;
  }

  private List<CertificateState> someStates() {
    return random.nextBoolean()
        ? List.of(CertificateState.TO_ISSUE)
        : List.of(CertificateState.TO_ISSUE, CertificateState.APPROVED_FOR_REISSUE);
  }

  private List<CourseState> some() {
    return random.nextBoolean()
        ? List.of(CourseState.TO_START, CourseState.RUNNING)
        : List.of(CourseState.values());
  }

  private String anAction() {
    return " " + one(kept).action().text().toLowerCase(Locale.ROOT) + "\t";
  }

  private String aPerson() {
    return random.nextBoolean() ? aCriterion() : spelled(one(PEOPLE));
  }

  private String orNumber(Rut rut) {
    return random.nextInt(3) == 0 ? spelled(rut) : aCriterion();
  }

  private String spelled(Rut rut) {
    String spelling = random.nextBoolean() ? rut.formatted() : rut.canonical();
    return random.nextBoolean() ? spelling.toLowerCase(Locale.ROOT) : " " + spelling + " ";
  }

  /** Parts of what somebody is called, in any order, or symbols that perhaps nobody has. */
  private String aCriterion() {
    return switch (random.nextInt(5)) {
      case 0 -> symbols(random.nextInt(4));
      case 1 -> aPart() + " " + aPart();
      default -> aPart();
    };
  }

  private String aPart() {
    int[] text = one(texts).codePoints().toArray();
    int from = random.nextInt(text.length);
    int length = 1 + random.nextInt(Math.min(5, text.length - from));
    String part = new String(text, from, length);
    return random.nextBoolean() ? part : part.toUpperCase(Locale.ROOT);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void sometimes(int oneIn, Runnable done) {
    if (random.nextInt(oneIn) == 0) {
      done.run();
    }
  }

  private <T> Optional<T> maybe(int oneIn, Supplier<T> value) {
    return random.nextInt(oneIn) == 0 ? Optional.of(value.get()) : Optional.empty();
  }
}
