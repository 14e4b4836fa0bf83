package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.attendance.AttendanceBase;
import cl.certificates.attendance.AttendanceRate;
import cl.certificates.attendance.AttendanceSheet;
import cl.certificates.attendance.ClassAttendance;
import cl.certificates.attendance.ClassSession;
import cl.certificates.attendance.Participant;
import cl.certificates.attendance.ParticipantAttendance;
import cl.certificates.course.Course;
import cl.certificates.dossier.CertificateState;
import cl.certificates.refusal.Refusal.AttendanceInvalid;
import cl.certificates.refusal.ViewingRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceFieldCasesTest extends Story {
  private static final List<LocalDate> DAYS =
      LocalDate.of(2026, 3, 2)
          .datesUntil(LocalDate.of(2026, 3, 14))
          .filter(day -> day.getDayOfWeek().getValue() < 6)
          .toList();

  private AttendanceSheet sheet() {
    return granted(office.attendance(administrator, ACTION)).sheet();
  }

  private ParticipantAttendance line() {
    return sheet().lines().get(0);
  }

  private static ClassSession aClass(int number, int minutes) {
    return new ClassSession.Builder()
        .number(number)
        .date(DAYS.get(number - 1))
        .minutes(minutes)
        .build();
  }

  @Test
  @DisplayName("FC-20: without a class held there is no data, which is neither 0 nor 100 %")
  void withoutClasses() {
    memory.register(aCourse().withClasses().build());

    assertThat(line().toDate().percent()).isEmpty();
    assertThat(line().total().percent()).contains(new BigDecimal("0.00"));
    assertThat(line().meetsMinimum()).isFalse();
  }

  @Test
  @DisplayName("FC-20: without communicated hours the paper says that there is no data")
  void withoutHours() {
    memory.register(aCourse().withClasses().ofHours(0).build());

    assertThat(line().total().percent()).isEmpty();
    assertThat(line().meetsMinimum()).isFalse();
    assertThat(printed(paper(issued("2026-03-13T18:00").folio()))).contains("| Sin datos | No");
  }

  @ParameterizedTest(name = "{0} of 2,400: {1}, {2}, {3}")
  @CsvSource({
    "1799, 74.95, 74, false",
    "1800, 75.00, 75, true",
    "1801, 75.04, 75, true",
    "2399, 99.95, 99, true",
    "2400, 100.00, 100, true",
    "0, 0.00, 0, false",
  })
  @DisplayName("FC-20: the exact figure is compared, the shown one is cut")
  void exactly(int minutes, String shown, String whole, boolean meetsMinimum) {
    memory.register(aCourse().attendedBy(aParticipant().attending(minutes, MINUTES)).build());

    assertThat(line().total().percent()).contains(new BigDecimal(shown));
    assertThat(line().total().percent(0)).contains(new BigDecimal(whole));
    assertThat(line().meetsMinimum()).isEqualTo(meetsMinimum);
  }

  @ParameterizedTest(name = "{0} of 450: {1}, {2}")
  @CsvSource({"337, 74.88, false", "338, 75.11, true", "450, 100.00, true"})
  @DisplayName("FC-20: of a course of seven and a half hours the half counts, wherever it is shown")
  void halfAnHour(int minutes, String shown, boolean meetsMinimum) {
    memory.register(
        aCourse()
            .ofHours(7, 30)
            .withClasses(aClass(1, 450))
            .attendedBy(aParticipant().attending(minutes, MINUTES))
            .build());

    assertThat(line().total()).isEqualTo(new AttendanceRate(minutes, 450));
    assertThat(line().meetsMinimum()).isEqualTo(meetsMinimum);
    assertThat(granted(office.summary(administrator, form())).attendance().lines())
        .isEqualTo(sheet().lines());
    assertThat(issued("2026-03-13T18:00").content().participants())
        .singleElement()
        .satisfies(
            certified -> {
              assertThat(certified.rate().percent()).contains(new BigDecimal(shown));
              assertThat(certified.meetsMinimum()).isEqualTo(meetsMinimum);
            });
  }

  @Test
  @DisplayName("FC-20: three thirds are a whole")
  void thirds() {
    ClassSession[] classes = {aClass(1, 800), aClass(2, 800), aClass(3, 800)};
    memory.register(
        aCourse()
            .withClasses(classes)
            .attendedBy(aParticipant().attending(2_400, MINUTES))
            .build());

    assertThat(line().total()).isEqualTo(new AttendanceRate(2_400, 2_400));
    assertThat(line().toDate().percent()).contains(new BigDecimal("100.00"));
  }

  private void refusedForAttendance(String kind) {
    ViewingRefusal refusal = refused(office.attendance(administrator, ACTION));
    assertThat(refusal.code()).isEqualTo("ATTENDANCE_INVALID");
    assertThat(((AttendanceInvalid) refusal).classes())
        .extracting(fault -> fault.kind().name())
        .containsExactly(kind);
    assertThat(code(office.summary(administrator, form()))).isEqualTo("ATTENDANCE_INVALID");
    assertThat(code(office.accept(administrator, form()))).isEqualTo("ATTENDANCE_INVALID");
    assertThat(state()).isEqualTo(CertificateState.TO_ISSUE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -240})
  @DisplayName("FC-20: a class without length, or that ends before it starts, is refused")
  void classesWithoutLength(int minutes) {
    memory.register(aCourse().withClasses(aClass(1, minutes)).build());

    refusedForAttendance("CLASS_WITHOUT_LENGTH");
  }

  private static Course markedWith(ClassAttendance mark) {
    Participant marked =
        new Participant.Builder().from(aParticipant().build()).addAttendance(mark).build();
    return new Course.Builder()
        .from(aCourse().heldUntil(DAYS.get(7)).build())
        .participants(List.of(marked))
        .build();
  }

  @ParameterizedTest(name = "{0} minutes in class {1}: {2}")
  @CsvSource({
    "-1, 1, MINUTES_NEGATIVE",
    "240, 99, CLASS_UNKNOWN",
    "240, 10, CLASS_NOT_HELD",
  })
  @DisplayName("FC-20: marks that cannot be are refused, and the class is named")
  void marks(int minutes, int number, String kind) {
    memory.register(markedWith(new ClassAttendance(number, minutes)));

    refusedForAttendance(kind);
  }

  private static Participant attended(String rut, int first, int last, LocalDate... span) {
    return new Participant.Builder()
        .from(aParticipant().withRut(rut).build())
        .enrolledFrom(Optional.ofNullable(span.length == 0 ? null : span[0]))
        .enrolledUntil(Optional.ofNullable(span.length == 0 ? null : span[1]))
        .attendance(
            IntStream.rangeClosed(first, last)
                .mapToObj(number -> new ClassAttendance(number, 240))
                .toList())
        .build();
  }

  /**
   * Ten classes of four hours, the last two still to come; A joins at the 4th, B leaves after 7.
   */
  private static Course lateAndEarly() {
    return new Course.Builder()
        .from(aCourse().heldUntil(DAYS.get(7)).build())
        .participants(
            List.of(
                attended("12345678-5", 4, 8, DAYS.get(3), DAYS.get(9)),
                attended("11111111-1", 1, 7, DAYS.get(0), DAYS.get(6))))
        .build();
  }

  @Test
  @DisplayName("FC-21: by default everybody is measured against the whole course")
  void againstTheWholeCourse() {
    memory.register(lateAndEarly());

    List<ParticipantAttendance> lines = sheet().lines();

    assertThat(lines)
        .extracting(ParticipantAttendance::total)
        .containsExactly(new AttendanceRate(1_200, 2_400), new AttendanceRate(1_680, 2_400));
    assertThat(lines)
        .extracting(ParticipantAttendance::toDate)
        .containsExactly(new AttendanceRate(1_200, 1_920), new AttendanceRate(1_680, 1_920));
    assertThat(lines.get(0).attainable()).isEqualTo(new AttendanceRate(1_680, 2_400));
  }

  @Test
  @DisplayName("FC-21: under ENROLLED_SPAN the total is that of the own span")
  void againstTheOwnSpan() {
    under(policy().attendanceBase(AttendanceBase.ENROLLED_SPAN));
    memory.register(lateAndEarly());

    assertThat(sheet().lines())
        .extracting(ParticipantAttendance::total)
        .containsExactly(new AttendanceRate(1_200, 1_680), new AttendanceRate(1_680, 1_680));
  }

  @Test
  @DisplayName("FC-21: whoever changes group keeps what he attended in the old one")
  void changesGroup() {
    List<ClassSession> classes = new ArrayList<>();
    for (int number = 1; number <= 10; number++) {
      classes.add(groupClass(number, number, "mañana"));
      classes.add(groupClass(10 + number, number, "tarde"));
    }
    List<ClassAttendance> marks = new ArrayList<>();
    IntStream.rangeClosed(1, 5).forEach(number -> marks.add(new ClassAttendance(number, 240)));
    IntStream.rangeClosed(16, 20).forEach(number -> marks.add(new ClassAttendance(number, 240)));
    memory.register(
        new Course.Builder()
            .from(aCourse().build())
            .classes(classes)
            .participants(
                List.of(
                    new Participant.Builder()
                        .from(aParticipant().build())
                        .attendance(marks)
                        .build()))
            .build());

    assertThat(line().total()).isEqualTo(new AttendanceRate(2_400, 2_400));
    assertThat(line().toDate()).isEqualTo(new AttendanceRate(2_400, 2_400));
  }

  private static ClassSession groupClass(int number, int day, String group) {
    return new ClassSession.Builder().from(aClass(day, 240)).number(number).group(group).build();
  }

  @Test
  @DisplayName("FC-21: one person in two spellings is one line, with all marks and none twice")
  void oneInTwoSpellings() {
    memory.register(
        new Course.Builder()
            .from(aCourse().build())
            .participants(List.of(attended("12.345.678-5", 1, 5), attended("12345678-5", 4, 8)))
            .build());

    assertThat(sheet().registeredTwice()).isEqualTo(1);
    assertThat(sheet().lines()).hasSize(1);
    assertThat(line().total()).isEqualTo(new AttendanceRate(1_920, 2_400));
  }
}
