package cl.certificates.benchmarks.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cl.certificates.course.ActionType;
import cl.certificates.course.Course;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That the year is what it says. */
class NationalYearTest {
  private static final NationalYear YEAR = new NationalYear(960);

  private static LocalDate accepted(int number) {
    return YEAR.acceptance(number).atZone(ZoneId.of("America/Santiago")).toLocalDate();
  }

  private static List<Course> courses() {
    return IntStream.range(0, YEAR.actions()).mapToObj(YEAR::course).toList();
  }

  @Test
  void isAllOf2026AndNothingElse() {
    assertThat(accepted(0)).isEqualTo("2026-01-01");
    assertThat(accepted(YEAR.actions() - 1)).isEqualTo("2026-12-31");
    assertThat(IntStream.range(0, YEAR.actions()).mapToObj(NationalYearTest::accepted).distinct())
        .hasSize(365);
  }

  @Test
  void isInEveryRegionByEveryEntity() {
    assertThat(courses().stream().map(Course::region).distinct()).hasSize(16);
    assertThat(courses().stream().map(course -> course.executor().rut()).distinct())
        .hasSize(NationalYear.ENTITIES);
    assertThat(courses()).allMatch(course -> course.participants().size() == 30);
  }

  @Test
  void hasEveryTypeOfAction() {
    var types =
        courses().stream().collect(Collectors.groupingBy(Course::type, Collectors.counting()));

    assertThat(types.get(ActionType.REGULAR)).isEqualTo(768);
    assertThat(types.get(ActionType.PARTIAL)).isEqualTo(96);
    assertThat(types.get(ActionType.COMPLEMENTARY)).isEqualTo(96);
  }

  @Test
  void isAcceptedOnEveryDayThatTheRuleAllowsJustifiedAfterDay40() {
    for (int number = 0; number < YEAR.actions(); number++) {
      long day = ChronoUnit.DAYS.between(YEAR.course(number).communicatedEnd(), accepted(number));
      assertThat(day).isEqualTo(NationalYear.day(number)).isBetween(1L, 59L);
      assertThat(YEAR.form(number).justification() != null).isEqualTo(day > 40);
    }
    assertThat(IntStream.range(0, YEAR.actions()).map(NationalYear::day).distinct().boxed())
        .hasSize(59);
  }

  @Test
  void namesTheFirstOrTheLastClassWhereTheRuleAsksForIt() {
    for (int number = 0; number < YEAR.actions(); number++) {
      Course course = YEAR.course(number);
      var classes = course.classes();
      LocalDate asked =
          switch (course.type()) {
            case PARTIAL -> classes.get(classes.size() - 1).date();
            case COMPLEMENTARY -> classes.get(0).date();
            case REGULAR -> null;
          };
      assertThat(YEAR.form(number).realDate()).isEqualTo(asked);
    }
  }

  @Test
  void hasTenActionsOrMore() {
    assertThatIllegalArgumentException().isThrownBy(() -> new NationalYear(9));
  }
}
