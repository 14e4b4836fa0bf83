package cl.certificates.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.identity.Rut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class AttendanceSheetTest {
  private static final LocalDate AFTERWARDS = LocalDate.of(2027, 1, 1);

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private static ClassSession.Builder aClass(int number) {
    return new ClassSession.Builder().number(number).date(MONDAY.plusDays(number)).minutes(240);
  }

  private static List<ClassSession> classes(int howMany) {
    return IntStream.rangeClosed(1, howMany).mapToObj(number -> aClass(number).build()).toList();
  }

  private static Participant.Builder person(int number) {
    return new Participant.Builder().rut(new Rut(11_111_111 + number)).name("Persona " + number);
  }

  private static Participant attending(int number, int minutes) {
    Participant.Builder person = person(number);
    for (int session = 1, left = minutes; left > 0; session++, left -= 240) {
      person.addAttendance(new ClassAttendance(session, Math.min(240, left)));
    }
    return person.build();
  }

  private static AttendanceSheet sheet(List<ClassSession> classes, Participant... people) {
    return sheet(classes, classes.size() * 4, people);
  }

  private static AttendanceSheet sheet(
      List<ClassSession> classes, int hours, Participant... people) {
    return AttendanceSheet.of(
            classes, List.of(people), hours, AFTERWARDS, AttendanceBase.WHOLE_COURSE, 75)
        .getOrElseThrow(faults -> new AssertionError(faults));
  }

  private static List<AttendanceFault> faults(List<ClassSession> classes, Participant... people) {
    return AttendanceSheet.of(
            classes, List.of(people), 40, AFTERWARDS, AttendanceBase.WHOLE_COURSE, 75)
        .swap()
        .getOrElseThrow(sheet -> new AssertionError(sheet));
  }

  @Test
  @DisplayName("7.5 communicated hours are a base of 450 minutes: 345 of them are 76.66 percent")
  void measuresHalfHours() {
    AttendanceSheet sheet =
        AttendanceSheet.ofMinutes(
                List.of(aClass(1).build(), aClass(2).minutes(210).build()),
                List.of(attending(1, 345)),
                450,
                AFTERWARDS,
                AttendanceBase.WHOLE_COURSE,
                75)
            .get();

    assertThat(sheet.lines().get(0).total()).isEqualTo(new AttendanceRate(345, 450));
    assertThat(sheet.lines().get(0).total().percent()).contains(new BigDecimal("76.66"));
  }

  @Test
  @DisplayName("minutes of no class count in the total, and leave 'to date' without data")
  void measuresWithoutClasses() {
    AttendanceSheet sheet =
        sheet(
            List.of(),
            20,
            person(1).minutesOutsideClasses(900).build(),
            person(2).minutesOutsideClasses(899).build(),
            person(2).minutesOutsideClasses(899).build());

    assertThat(sheet.lines())
        .extracting(ParticipantAttendance::total)
        .containsExactly(new AttendanceRate(900, 1_200), new AttendanceRate(899, 1_200));
    assertThat(sheet.lines())
        .extracting(ParticipantAttendance::meetsMinimum)
        .containsExactly(true, false);
    assertThat(sheet.lines()).noneMatch(line -> line.toDate().hasData());
  }

  @Test
  @DisplayName("S18: 100, 75, 74.37 and 0 percent; the first two meet the minimum, all are listed")
  void measuresTheBaseCase() {
    AttendanceSheet sheet =
        sheet(
            classes(10),
            attending(1, 2_400),
            attending(2, 1_800),
            attending(3, 1_785),
            attending(4, 0));

    assertThat(sheet.lines())
        .extracting(line -> line.total().percent().orElseThrow())
        .containsExactly(
            new BigDecimal("100.00"),
            new BigDecimal("75.00"),
            new BigDecimal("74.37"),
            new BigDecimal("0.00"));
    assertThat(sheet.lines())
        .extracting(ParticipantAttendance::meetsMinimum)
        .containsExactly(true, true, false, false);
  }

  @Test
  @DisplayName("FC-20: every class without length, repeated, unknown or not held is reported")
  void reportsEveryFault() {
    List<ClassSession> broken =
        List.of(
            aClass(1).build(),
            aClass(2).minutes(0).build(),
            aClass(1).build(),
            aClass(4).held(false).build());
    Participant marks =
        person(1)
            .addAttendance(
                new ClassAttendance(9, 60), new ClassAttendance(4, 60), new ClassAttendance(1, -1))
            .build();

    assertThat(faults(broken, marks))
        .containsExactlyInAnyOrder(
            new AttendanceFault(AttendanceFault.Kind.CLASS_WITHOUT_LENGTH, 2, 0),
            new AttendanceFault(AttendanceFault.Kind.CLASS_REPEATED, 1, 240),
            new AttendanceFault(AttendanceFault.Kind.CLASS_UNKNOWN, 9, 60),
            new AttendanceFault(AttendanceFault.Kind.CLASS_NOT_HELD, 4, 60),
            new AttendanceFault(AttendanceFault.Kind.MINUTES_NEGATIVE, 1, -1));
  }

  @Test
  @DisplayName("FC-20: a fault of many marks is told once: nobody is named in it")
  void tellsAFaultOnce() {
    Participant marks =
        person(1)
            .addAttendance(
                new ClassAttendance(9, 60), new ClassAttendance(9, 60), new ClassAttendance(9, 30))
            .build();

    assertThat(faults(classes(1), marks))
        .containsExactly(
            new AttendanceFault(AttendanceFault.Kind.CLASS_UNKNOWN, 9, 60),
            new AttendanceFault(AttendanceFault.Kind.CLASS_UNKNOWN, 9, 30));
  }

  @Test
  @DisplayName("FC-20: a mark of more minutes than its class is cut to it")
  void cutsAMarkToItsClass() {
    AttendanceSheet sheet =
        sheet(classes(1), person(1).addAttendance(new ClassAttendance(1, 241)).build());

    assertThat(sheet.lines().get(0).total()).isEqualTo(new AttendanceRate(240, 240));
  }

  @Test
  @DisplayName("FC-21: somebody listed twice is one line, each class counted once, and is reported")
  void countsAPersonOnce() {
    AttendanceSheet sheet =
        sheet(
            classes(2),
            person(1).addAttendance(new ClassAttendance(1, 100)).build(),
            person(2).build(),
            person(1)
                .addAttendance(new ClassAttendance(1, 240), new ClassAttendance(2, 60))
                .build());

    assertThat(sheet.registeredTwice()).isEqualTo(1);
    assertThat(sheet.lines()).hasSize(2);
    assertThat(sheet.lines().get(0).total()).isEqualTo(new AttendanceRate(300, 480));
  }

  @Test
  @DisplayName("FC-21: whoever changes group keeps what was attended in the old one")
  void keepsAttendanceAcrossGroups() {
    List<ClassSession> groups =
        List.of(
            aClass(1).group("A").build(),
            aClass(2).group("B").build(),
            aClass(3).group("B").build());
    Participant changed =
        person(1).addAttendance(new ClassAttendance(1, 240), new ClassAttendance(3, 240)).build();

    ParticipantAttendance line = sheet(groups, changed).lines().get(0);

    assertThat(line.total().attended()).isEqualTo(480);
    assertThat(line.toDate()).isEqualTo(new AttendanceRate(480, 480));
  }

  @Test
  @DisplayName("a course without a class held has no data to date, and 0 percent of the total")
  void tellsNoDataFromNothing() {
    ParticipantAttendance line =
        sheet(List.of(aClass(1).held(false).build()), person(1).build()).lines().get(0);

    assertThat(line.toDate().percent()).isEmpty();
    assertThat(line.total().percent()).contains(new BigDecimal("0.00"));
  }

  @Test
  @DisplayName("A9: a class after today is still to come, whatever the class book says")
  void leavesTheFutureOutOfWhatWasHeld() {
    List<ClassSession> classes = classes(2);
    LocalDate dayOfTheFirst = classes.get(0).date();
    LocalDate dayOfTheSecond = classes.get(1).date();
    Participant both = attending(1, 480);

    AttendanceSheet early =
        AttendanceSheet.of(
                classes, List.of(both), 8, dayOfTheFirst, AttendanceBase.WHOLE_COURSE, 75)
            .get();

    assertThat(dayOfTheSecond).isAfter(dayOfTheFirst);
    assertThat(early.minutesHeld()).isEqualTo(240);
    assertThat(early.lines().get(0).toDate()).isEqualTo(new AttendanceRate(240, 240));
    assertThat(early.lines().get(0).total()).isEqualTo(new AttendanceRate(480, 480));
    assertThat(early.lines().get(0).attainable()).isEqualTo(new AttendanceRate(480, 480));
  }
}
