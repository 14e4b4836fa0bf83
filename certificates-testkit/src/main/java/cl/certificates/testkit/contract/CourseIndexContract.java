package cl.certificates.testkit.contract;

import static cl.certificates.testkit.fixture.Fixtures.EXECUTOR;
import static cl.certificates.testkit.fixture.Fixtures.RECIPIENT;
import static cl.certificates.testkit.fixture.Fixtures.SUPERVISOR;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aDossierOf;
import static cl.certificates.testkit.fixture.Fixtures.aNewLine;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import cl.certificates.search.Awaited;
import cl.certificates.search.CourseIndex;
import cl.certificates.search.CourseOrder;
import cl.certificates.search.CourseQuery;
import cl.certificates.search.DayRange;
import cl.certificates.search.FoldedText;
import cl.certificates.search.IndexedCourse;
import cl.certificates.search.Visibility;
import cl.certificates.testkit.fixture.CourseFixture;
import cl.certificates.testkit.fixture.DossierFixture;
import cl.certificates.testkit.fixture.Events;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.fixture.ParticipantFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link CourseIndex} must do. The index may hold whatever earlier tests left in it:
 * each test works under a training line of its own.
 */
@ExtendWith(NamedClause.class)
public abstract class CourseIndexContract {
  private static final int ALL = 1_000;

  private TrainingLine line = aNewLine();

  /** For subclasses. */
  protected CourseIndexContract() {}

  @BeforeEach
  final void takeALineOfItsOwn() {
    line = aNewLine(); // also where one instance serves all tests
  }

  /** A new adapter over the index under test. */
  protected abstract CourseIndex client();

  /** Makes a course known to the index. */
  protected abstract void register(Course course);

  /** The dossiers from which the index takes the states. */
  protected abstract Dossiers dossiers();

  /**
   * A new action, which no other call gives, nor another test over the same store. To be overridden
   * where it does not take every {@link ActionId}, as a key that is a number takes digits alone:
   *
   * <pre>{@code
   * return ActionId.of(Integer.toString(NEXT.incrementAndGet())); // from 6_100_000 on
   * }</pre>
   *
   * <p>Ids with up to two digits more at their end are asked for as well, so let the key have room
   * for them.
   */
  protected ActionId aNewAction() {
    return Fixtures.aNewAction();
  }

  private CourseFixture aCourseHere() {
    return aCourse().underLine(line).ofAction(aNewAction());
  }

  private Course registered(CourseFixture fixture) {
    Course course = fixture.build();
    register(course);
    return course;
  }

  private CourseQuery.Builder everything() {
    return new CourseQuery.Builder()
        .line(line)
        .visibility(new Visibility.OfExecutor(EXECUTOR.rut()))
        .size(ALL);
  }

  private List<ActionId> found(CourseQuery.Builder query) {
    return client().find(query.build()).stream().map(IndexedCourse::action).toList();
  }

  private static List<ActionId> inOrder(Course... courses) {
    return Stream.of(courses).map(Course::action).sorted().toList();
  }

  @Test
  @DisplayName("C1: only courses of the line are found, and with no criterion all of them")
  final void findsTheLine() {
    Course one = registered(aCourseHere());
    Course other = registered(aCourseHere().withoutSenceCode().overseenByNobody());
    registered(aCourseHere().underLine(aNewLine()));
    registered(aCourseHere().underLine(new TrainingLine(line.code() + "X", line.name())));

    assertThat(found(everything())).as("C1: the line").isEqualTo(inOrder(one, other));
    assertThat(found(everything().line(aNewLine()))).as("C1: an empty line").isEmpty();
  }

  @Test
  @DisplayName("C1: a row tells what the class book knows")
  final void tellsTheCourse() {
    Course course =
        registered(
            aCourseHere()
                .partial()
                .inState(CourseState.TO_START)
                .in(Region.NUBLE)
                .named("Cuña 100% \uD83D\uDE00"));
    Course bare = registered(aCourseHere().withoutSenceCode().overseenByNobody());

    assertThat(client().find(everything().build()))
        .as("C1: every attribute of the rows")
        .containsExactlyInAnyOrder(rowOf(course), rowOf(bare));
  }

  private static IndexedCourse rowOf(Course course) {
    return IndexedCourse.of(course, CertificateState.TO_ISSUE);
  }

  @Test
  @DisplayName("C1: a course registered again is found as it is now, and once")
  final void findsWhatIsThereNow() {
    ActionId action = aNewAction();
    registered(aCourseHere().ofAction(action).named("Soldadura").with(aParticipant()));
    Course now = registered(aCourseHere().ofAction(action).named("Carpintería").in(Region.MAULE));

    assertThat(client().find(everything().build()))
        .as("C1: one row, the new one")
        .containsExactly(rowOf(now));
    assertThat(found(everything().course("soldadura"))).as("C1: the old name").isEmpty();
    assertThat(found(everything().participant("33333333-3"))).as("C1: who has left").isEmpty();
  }

  @Test
  @DisplayName("C1: every criterion given must hold")
  final void holdsEveryCriterion() {
    Course wanted =
        registered(
            aCourseHere().named("Soldadura al arco").in(Region.NUBLE).withSenceCode("1237000009"));
    registered(aCourseHere().named("Soldadura al arco").in(Region.NUBLE));
    registered(aCourseHere().named("Soldadura al arco").withSenceCode("1237000009"));
    registered(aCourseHere().in(Region.NUBLE).withSenceCode("1237000009"));
    registered(
        aCourseHere()
            .named("Soldadura al arco")
            .in(Region.NUBLE)
            .withSenceCode("1237000009")
            .attendedBy(aParticipant()));
    registered(
        aCourseHere()
            .named("Soldadura al arco")
            .in(Region.NUBLE)
            .withSenceCode("1237000009")
            .overseenByNobody());
    CourseQuery.Builder query =
        everything()
            .course("soldadura")
            .region(Region.NUBLE)
            .senceCode(SenceCode.of("1237000009"))
            .participant("11111111-1")
            .trainingEntity("capacita")
            .supervisingEntity("supervision");

    assertThat(found(query)).as("C1: all six at once").isEqualTo(inOrder(wanted));
    assertThat(found(query.trainingEntity("otra"))).as("C1: one fails").isEmpty();
  }

  @Test
  @DisplayName("C1: a course is found by its whole action id or by part of its name")
  final void findsByActionOrName() {
    ActionId id = aNewAction();
    Course byId = registered(aCourseHere().ofAction(id).named("Alfarería"));
    Course named = registered(aCourseHere().named("Sobre " + id.text()));
    registered(aCourseHere().ofAction(Alike.to(id).get(0)));

    assertThat(found(everything().course(id.text())))
        .as("C1: whole id, or part of the name")
        .isEqualTo(inOrder(byId, named));
    assertThat(found(everything().course(" " + id.text().toLowerCase(Locale.ROOT) + " ")))
        .as("C1: however the id is typed")
        .isEqualTo(inOrder(byId, named));
    assertThat(found(everything().course("fareri"))).as("C1: a part").isEqualTo(inOrder(byId));
  }

  @Test
  @DisplayName("C1: an executor sees his own courses, a directorate those of its region")
  final void keepsWithinVisibility() {
    TrainingEntity other =
        new TrainingEntity(new Rut(76_000_000), "Otra SpA", TrainingEntity.Kind.OTEC);
    Course own = registered(aCourseHere().in(Region.NUBLE));
    Course foreign = registered(aCourseHere().givenBy(other).in(Region.MAULE));

    assertThat(found(everything())).as("C1: own").isEqualTo(inOrder(own));
    assertThat(found(everything().visibility(new Visibility.OfExecutor(other.rut()))))
        .as("C1: the other's")
        .isEqualTo(inOrder(foreign));
    assertThat(found(everything().visibility(new Visibility.OfExecutor(new Rut(1)))))
        .as("C1: nobody's")
        .isEmpty();
    assertThat(found(everything().visibility(new Visibility.OfRegions(List.of(Region.MAULE)))))
        .as("C1: of the region")
        .isEqualTo(inOrder(foreign));
    assertThat(
            found(
                everything()
                    .visibility(new Visibility.OfRegions(List.of(Region.MAULE, Region.NUBLE)))))
        .as("C1: of both regions that one official holds")
        .isEqualTo(inOrder(own, foreign));
    assertThat(
            found(
                everything()
                    .visibility(new Visibility.OfRegions(List.of(Region.MAULE)))
                    .region(Region.NUBLE)))
        .as("C1: no criterion widens what is visible")
        .isEmpty();
  }

  @Test
  @DisplayName("C2: no symbol is a wildcard, accents and case do not count, ñ is not n")
  final void matchesLetterByLetter() {
    List<String> names =
        List.of(
            "Gestión 100% práctica",
            "Gestion 100 practica",
            "AB_12",
            "ABX12",
            "Cuña",
            "Cuna",
            "C:\\ruta",
            "O'Higgins",
            "Straße [a-z]* ?",
            "Pingüino; DROP TABLE course --");
    names.forEach(name -> registered(aCourseHere().named(name)));
    List<String> queries =
        List.of(
            "100%",
            "AB_",
            "gestion",
            "GESTIÓN",
            "cuna",
            "cuña",
            "CUÑA",
            "cun\u0303a",
            "\\",
            "'",
            "%",
            "_",
            "o'h",
            "%%",
            "\\%",
            "[a-z]",
            "*",
            "?",
            "STRASSE",
            "straße",
            "pinguino",
            "PINGÜINO",
            "drop table",
            "''",
            "practica",
            "100  practica",
            "x".repeat(300));

    for (String query : queries) {
      assertThat(
              client().find(everything().course(query).build()).stream().map(IndexedCourse::name))
          .as("C2: '%s'", query)
          .containsExactlyInAnyOrderElementsOf(
              names.stream().filter(name -> hasEach(name, query.split(" +"))).toList());
    }
    assertThat(client().find(everything().course("100%").build()))
        .as("C2: '100%' finds only what has a percent sign")
        .hasSize(1);
    assertThat(client().find(everything().course("cuna").build())).as("C2: ñ is not n").hasSize(1);
  }

  private static boolean hasEach(String name, String... words) {
    return Stream.of(words).allMatch(word -> FoldedText.of(name).contains(FoldedText.of(word)));
  }

  @Test
  @DisplayName("C2: every word is found, in any order, as it is or within a longer one")
  final void matchesWords() {
    Course course =
        registered(
            aCourseHere()
                .named("Soldadura al Arco, nivel 2")
                .attendedBy(aParticipant().named("María Peña"), aParticipant().named("Juan Soto"))
                .overseenBy(new SupervisingEntity(new Rut(70_500_600), "Cuña y Asociados")));
    registered(aCourseHere().named("Soldadura").overseenByNobody());
    registered(aCourseHere().named("Arcos").attendedBy(aParticipant().named("Peña Pérez")));

    for (String text :
        List.of("arco soldadura", "SOLD arc", "2 nivel\tal", "arco\u00a0arco sold")) {
      assertThat(found(everything().course(text))).as("C2: '%s'", text).isEqualTo(inOrder(course));
    }
    assertThat(found(everything().course("soldaduraal"))).as("C2: no two are one word").isEmpty();
    assertThat(found(everything().course("arco plata"))).as("C2: one is missing").isEmpty();
    assertThat(found(everything().participant("peña maria")))
        .as("C2: of a participant")
        .isEqualTo(inOrder(course));
    assertThat(found(everything().participant("maria soto")))
        .as("C2: words of two people are of none")
        .isEmpty();
    assertThat(found(everything().trainingEntity("spa capacita"))).as("C2: executor").hasSize(3);
    assertThat(found(everything().supervisingEntity("asociados cuña")))
        .as("C2: supervisor")
        .isEqualTo(inOrder(course));
  }

  @Test
  @DisplayName("C2: ñ is n where the query says so, in what is typed and in what is found")
  final void matchesEnyeAsN() {
    Course with =
        registered(
            aCourseHere()
                .named("Cuña")
                .attendedBy(aParticipant().named("Nuñez"))
                .overseenBy(new SupervisingEntity(new Rut(70_500_600), "Peña")));
    Course without =
        registered(
            aCourseHere()
                .named("Cuna")
                .attendedBy(aParticipant().named("Nunez"))
                .overseenBy(new SupervisingEntity(new Rut(70_500_601), "Pena")));
    List<ActionId> both = inOrder(with, without);

    for (String text : List.of("cuna", "CUÑA", "cun\u0303a")) {
      assertThat(found(everything().course(text).enyeAsN(true)))
          .as("C2: '%s'", text)
          .isEqualTo(both);
    }
    assertThat(found(everything().participant("nunez").enyeAsN(true)))
        .as("C2: a participant")
        .isEqualTo(both);
    assertThat(found(everything().supervisingEntity("PEÑA").enyeAsN(true)))
        .as("C2: a supervising entity")
        .isEqualTo(both);
    assertThat(found(everything().course("cuna")))
        .as("C2: otherwise not")
        .isEqualTo(inOrder(without));
  }

  @Test
  @DisplayName("C2: what has no words asks for nothing")
  final void asksForNothingWithoutWords() {
    Course bare = registered(aCourseHere().attendedBy(0).overseenByNobody());

    for (String text : List.of("", "  \t", "\u0301", "\u200b \u0303")) {
      assertThat(
              found(
                  everything()
                      .course(text)
                      .participant(text)
                      .trainingEntity(text)
                      .supervisingEntity(text)))
          .as("C2: '%s'", text)
          .isEqualTo(inOrder(bare));
    }
  }

  @Test
  @DisplayName("C2: names of people and entities match as course names do")
  final void matchesOtherNamesToo() {
    Course course =
        registered(
            aCourseHere()
                .attendedBy(aParticipant().named("Participante Ñuñoa_Peña 50%"))
                .overseenBy(new SupervisingEntity(new Rut(70_500_600), "Cuña & Asociados_1")));
    registered(
        aCourseHere()
            .attendedBy(aParticipant().named("Participante Nunoa Pena 50"))
            .overseenBy(new SupervisingEntity(new Rut(70_500_601), "Cuna & Asociados 1")));

    for (String text : List.of("ñuñoa", "PEÑA", "50%", "a_p")) {
      assertThat(found(everything().participant(text)))
          .as("C2: participant '%s'", text)
          .isEqualTo(inOrder(course));
    }
    for (String text : List.of("cuña", "ASOCIADOS_")) {
      assertThat(found(everything().supervisingEntity(text)))
          .as("C2: supervising entity '%s'", text)
          .isEqualTo(inOrder(course));
    }
    assertThat(found(everything().trainingEntity("CAPACITÁ sur")))
        .as("C2: training entity")
        .hasSize(2);
    assertThat(found(everything().trainingEntity("capacita%sur"))).as("C2: no wildcard").isEmpty();
  }

  @Test
  @DisplayName("C3: a RUT matches whole and in any spelling")
  final void matchesWholeRuts() {
    Course course = registered(aCourseHere());
    registered(aCourseHere().attendedBy(aParticipant().withRut("11111112-K")).overseenByNobody());

    for (String spelling : List.of("11111111-1", "11.111.111-1", "111111111", " 011111111-1 ")) {
      assertThat(found(everything().participant(spelling)))
          .as("C3: '%s'", spelling)
          .isEqualTo(inOrder(course));
    }
    assertThat(found(everything().participant("10000013-k")))
        .as("C3: a small k")
        .isEqualTo(inOrder(course));
    for (String part : List.of("1111111", "11.111.111", "111", "11111111-", "-1")) {
      assertThat(found(everything().participant(part))).as("C3: a part, '%s'", part).isEmpty();
    }
    assertThat(found(everything().trainingEntity(EXECUTOR.rut().formatted())))
        .as("C3: the training entity")
        .hasSize(2);
    assertThat(found(everything().trainingEntity("76543210"))).as("C3: a part").isEmpty();
    assertThat(found(everything().supervisingEntity(SUPERVISOR.rut().canonical())))
        .as("C3: the supervising entity")
        .isEqualTo(inOrder(course));
  }

  @Test
  @DisplayName("C3: names are not looked through for a RUT that a participant may have")
  final void looksForRutsAmongRuts() {
    ParticipantFixture odd = aParticipant().withRut("11111112-K").named("Persona 11.111.111-1");
    registered(aCourseHere().attendedBy(odd));
    Course small = registered(aCourseHere().attendedBy(odd.named("Persona 1-9")));

    assertThat(found(everything().participant("11.111.111-1"))).as("C3: a RUT").isEmpty();
    assertThat(found(everything().participant("1-9")))
        .as("C3: no number of a person, so perhaps part of a name")
        .isEqualTo(inOrder(small));
  }

  @Test
  @DisplayName("C3: whoever is listed twice is found once, on pages of any size")
  final void findsOnceWhoIsListedTwice() {
    ParticipantFixture person = aParticipant().withRut("12345678-5");
    List<Course> attended =
        List.of(
            registered(aCourseHere().attendedBy(person, person.named("Otro Nombre"))),
            registered(aCourseHere().attendedBy(person.notCommunicated(), person, person)),
            registered(aCourseHere().attendedBy(aParticipant(), person)),
            registered(aCourseHere().attendedBy(person)));
    registered(aCourseHere().attendedBy(person.notCommunicated()));
    registered(aCourseHere().attendedBy(aParticipant()));
    List<ActionId> expected = inOrder(attended.toArray(new Course[0]));

    for (int size : new int[] {1, 2, 3, ALL}) {
      assertThat(walk(() -> everything().participant("12.345.678-5").size(size)))
          .as("C3: in pages of %s", size)
          .isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("C3: a participant who was not communicated is not found")
  final void hidesTheUncommunicated() {
    registered(aCourseHere().with(aParticipant().notCommunicated()));

    assertThat(found(everything().participant("33333333-3"))).as("C3: by RUT").isEmpty();
    assertThat(found(everything().participant("ñandú"))).as("C3: by name").isEmpty();
  }

  @Test
  @DisplayName("C4: pages of any size neither repeat nor skip a row, in the order of action ids")
  final void pagesInOrder() {
    List<ActionId> all = Alike.to(aNewAction());
    all.forEach(action -> registered(aCourseHere().ofAction(action)));
    List<ActionId> expected = all.stream().sorted().toList();

    for (int size : new int[] {1, 2, 5, expected.size(), ALL}) {
      assertThat(walk(size)).as("C4: in pages of %s", size).isEqualTo(expected);
    }
    assertThat(found(everything().size(3))).as("C4: as many as asked for").hasSize(3);
  }

  private List<ActionId> walk(int size) {
    return walk(() -> everything().size(size));
  }

  private List<ActionId> walk(Supplier<CourseQuery.Builder> pages) {
    List<ActionId> seen = new ArrayList<>();
    Optional<ActionId> last = Optional.empty();
    List<ActionId> page;
    do {
      page = found(pages.get().after(last));
      assertThat(page.size())
          .as("C4: at most as many as asked for")
          .isLessThanOrEqualTo(pages.get().build().size());
      seen.addAll(page);
      last = seen.isEmpty() ? Optional.empty() : Optional.of(seen.get(seen.size() - 1));
    } while (!page.isEmpty());
    return seen;
  }

  @Test
  @DisplayName("C4: a page begins after an action even if nobody knows that one")
  final void pagesAfterTheUnknown() {
    String prefix = aNewAction().text();
    Course low = registered(aCourseHere().ofAction(ActionId.of(prefix + "1")));
    Course high = registered(aCourseHere().ofAction(ActionId.of(prefix + "3")));

    assertThat(found(everything().after(ActionId.of(prefix + "2"))))
        .as("C4: after")
        .isEqualTo(inOrder(high));
    assertThat(found(everything().after(low.action()))).as("C4: after").isEqualTo(inOrder(high));
    assertThat(found(everything().after(high.action()))).as("C4: the end").isEmpty();
  }

  @Test
  @DisplayName("C4: by their end rows come in one order, forth and back, on pages of any size")
  final void pagesByEnd() {
    LocalDate day = LocalDate.of(2026, 3, 13); // Friday
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      courses.add(registered(aCourseHere().endingOn(day)));
      courses.add(registered(aCourseHere().endingOn(day.minusDays(i))));
      courses.add(registered(aCourseHere().endingOn(day.plusYears(i)).in(Region.MAULE)));
    }
    List<ActionId> forth =
        courses.stream()
            .sorted(Comparator.comparing(Course::communicatedEnd).thenComparing(Course::action))
            .map(Course::action)
            .toList();
    List<ActionId> back = new ArrayList<>(forth);
    Collections.reverse(back);
    List<Visibility> all =
        List.of(
            new Visibility.OfExecutor(EXECUTOR.rut()),
            new Visibility.OfRegions(List.of(Region.MAULE, courses.get(0).region())));

    for (Visibility visibility : all) {
      for (int size : new int[] {1, 2, 5, courses.size(), ALL}) {
        assertThat(walkByEnd(everything().visibility(visibility), CourseOrder.END, size))
            .as("C4: forth in pages of %s", size)
            .isEqualTo(forth);
        assertThat(walkByEnd(everything().visibility(visibility), CourseOrder.END_DESCENDING, size))
            .as("C4: back in pages of %s", size)
            .isEqualTo(back);
      }
    }
    assertThat(walkByEnd(everything().participant("11111111-1"), CourseOrder.END, 5))
        .as("C4: of one person")
        .isEqualTo(forth);
    assertThat(walkByEnd(everything().participant("11111111-1"), CourseOrder.END_DESCENDING, 5))
        .as("C4: of one person, back")
        .isEqualTo(back);
  }

  private List<ActionId> walkByEnd(CourseQuery.Builder from, CourseOrder order, int size) {
    List<ActionId> seen = new ArrayList<>();
    CourseQuery query = from.order(order).size(size).build();
    List<IndexedCourse> page;
    do {
      page = client().find(query);
      assertThat(page.size())
          .as("C4: at most as many as asked for")
          .isLessThanOrEqualTo(query.size());
      page.forEach(row -> seen.add(row.action()));
      if (!page.isEmpty()) {
        IndexedCourse last = page.get(page.size() - 1);
        query =
            new CourseQuery.Builder()
                .from(query)
                .after(last.action())
                .afterEnd(last.communicatedEnd())
                .build();
      }
    } while (!page.isEmpty());
    return seen;
  }

  @Test
  @DisplayName("C4: who walks while courses are added sees each that was there, once")
  final void walksWhileOthersRegister() {
    List<ActionId> there =
        IntStream.range(0, 30).mapToObj(i -> registered(aCourseHere()).action()).sorted().toList();
    List<Callable<List<ActionId>>> runners = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      runners.add(
          () -> IntStream.range(0, 10).mapToObj(i -> registered(aCourseHere()).action()).toList());
    }
    for (int reader = 0; reader < 4; reader++) {
      runners.add(() -> walk(4));
    }

    List<List<ActionId>> walks = Race.of(runners).subList(4, 8);

    for (List<ActionId> walk : walks) {
      assertThat(walk).as("C4: no row twice, in order").isSorted().doesNotHaveDuplicates();
      assertThat(walk).as("C4: no row skipped").containsAll(there);
    }
  }

  @Test
  @DisplayName("C5: a row carries the state of the dossier as it stands")
  final void carriesTheState() {
    Course course = registered(aCourseHere());
    DossierFixture history =
        aDossierOf(course)
            .issued()
            .annulmentRequested()
            .approved()
            .issued()
            .annulmentRequested()
            .rejected()
            .liquidated();
    Dossier standing = Dossier.empty(course.action());
    assertThat(stateOf(course)).as("C5: at first").isEqualTo(CertificateState.TO_ISSUE);

    for (DossierEvent event : history.dossier().events()) {
      standing = dossiers().append(event, standing.revision(), Events.paperOf(event)).getOrNull();
      assertThat(stateOf(course))
          .as("C5: after %s", event.getClass().getSimpleName())
          .isEqualTo(standing.state());
    }
    register(aCourse().underLine(line).ofAction(course.action()).named("Otro").build());
    assertThat(stateOf(course))
        .as("C5: whatever the class book changes")
        .isEqualTo(CertificateState.REJECTED);
  }

  private CertificateState stateOf(Course course) {
    return client().find(everything().build()).stream()
        .filter(row -> row.action().equals(course.action()))
        .map(IndexedCourse::certificateState)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("C6: what is overseen or addressed is visible only once a certificate was issued")
  final void hidesWhatIsNotIssued() {
    Course course = registered(aCourseHere());
    registered(aCourseHere());
    CourseQuery.Builder overseen =
        everything().visibility(new Visibility.OverseenBy(SUPERVISOR.rut()));
    CourseQuery.Builder addressed =
        everything().visibility(new Visibility.AddressedTo(RECIPIENT.rut()));
    assertThat(found(overseen)).as("C6: overseen, nothing issued").isEmpty();
    assertThat(found(addressed)).as("C6: addressed, nothing issued").isEmpty();

    aDossierOf(course).issued().annulmentRequested().approved().storedIn(dossiers());

    assertThat(found(overseen)).as("C6: overseen, issued").isEqualTo(inOrder(course));
    assertThat(found(addressed)).as("C6: addressed, issued").isEqualTo(inOrder(course));
  }

  @Test
  @DisplayName("C6: what others oversee, or is addressed to others, stays hidden")
  final void hidesWhatIsOfOthers() {
    Course course =
        registered(
            aCourseHere()
                .overseenBy(new SupervisingEntity(new Rut(70_500_600), "Otra"))
                .addressedTo(new Recipient(new Rut(70_500_601), "Otro", Recipient.Kind.COMPANY)));
    Course unseen = registered(aCourseHere().overseenByNobody());
    aDossierOf(course).issued().storedIn(dossiers());
    aDossierOf(unseen).issued().storedIn(dossiers());

    assertThat(found(everything().visibility(new Visibility.OverseenBy(SUPERVISOR.rut()))))
        .as("C6: overseen by another, or by nobody")
        .isEmpty();
    assertThat(found(everything().visibility(new Visibility.OverseenBy(RECIPIENT.rut()))))
        .as("C6: a recipient oversees nothing")
        .isEmpty();
    assertThat(found(everything().visibility(new Visibility.AddressedTo(RECIPIENT.rut()))))
        .as("C6: only what is addressed to him")
        .isEqualTo(inOrder(unseen));
  }

  @Test
  @DisplayName("C6: whom a version was addressed to sees it, though the next is another's")
  final void keepsWhatWasAddressed() {
    Recipient other = new Recipient(new Rut(70_500_602), "Otro", Recipient.Kind.COMPANY);
    CourseFixture first = aCourseHere();
    Course course = registered(first);
    aDossierOf(course).issued().annulmentRequested().approved().storedIn(dossiers());
    Course readdressed = new Course.Builder().from(course).recipient(other).build();
    Dossier before = dossiers().of(course.action());
    CertificateIssued second = Events.anIssue(before, readdressed, "2026-05-08T10:00");
    dossiers().append(second, before.revision(), Events.paperOf(second));

    assertThat(found(everything().visibility(new Visibility.AddressedTo(RECIPIENT.rut()))))
        .as("C6: of the annulled version")
        .isEqualTo(inOrder(course));
    assertThat(found(everything().visibility(new Visibility.AddressedTo(other.rut()))))
        .as("C6: of the one in force")
        .isEqualTo(inOrder(course));
  }

  @Test
  @DisplayName("C7: of the courses those whose certificate is in the state asked for are found")
  final void findsByState() {
    Course never = registered(aCourseHere());
    Course liquidated = registered(aCourseHere());
    aDossierOf(liquidated).liquidated().storedIn(dossiers());
    Course issued = registered(aCourseHere());
    aDossierOf(issued).issued().storedIn(dossiers());
    Course again = registered(aCourseHere());
    aDossierOf(again).issued().annulmentRequested().approved().issued().storedIn(dossiers());
    Course pending = registered(aCourseHere());
    aDossierOf(pending).issued().annulmentRequested().storedIn(dossiers());
    Course approved = registered(aCourseHere());
    aDossierOf(approved).issued().annulmentRequested().approved().storedIn(dossiers());
    Course rejected = registered(aCourseHere());
    aDossierOf(rejected).issued().annulmentRequested().rejected().storedIn(dossiers());

    assertThat(inState(CertificateState.TO_ISSUE))
        .as("C7: without a dossier, or nothing issued in it")
        .isEqualTo(inOrder(never, liquidated));
    assertThat(inState(CertificateState.ISSUED))
        .as("C7: issued, the first time or again")
        .isEqualTo(inOrder(issued, again));
    assertThat(inState(CertificateState.ANNULMENT_PENDING))
        .as("C7: pending")
        .isEqualTo(inOrder(pending));
    assertThat(inState(CertificateState.APPROVED_FOR_REISSUE))
        .as("C7: approved")
        .isEqualTo(inOrder(approved));
    assertThat(inState(CertificateState.REJECTED)).as("C7: rejected").isEqualTo(inOrder(rejected));
    assertThat(
            found(everything().state(CertificateState.ISSUED).after(inOrder(issued, again).get(0))))
        .as("C7: on a later page")
        .isEqualTo(inOrder(issued, again).subList(1, 2));
  }

  private List<ActionId> inState(CertificateState state) {
    return found(everything().state(state));
  }

  @Test
  @DisplayName("C8: a course is found that ends on the first day asked for, on the last or between")
  final void findsByItsEnd() {
    Course before = registered(aCourseHere().endingOn(LocalDate.of(2026, 2, 27)));
    Course first = registered(aCourseHere().endingOn(LocalDate.of(2026, 2, 28)));
    Course between = registered(aCourseHere().endingOn(LocalDate.of(2026, 3, 1)));
    Course last = registered(aCourseHere().endingOn(LocalDate.of(2026, 3, 31)));
    Course after = registered(aCourseHere().endingOn(LocalDate.of(2026, 4, 1)));
    LocalDate from = LocalDate.of(2026, 2, 28);
    LocalDate to = LocalDate.of(2026, 3, 31);

    assertThat(found(everything().communicatedEnd(DayRange.of(from, to))))
        .as("C8: both ends are in it")
        .isEqualTo(inOrder(first, between, last));
    assertThat(found(everything().communicatedEnd(DayRange.from(from))))
        .as("C8: without a last day")
        .isEqualTo(inOrder(first, between, last, after));
    assertThat(found(everything().communicatedEnd(DayRange.to(from))))
        .as("C8: without a first day")
        .isEqualTo(inOrder(before, first));
    assertThat(found(everything().communicatedEnd(DayRange.of(to, from))))
        .as("C8: nothing ends after the last day and before the first")
        .isEmpty();
    DayRange all = DayRange.of(Course.FIRST_DAY.minusDays(1), Course.LAST_DAY.plusDays(1));
    assertThat(found(everything().communicatedEnd(all)))
        .as("C8: days beyond those of courses")
        .isEqualTo(inOrder(before, first, between, last, after));
  }

  @Test
  @DisplayName("C9: a decision is waited for while a request is open, by its stored due date")
  final void findsWhatWaitsForADecision() {
    LocalDate day = LocalDate.of(2026, 5, 19); // Tuesday
    Course before = pendingUntil(day.minusDays(1));
    Course on = pendingUntil(day);
    Course after = pendingUntil(day.plusDays(1));
    Course decided = registered(aCourseHere());
    aDossierOf(decided)
        .issued()
        .annulmentRequested("2026-04-20T10:00", day)
        .rejected()
        .storedIn(dossiers());
    registered(aCourseHere());

    assertThat(waiting(new Awaited.Decision(DayRange.of(day, day))))
        .as("C9: on the day")
        .isEqualTo(inOrder(on));
    assertThat(waiting(new Awaited.Decision(DayRange.to(day))))
        .as("C9: until the day")
        .isEqualTo(inOrder(before, on));
    assertThat(waiting(new Awaited.Decision(DayRange.from(day))))
        .as("C9: from the day on")
        .isEqualTo(inOrder(on, after));
    assertThat(waiting(new Awaited.Decision(DayRange.ALWAYS)))
        .as("C9: whenever")
        .isEqualTo(inOrder(before, on, after));
  }

  private Course pendingUntil(LocalDate dueDate) {
    Course course = registered(aCourseHere());
    aDossierOf(course)
        .issued()
        .annulmentRequested("2026-04-20T10:00", dueDate)
        .storedIn(dossiers());
    return course;
  }

  private List<ActionId> waiting(Awaited... acts) {
    return found(everything().awaited(List.of(acts)));
  }

  @Test
  @DisplayName(
      "C9: an issue is waited for by state, course state, end and region, if not liquidated")
  final void findsWhatWaitsForAnIssue() {
    LocalDate end = LocalDate.of(2026, 3, 13); // Friday
    Course early = registered(aCourseHere().endingOn(end.minusDays(1)));
    Course running = registered(aCourseHere().endingOn(end));
    Course toStart = registered(aCourseHere().endingOn(end).inState(CourseState.TO_START));
    Course elsewhere = registered(aCourseHere().endingOn(end).in(Region.ARICA_Y_PARINACOTA));
    registered(aCourseHere().endingOn(end).inState(CourseState.LIQUIDATED));
    registered(aCourseHere().endingOn(end).inState(CourseState.FINISHED));
    Course settled = registered(aCourseHere().endingOn(end));
    aDossierOf(settled).liquidated().storedIn(dossiers());
    Course issued = registered(aCourseHere().endingOn(end));
    aDossierOf(issued).issued().storedIn(dossiers());
    Course approved = registered(aCourseHere().endingOn(end));
    aDossierOf(approved).issued().annulmentRequested().approved().storedIn(dossiers());
    List<CertificateState> first = List.of(CertificateState.TO_ISSUE);
    List<CourseState> open = List.of(CourseState.TO_START, CourseState.RUNNING);
    DayRange onTheDay = DayRange.of(end, end);
    List<Region> here = List.of(running.region());

    assertThat(waiting(new Awaited.Issue(first, open, onTheDay, List.of(Region.values()))))
        .as("C9: on the day, wherever")
        .isEqualTo(inOrder(running, toStart, elsewhere));
    assertThat(waiting(new Awaited.Issue(first, open, onTheDay, here)))
        .as("C9: in a region")
        .isEqualTo(inOrder(running, toStart));
    assertThat(waiting(new Awaited.Issue(first, List.of(CourseState.RUNNING), onTheDay, here)))
        .as("C9: in a state of the course")
        .isEqualTo(inOrder(running));
    assertThat(waiting(new Awaited.Issue(first, open, DayRange.to(end.minusDays(1)), here)))
        .as("C9: until the day before")
        .isEqualTo(inOrder(early));
    List<CertificateState> both = List.of(first.get(0), CertificateState.APPROVED_FOR_REISSUE);
    assertThat(waiting(new Awaited.Issue(both, open, onTheDay, here)))
        .as("C9: in one of two states of the certificate")
        .isEqualTo(inOrder(running, toStart, approved));
    assertThat(
            waiting(
                new Awaited.Issue(
                    first, List.of(CourseState.values()), onTheDay, List.of(Region.values()))))
        .as("C9: never where the course is liquidated")
        .doesNotContain(settled.action())
        .hasSize(4);
  }

  @Test
  @DisplayName("C9: of several acts one is enough, in one order on pages of any size")
  final void findsWhatWaitsForOneOfSeveral() {
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      courses.add(pendingUntil(LocalDate.of(2026, 5, 19)));
      courses.add(registered(aCourseHere()));
      courses.add(registered(aCourseHere().in(Region.ARICA_Y_PARINACOTA)));
      aDossierOf(registered(aCourseHere())).issued().storedIn(dossiers());
    }
    Course any = courses.get(1);
    List<CertificateState> first = List.of(CertificateState.TO_ISSUE);
    DayRange end = DayRange.to(any.communicatedEnd());
    List<Awaited> acts =
        List.of(
            new Awaited.Decision(DayRange.ALWAYS),
            new Awaited.Issue(first, List.of(any.state()), end, List.of(any.region())),
            new Awaited.Issue(
                first, List.of(any.state()), end, List.of(Region.ARICA_Y_PARINACOTA)));

    for (int size : new int[] {1, 5, ALL}) {
      assertThat(walk(() -> everything().awaited(acts).size(size)))
          .as("C9: in pages of %s", size)
          .isEqualTo(inOrder(courses.toArray(new Course[0])));
    }
    assertThat(found(everything().awaited(acts).size(5))).as("C4: as many as asked for").hasSize(5);
  }
}
