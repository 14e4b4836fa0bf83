package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aStranger;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.CertificateOffice;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.InvalidForm;
import cl.certificates.search.CourseOrder;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseRow;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.validation.Violation;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchStoriesTest extends Story {
  private static CourseSearch byCode(String code) {
    return new CourseSearchBuilder().line("3").senceCode(code).build();
  }

  private static CourseSearch page(Integer size, String cursor) {
    return new CourseSearchBuilder().line("3").size(size).cursor(cursor).build();
  }

  private List<String> found(CourseSearch search) {
    return granted(office.search(administrator, search)).rows().stream()
        .map(row -> row.course().action().text())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  @DisplayName("S44: the training line comes first")
  void withoutALine(String line) {
    assertThat(code(office.search(administrator, CourseSearch.inLine(line))))
        .isEqualTo("TRAINING_LINE_REQUIRED");
    assertThat(code(office.search(administrator, new CourseSearchBuilder().build())))
        .isEqualTo("TRAINING_LINE_REQUIRED");
  }

  @Test
  @DisplayName("S45: line, region, participant and SENCE code find the one course with its state")
  void found() {
    memory.register(aCourse().ofAction("6543211").in(Region.METROPOLITANA).build());
    memory.register(aCourse().ofAction("6543212").attendedBy(3).build());
    memory.register(aCourse().ofAction("6543213").withSenceCode("1237000002").build());
    CourseSearch search =
        new CourseSearchBuilder()
            .line("3")
            .senceCode("1237000001")
            .region("05")
            .participant("11111111-1")
            .build();

    List<CourseRow> before = granted(office.search(administrator, search)).rows();
    issued("2026-03-13T18:00");
    List<CourseRow> after = granted(office.search(administrator, search)).rows();

    assertThat(before).hasSize(1);
    assertThat(before.get(0).course().action()).isEqualTo(ACTION);
    assertThat(before.get(0).course().certificateState()).isEqualTo(CertificateState.TO_ISSUE);
    assertThat(before.get(0).daysLeft()).hasValue(59);
    assertThat(before.get(0).latest()).isEmpty();
    assertThat(after.get(0).latest()).contains(view().certificates().get(0).folio());
    assertThat(after).hasSize(1);
    assertThat(after.get(0).course().certificateState()).isEqualTo(CertificateState.ISSUED);
    assertThat(granted(office.search(aStranger().actor(), search)).rows()).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "12.345.678-5, 12345678-5",
    "10000013-k, 10000013-K",
    "12345678-9, invalid",
    "76100008-K, 76100008-K",
    "0-0, invalid",
  })
  @DisplayName("S48: RUTs as they are typed")
  void ruts(String typed, String expected) {
    assertThat(Rut.parse(typed).fold(fault -> "invalid", Rut::canonical)).isEqualTo(expected);
  }

  @Test
  @DisplayName("S48: a participant is found by his RUT in any spelling")
  void participantByRut() {
    for (String typed : List.of("10.000.013-k", "10000013-K", " 10000013-k ")) {
      assertThat(found(new CourseSearchBuilder().line("3").participant(typed).build()))
          .as(typed)
          .containsExactly("6543210");
    }
    assertThat(found(new CourseSearchBuilder().line("3").participant("7000004-0").build()))
        .isEmpty();
  }

  @Test
  @DisplayName("S49: a SENCE code has ten digits")
  void senceCodes() {
    assertThat(code(office.search(administrator, byCode("123700000"))))
        .isEqualTo("SENCE_CODE_INVALID");
    assertThat(found(byCode("1237000001"))).containsExactly("6543210");
  }

  @Test
  @DisplayName("R12: an unknown region is refused, not searched")
  void unknownRegion() {
    assertThat(
            code(
                office.search(
                    administrator, new CourseSearchBuilder().line("3").region("17").build())))
        .isEqualTo("REGION_UNKNOWN");
  }

  @Test
  @DisplayName("R13, FC-23: pages have a size, and a cursor fits its own search and viewer only")
  void pages() {
    for (int number = 1; number <= 4; number++) {
      memory.register(aCourse().ofAction("654322" + number).build());
    }
    List<String> seen = new ArrayList<>();
    CoursePage first = granted(office.search(administrator, page(2, null)));
    String cursor = first.next().orElseThrow();
    first.rows().forEach(row -> seen.add(row.course().action().text()));
    CoursePage second = granted(office.search(administrator, page(2, cursor)));
    second.rows().forEach(row -> seen.add(row.course().action().text()));
    CoursePage last = granted(office.search(administrator, page(2, second.next().orElseThrow())));
    last.rows().forEach(row -> seen.add(row.course().action().text()));

    assertThat(seen).containsExactly("6543210", "6543221", "6543222", "6543223", "6543224");
    assertThat(last.next()).isEmpty();
    assertThat(granted(office.search(administrator, page(5, null))).next())
        .as("all five")
        .isEmpty();
    assertThat(code(office.search(aStranger().actor(), page(2, cursor)))).isEqualTo("PAGE_INVALID");
    assertThat(code(office.search(administrator, page(2, cursor + "9")))).isEqualTo("PAGE_INVALID");
    assertThat(code(office.search(administrator, page(2, "x" + cursor)))).isEqualTo("PAGE_INVALID");
    for (int size : new int[] {0, -1, 101, 1_000_000_000}) {
      assertThat(code(office.search(administrator, page(size, null)))).isEqualTo("PAGE_INVALID");
    }
  }

  private static CourseSearchBuilder everything() {
    return new CourseSearchBuilder().line("3");
  }

  @Test
  @DisplayName("R12, R13: a state finds the courses that show it, together with all else asked for")
  void byState() {
    memory.register(aCourse().ofAction("6543211").build());
    issuedAndRequested();

    assertThat(found(everything().state(CertificateState.ANNULMENT_PENDING).build()))
        .containsExactly("6543210");
    assertThat(found(everything().state(CertificateState.TO_ISSUE).build()))
        .containsExactly("6543211");
    assertThat(found(everything().state(CertificateState.TO_ISSUE).course("6543210").build()))
        .isEmpty();
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({
    "2026-03-13, 2026-03-13, 6543210",
    "2026-03-13, , 6543210 6543211",
    ", 2026-03-13, 6543210",
    "2026-03-14, 2026-03-15, ''",
    "-999999999-01-01, +999999999-12-31, 6543210 6543211",
    "+999999999-12-31, , ''",
    ", -999999999-01-01, ''",
  })
  @DisplayName("R12: a course is found by the days between which it ends, both included")
  void byEnd(LocalDate from, LocalDate to, String expected) {
    memory.register(aCourse().ofAction("6543211").endingOn(LocalDate.of(2026, 3, 16)).build());

    assertThat(String.join(" ", found(everything().endFrom(from).endTo(to).build())))
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("R12: a last day before the first is refused, and named")
  void byDaysOutOfOrder() {
    Refusal refusal =
        office
            .search(
                administrator,
                everything()
                    .endFrom(LocalDate.of(2026, 3, 14))
                    .endTo(LocalDate.of(2026, 3, 13))
                    .build())
            .getLeft();

    assertThat(refusal.code()).isEqualTo("DATE_RANGE_INVALID");
    assertThat(refusal).isEqualTo(anInvalidForm("endTo", "DATE_RANGE_INVALID"));
  }

  private static Refusal anInvalidForm(String field, String code) {
    return new InvalidForm(List.of(new Violation(field, code, Map.of())));
  }

  private List<String> due(String local, Integer within, Boolean overdue) {
    clock.setTo(local);
    return found(everything().dueWithin(within).overdue(overdue).build());
  }

  @Test
  @DisplayName("R24, A1: an issue is due until the last instant of day 59, and overdue after it")
  void dueForIssue() {
    assertThat(due("2026-05-08T12:00", 2, null)).isEmpty(); // day 56
    assertThat(due("2026-05-08T12:00", 3, null)).containsExactly("6543210");
    assertThat(due("2026-05-11T23:59:59", 0, null)).containsExactly("6543210"); // day 59
    assertThat(due("2026-05-11T23:59:59", null, true)).isEmpty();
    assertThat(due("2026-05-12T00:00", 366, null)).isEmpty(); // day 60
    assertThat(due("2026-05-12T00:00", null, true)).containsExactly("6543210");
    assertThat(due("2026-05-12T00:00", 0, true)).containsExactly("6543210");
    assertThat(due("2026-05-12T00:00", null, false)).containsExactly("6543210"); // asks nothing
  }

  @Test
  @DisplayName("R34, A13: a decision is due until its stored due date, and overdue after it")
  void dueForDecision() {
    issuedAndRequested(); // due on Tuesday 2026-05-19
    assertThat(due("2026-05-12T09:00", 6, null)).isEmpty();
    assertThat(due("2026-05-12T09:00", 7, null)).containsExactly("6543210");
    assertThat(due("2026-05-19T23:59:59", 0, null)).containsExactly("6543210");
    assertThat(due("2026-05-19T23:59:59", null, true)).isEmpty();
    assertThat(due("2026-05-20T00:00", 366, null)).isEmpty();
    assertThat(due("2026-05-20T00:00", null, true)).containsExactly("6543210");

    granted(reject("2026-05-21T09:00"));
    assertThat(due("2026-05-21T09:00", 366, true)).isEmpty();
  }

  @Test
  @DisplayName("R3, A6, A10: what nobody waits for is neither due nor overdue")
  void dueForNothing() {
    memory.register(aCourse().ofAction("6543211").inState(CourseState.FINISHED).build());
    memory.register(aCourse().ofAction("6543212").inState(CourseState.LIQUIDATED).build());
    memory.register(aCourse().ofAction("6543213").build());
    granted(office.recordLiquidation(theHostSystem().actor(), ActionId.of("6543213")));
    issuedAndRequested();
    granted(approve("2026-05-05T10:00")); // a reissue has no last day

    assertThat(due("2026-05-05T10:00", 366, true)).isEmpty();

    under(policy().reissueWithinIssueLimit(true));
    assertThat(due("2026-05-05T10:00", 5, null)).isEmpty(); // day 59 is the 11th
    assertThat(due("2026-05-05T10:00", 6, null)).containsExactly("6543210");
    under(policy().courseStates(List.of()));
    assertThat(due("2026-05-05T10:00", 366, true)).isEmpty();
  }

  @Test
  @DisplayName("S42, A18: where last days move off holidays, so does what is due, region by region")
  void dueWhereDaysMove() {
    LocalDate end = LocalDate.of(2027, 4, 9); // day 59 is Monday 2027-06-07, a holiday in Arica
    memory.register(aCourse().endingOn(end).build());
    memory.register(
        aCourse().ofAction("6543211").in(Region.ARICA_Y_PARINACOTA).endingOn(end).build());
    under(policy().rollToNextBusinessDay(true));

    assertThat(due("2027-06-07T10:00", 0, null)).containsExactly("6543210");
    assertThat(due("2027-06-07T10:00", 1, null)).containsExactly("6543210", "6543211");
    assertThat(due("2027-06-08T10:00", null, true)).containsExactly("6543210");
    assertThat(due("2027-06-08T10:00", 0, null)).containsExactly("6543211");

    under(policy().lastIssueDayInclusive(false)); // day 58 is Sunday 6
    assertThat(due("2027-06-07T10:00", null, true)).containsExactly("6543210", "6543211");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "2026-04-22T10:00",
        "2026-05-01T10:00", // Friday, a holiday
        "2026-05-11T10:00",
        "2026-05-12T10:00",
        "2026-05-20T10:00"
      })
  @DisplayName("R13: a row says by when, and it is the same day by which it is found")
  void dueAsTheRowSays(String local) {
    for (int day = 0; day < 12; day++) {
      LocalDate end = LocalDate.of(2026, 2, 26).plusDays(day);
      memory.register(aCourse().ofAction("65432" + (20 + day)).endingOn(end).build());
    }
    issuedAndRequested();
    clock.setTo(local);
    LocalDate today = LocalDate.parse(local.substring(0, 10));
    for (boolean rolled : new boolean[] {false, true}) {
      under(policy().rollToNextBusinessDay(rolled));
      List<CourseRow> all =
          granted(office.search(administrator, everything().size(100).build())).rows();

      for (int within : new int[] {0, 1, 5, 40}) {
        assertThat(found(everything().dueWithin(within).size(100).build()))
            .as("within %s", within)
            .isEqualTo(
                actions(
                    all,
                    row ->
                        row.dueDate()
                            .filter(day -> !day.isBefore(today))
                            .filter(day -> !day.isAfter(today.plusDays(within)))
                            .isPresent()));
      }
      assertThat(found(everything().overdue(true).size(100).build()))
          .isEqualTo(actions(all, CourseRow::overdue));
    }
  }

  private static List<String> actions(List<CourseRow> rows, Predicate<CourseRow> which) {
    return rows.stream().filter(which).map(row -> row.course().action().text()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 367, Integer.MAX_VALUE, Integer.MIN_VALUE})
  @DisplayName("R12: one looks ahead for 0 to 366 days, and the refusal says so")
  void dueInOtherDays(int days) {
    Refusal refusal = office.search(administrator, everything().dueWithin(days).build()).getLeft();

    assertThat(refusal.code()).isEqualTo("DUE_DAYS_INVALID");
    assertThat(Wording.in(Language.ENGLISH).say(refusal)).contains("0 to 366");
  }

  @Test
  @DisplayName(
      "OUTSIDE_CALENDAR: where last days move, what is due beyond the calendar is no guess")
  void dueBeyondTheCalendar() {
    clock.setTo("2040-12-01T10:00");
    CourseSearch search = everything().dueWithin(366).build();
    assertThat(granted(office.search(administrator, search)).rows()).isEmpty();

    under(policy().rollToNextBusinessDay(true));
    assertThat(code(office.search(administrator, search))).isEqualTo("OUTSIDE_CALENDAR");
  }

  @Test
  @DisplayName("FC-23: a walk through what is due goes on after midnight, its cursors fit no other")
  void dueOnPages() {
    memory.register(aCourse().ofAction("6543211").build());
    clock.setTo("2026-05-10T23:59");
    CourseSearchBuilder due = everything().dueWithin(5).size(1);
    String cursor = granted(office.search(administrator, due.build())).next().orElseThrow();

    clock.setTo("2026-05-11T00:01");
    assertThat(found(due.cursor(cursor).build())).containsExactly("6543211");
    assertThat(code(office.search(administrator, due.dueWithin(6).build())))
        .isEqualTo("PAGE_INVALID");
    assertThat(code(office.search(administrator, due.dueWithin(5).overdue(true).build())))
        .isEqualTo("PAGE_INVALID");
  }

  @Test
  @DisplayName("R12, FC-22: words are found in any order, and ñ as n where that is asked for")
  void byWords() {
    memory.register(aCourse().ofAction("6543211").named("Diseño de Montañas").build());

    assertThat(found(everything().course("montañ diseño").build())).containsExactly("6543211");
    assertThat(found(everything().course("montan diseno").build())).isEmpty();
    assertThat(found(everything().course("montan diseno").enyeAsN(true).build()))
        .containsExactly("6543211");
  }

  private List<String> walked(CourseSearchBuilder search) {
    List<String> walked = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      CoursePage page =
          granted(office.search(administrator, search.cursor(cursor.orElse(null)).build()));
      page.rows().forEach(row -> walked.add(row.course().action().text()));
      cursor = page.next();
    } while (cursor.isPresent());
    return walked;
  }

  @Test
  @DisplayName("FC-23: rows come by their end, forth and back, those of one day by action id")
  void byOrder() {
    memory.register(aCourse().ofAction("6543211").endingOn(LocalDate.of(2026, 3, 6)).build());
    memory.register(aCourse().ofAction("6543212").build());
    memory.register(aCourse().ofAction("6543209").endingOn(LocalDate.of(2026, 3, 20)).build());

    assertThat(walked(everything().size(1)))
        .containsExactly("6543209", "6543210", "6543211", "6543212");
    assertThat(walked(everything().size(1).order(CourseOrder.END)))
        .containsExactly("6543211", "6543210", "6543212", "6543209");
    assertThat(walked(everything().size(3).order(CourseOrder.END_DESCENDING)))
        .containsExactly("6543209", "6543212", "6543210", "6543211");
  }

  /** A search with every box filled in, and of each box another value. */
  private static final CourseSearch FULL =
      new CourseSearch(
          "3",
          "curso",
          "1237000001",
          "05",
          "11111111-1",
          "capacita",
          "supervision",
          CertificateState.TO_ISSUE,
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 12, 31),
          60,
          false,
          false,
          CourseOrder.END,
          1,
          null);

  private static Stream<Arguments> otherBoxes() {
    return Stream.of(
        Arguments.of("line", "6"),
        Arguments.of("course", "otro"),
        Arguments.of("senceCode", "1237000002"),
        Arguments.of("region", "06"),
        Arguments.of("participant", "22222222-2"),
        Arguments.of("trainingEntity", "sur"),
        Arguments.of("supervisingEntity", "otra"),
        Arguments.of("state", CertificateState.ISSUED),
        Arguments.of("endFrom", LocalDate.of(2026, 1, 2)),
        Arguments.of("endTo", LocalDate.of(2026, 12, 30)),
        Arguments.of("dueWithin", 61),
        Arguments.of("overdue", true),
        Arguments.of("enyeAsN", true),
        Arguments.of("order", CourseOrder.END_DESCENDING));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherBoxes")
  @DisplayName("FC-23: a cursor is bound to every box of the filter and to the order")
  void boundToEveryBox(String box, Object other) throws ReflectiveOperationException {
    for (int number = 0; number < 2; number++) {
      memory.register(aCourse().ofAction("654322" + number).named("Un curso").build());
    }
    String cursor = granted(office.search(administrator, FULL)).next().orElseThrow();
    CourseSearch same = new CourseSearchBuilder().from(FULL).cursor(cursor).build();
    CourseSearchBuilder changed = new CourseSearchBuilder().from(same);
    for (Method setter : CourseSearchBuilder.class.getMethods()) {
      if (setter.getName().equals(box)) {
        setter.invoke(changed, other);
      }
    }

    assertThat(granted(office.search(administrator, same)).rows()).hasSize(1);
    assertThat(changed.build()).isNotEqualTo(same);
    assertThat(code(office.search(administrator, changed.build()))).isEqualTo("PAGE_INVALID");
  }

  @Test
  @DisplayName("FC-23: no box of the form is left out of the binding, but size and cursor")
  void boxesOfTheForm() {
    assertThat(otherBoxes().map(box -> box.get()[0]))
        .containsExactlyElementsOf(
            Stream.of(CourseSearch.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !Set.of("size", "cursor").contains(name))
                .toList());
  }

  @Test
  @DisplayName("FC-23: with a key of the host only those who have it make cursors")
  void sealedWithAKey() {
    memory.register(aCourse().ofAction("6543211").build());
    byte[] key = new byte[32];
    byte[] another = key.clone();
    another[31] = 1;
    CertificateOffice keyed = memory.builder().cursorKey(key.clone()).build();
    CertificateOffice sister = memory.builder().cursorKey(key).build();
    CertificateOffice other = memory.builder().cursorKey(another).build();
    key[0] = 1; // it has been copied
    CourseSearch first = everything().size(1).build();
    String sealed = granted(keyed.search(administrator, first)).next().orElseThrow();
    String bare = granted(office.search(administrator, first)).next().orElseThrow();
    CourseSearch bySeal = everything().size(1).cursor(sealed).build();
    CourseSearch byDigest = everything().size(1).cursor(bare).build();

    assertThat(granted(keyed.search(administrator, bySeal)).rows()).hasSize(1);
    assertThat(granted(sister.search(administrator, bySeal)).rows()).hasSize(1);
    assertThat(granted(office.search(administrator, byDigest)).rows()).hasSize(1);
    assertThat(code(other.search(administrator, bySeal))).isEqualTo("PAGE_INVALID");
    assertThat(code(office.search(administrator, bySeal))).isEqualTo("PAGE_INVALID");
    assertThat(code(keyed.search(administrator, byDigest))).isEqualTo("PAGE_INVALID");
    assertThatThrownBy(() -> memory.builder().cursorKey(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
