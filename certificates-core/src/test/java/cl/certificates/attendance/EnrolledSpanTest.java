package cl.certificates.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.identity.Rut;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four classes of an hour on 9 to 12 March, in a course of eight hours. */
final class EnrolledSpanTest {
  private static final LocalDate AFTERWARDS = LocalDate.of(2026, 4, 1);

  private static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private static Optional<LocalDate> march(String day) {
    return day.isEmpty() ? Optional.empty() : Optional.of(march(Integer.parseInt(day)));
  }

  private static ClassSession.Builder aClass(int day) {
    return new ClassSession.Builder().number(day).date(march(day)).minutes(60);
  }

  private static List<ClassSession> classes() {
    return IntStream.rangeClosed(9, 12).mapToObj(day -> aClass(day).build()).toList();
  }

  private static Participant.Builder somebody() {
    return new Participant.Builder().rut(Rut.of("11111111-1")).name("Ana Soto");
  }

  private static ParticipantAttendance line(
      List<ClassSession> classes, Participant somebody, LocalDate today) {
    return AttendanceSheet.of(
            classes, List.of(somebody), 8, today, AttendanceBase.ENROLLED_SPAN, 75)
        .getOrElseThrow(faults -> new AssertionError(faults))
        .lines()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource({"10, 11, 120", "10, '', 180", "'', 11, 180", "9, 12, 240", "13, '', 0", "'', 8, 0"})
  @DisplayName("A9: a span takes the classes from its first to its last day, both included")
  void takesTheClassesOfTheSpan(String from, String until, int minutes) {
    Participant somebody = somebody().enrolledFrom(march(from)).enrolledUntil(march(until)).build();

    assertThat(line(classes(), somebody, AFTERWARDS).total())
        .isEqualTo(new AttendanceRate(0, minutes));
  }

  @Test
  @DisplayName("A9: whoever has no span is measured against the communicated hours")
  void measuresTheWholeCourseWithoutASpan() {
    assertThat(line(classes(), somebody().build(), AFTERWARDS).total())
        .isEqualTo(new AttendanceRate(0, 480));
  }

  @Test
  void whatWasAttendedOfTheSpanIsCertified() {
    Participant somebody =
        somebody()
            .enrolledFrom(march(10))
            .addAttendance(new ClassAttendance(10, 60), new ClassAttendance(11, 30))
            .build();

    ParticipantAttendance line = line(classes(), somebody, AFTERWARDS);

    assertThat(line.total()).isEqualTo(new AttendanceRate(90, 180));
    assertThat(line.attainable()).isEqualTo(new AttendanceRate(90, 180));
    assertThat(line.meetsMinimum()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"9, 0", "10, 60", "11, 60", "12, 0"})
  @DisplayName("A9: what was attended outside of the span counts no more than its classes do")
  void attendanceOutsideOfTheSpanIsNotCertified(int attended, int certified) {
    Participant somebody =
        somebody()
            .enrolledFrom(march(10))
            .enrolledUntil(march(11))
            .addAttendance(new ClassAttendance(attended, 60))
            .build();

    ParticipantAttendance line = line(classes(), somebody, AFTERWARDS);

    assertThat(line.total()).isEqualTo(new AttendanceRate(certified, 120));
    assertThat(line.attainable()).isEqualTo(line.total());
    assertThat(line.toDate()).as("of all classes held").isEqualTo(new AttendanceRate(60, 240));
  }

  private static ParticipantAttendance line(Participant... rows) {
    return AttendanceSheet.of(
            classes(), List.of(rows), 8, AFTERWARDS, AttendanceBase.ENROLLED_SPAN, 75)
        .getOrElseThrow(faults -> new AssertionError(faults))
        .lines()
        .get(0);
  }

  @Test
  @DisplayName(
      "FC-21: whoever left and came back has both spans, in whatever order they are listed")
  void whoeverCameBackHasBothSpans() {
    Participant before =
        somebody().enrolledUntil(march(9)).addAttendance(new ClassAttendance(9, 60)).build();
    Participant after =
        somebody().enrolledFrom(march(12)).addAttendance(new ClassAttendance(12, 30)).build();

    assertThat(line(before, after).total()).isEqualTo(new AttendanceRate(90, 120));
    assertThat(line(after, before).total()).isEqualTo(new AttendanceRate(90, 120));
  }

  @Test
  @DisplayName("FC-21: whoever is listed once without a span is in the whole course")
  void oneRowWithoutASpanIsTheWholeCourse() {
    Participant spanned = somebody().enrolledFrom(march(12)).build();
    Participant whole = somebody().addAttendance(new ClassAttendance(9, 60)).build();

    assertThat(line(spanned, whole).total()).isEqualTo(new AttendanceRate(60, 480));
    assertThat(line(whole, spanned).total()).isEqualTo(new AttendanceRate(60, 480));
  }

  @Test
  void whatIsToComeOfTheSpanCanStillBeAttained() {
    Participant somebody =
        somebody()
            .enrolledFrom(march(10))
            .enrolledUntil(march(11))
            .addAttendance(new ClassAttendance(10, 45))
            .build();

    ParticipantAttendance line = line(classes(), somebody, march(10));

    assertThat(line.toDate()).isEqualTo(new AttendanceRate(45, 120));
    assertThat(line.total()).isEqualTo(new AttendanceRate(45, 120));
    assertThat(line.attainable()).isEqualTo(new AttendanceRate(105, 120));
  }

  @Test
  @DisplayName("FC-21: a class of a group is in the span of whoever has a mark in it")
  void takesTheClassesOfTheGroupAttended() {
    List<ClassSession> classes =
        List.of(aClass(9).build(), aClass(10).group("A").build(), aClass(11).group("B").build());
    Participant somebody =
        somebody().enrolledFrom(march(9)).addAttendance(new ClassAttendance(10, 0)).build();

    assertThat(line(classes, somebody, AFTERWARDS).total()).isEqualTo(new AttendanceRate(0, 120));
  }

  @Test
  @DisplayName("A9: in a course of eight hours, what is not held yet can be attained")
  void theRestOfTheCourseCanStillBeAttained() {
    Participant somebody = somebody().addAttendance(new ClassAttendance(9, 15)).build();

    assertThat(line(classes(), somebody, march(9)).attainable())
        .isEqualTo(new AttendanceRate(15 + 480 - 60, 480));
  }

  @Test
  @DisplayName("FC-20: a mark of no minutes in a class that was not held is no fault")
  void absenceFromAClassNotHeldIsNoFault() {
    List<ClassSession> classes = List.of(aClass(9).build(), aClass(10).held(false).build());
    Participant somebody =
        somebody().addAttendance(new ClassAttendance(9, 60), new ClassAttendance(10, 0)).build();

    assertThat(line(classes, somebody, AFTERWARDS).toDate()).isEqualTo(new AttendanceRate(60, 60));
  }
}
