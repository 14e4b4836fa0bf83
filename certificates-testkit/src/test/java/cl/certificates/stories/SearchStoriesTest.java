package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aStranger;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.InvalidForm;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseRow;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.validation.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
}
