package cl.certificates.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.TrainingLine;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CourseTest {
  static final Course COURSE =
      new Course.Builder()
          .action(ActionId.of("6543210"))
          .line(new TrainingLine("3", "Impulsa Personas"))
          .name("Soldadura")
          .region(Region.VALPARAISO)
          .state(CourseState.RUNNING)
          .type(ActionType.REGULAR)
          .communicatedStart(LocalDate.of(2026, 3, 2))
          .communicatedEnd(LocalDate.of(2026, 3, 13))
          .hours(8)
          .executor(
              new TrainingEntity(
                  Rut.of("76543210-3"), "Capacita Sur SpA", TrainingEntity.Kind.OTEC))
          .recipient(new Recipient(Rut.of("76000000-0"), "OTIC", Recipient.Kind.OTIC))
          .build();

  @ParameterizedTest
  @CsvSource({
    "1976-01-01, 1976-01-01",
    "1976-01-01, 9990-12-31",
    "2026-03-02, 2026-03-13",
    "9990-12-31, 9990-12-31"
  })
  void liesBetween1976And9990(LocalDate start, LocalDate end) {
    assertThat(course(start, end).communicatedEnd()).isEqualTo(end);
    assertThat(Course.canBeOn(start) && Course.canBeOn(end)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1975-12-31, 2026-03-13, 1975-12-31",
    "-0001-03-02, 2026-03-13, -0001-03-02",
    "2026-03-02, 9991-01-01, 9991-01-01",
    "2026-03-02, 9999-12-31, 9999-12-31",
    "2026-03-02, +10000-01-01, +10000-01-01",
    "2026-03-02, +999999999-12-31, +999999999-12-31"
  })
  void isNeverOnADayThatNoPaperHasRoomFor(LocalDate start, LocalDate end, LocalDate impossible) {
    assertThat(Course.canBeOn(impossible)).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> course(start, end))
        .withMessageContaining(impossible.toString())
        .withMessageContaining("9990-12-31");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-13, 2026-03-12", "9999-12-31, 2026-03-12"})
  void neverEndsBeforeItStarts(LocalDate start, LocalDate end) {
    assertThatIllegalStateException().isThrownBy(() -> course(start, end));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 59, 59", "7, 30, 450", "40, 0, 2400"})
  void countsTheMinutesBeyondItsHours(int hours, int minutes, long communicated) {
    assertThat(course(hours, minutes).communicatedMinutes()).isEqualTo(communicated);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, -1", "7, -1, -1", "7, 60, 60"})
  void hasNoLengthThatNoClockShows(int hours, int minutes, String impossible) {
    assertThatIllegalStateException()
        .isThrownBy(() -> course(hours, minutes))
        .withMessageContaining(impossible);
  }

  private static Course course(LocalDate start, LocalDate end) {
    return new Course.Builder().from(COURSE).communicatedStart(start).communicatedEnd(end).build();
  }

  private static Course course(int hours, int minutes) {
    return new Course.Builder().from(COURSE).hours(hours).minutesBeyondHours(minutes).build();
  }
}
