package cl.certificates.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.identity.Rut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("a sheet tells everybody's attendance, and nobody else's (R2, A9)")
final class AttendanceSheetPropertyTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2); // a Monday

  record Book(List<ClassSession> classes, List<Participant> people, int hours) {
    AttendanceSheet sheet(AttendanceBase base) {
      return AttendanceSheet.of(classes, people, hours, FIRST.plusDays(30), base, 75)
          .getOrElseThrow(faults -> new AssertionError(faults));
    }
  }

  @Provide
  Arbitrary<Book> books() {
    Arbitrary<ClassSession> session =
        Combinators.combine(
                Arbitraries.integers().between(1, 300),
                Arbitraries.of(true, true, false),
                Arbitraries.of("", "", "A", "B"))
            .as(
                (minutes, held, group) -> {
                  ClassSession.Builder built =
                      new ClassSession.Builder().number(1).date(FIRST).minutes(minutes).held(held);
                  return group.isEmpty() ? built.build() : built.group(group).build();
                });
    return session.list().ofMaxSize(6).map(AttendanceSheetPropertyTest::numbered).flatMap(this::of);
  }

  private static List<ClassSession> numbered(List<ClassSession> classes) {
    List<ClassSession> numbered = new ArrayList<>();
    for (ClassSession session : classes) {
      int number = numbered.size() + 1;
      numbered.add(
          new ClassSession.Builder()
              .from(session)
              .number(number)
              .date(FIRST.plusDays(number))
              .build());
    }
    return numbered;
  }

  private Arbitrary<Book> of(List<ClassSession> classes) {
    Arbitrary<Participant> person =
        Combinators.combine(
                Arbitraries.integers().between(11_000_001, 11_000_006),
                Arbitraries.of(true, true, true, false),
                Arbitraries.integers().between(0, 400).list().ofSize(classes.size()),
                Arbitraries.of(0, 0, 2, 3))
            .as(
                (number, communicated, minutes, from) -> {
                  Participant.Builder built =
                      new Participant.Builder()
                          .rut(new Rut(number))
                          .name("Persona " + number)
                          .communicated(communicated);
                  for (ClassSession session : classes) {
                    int attended = minutes.get(session.number() - 1);
                    if (session.held() && attended > 50) {
                      built.addAttendance(new ClassAttendance(session.number(), attended));
                    }
                  }
                  return from == 0
                      ? built.build()
                      : built.enrolledFrom(FIRST.plusDays(from)).build();
                });
    return Combinators.combine(person.list().ofMaxSize(8), Arbitraries.integers().between(0, 30))
        .as((people, hours) -> new Book(classes, people, hours));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("the communicated appear once each, in the order in which they were first listed")
  void listsTheCommunicatedInOrder(@ForAll("books") Book book, @ForAll AttendanceBase base) {
    Set<Rut> communicated = new LinkedHashSet<>();
    book.people().stream()
        .filter(Participant::communicated)
        .forEach(person -> communicated.add(person.rut()));

    assertThat(book.sheet(base).lines())
        .extracting(line -> line.participant().rut())
        .containsExactlyElementsOf(communicated);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("no rate is above 100, and what is attainable is never below the total")
  void keepsRatesInOrder(@ForAll("books") Book book, @ForAll AttendanceBase base) {
    for (ParticipantAttendance line : book.sheet(base).lines()) {
      for (AttendanceRate rate : List.of(line.toDate(), line.total(), line.attainable())) {
        assertThat(rate.attended()).isBetween(0L, rate.base());
      }
      assertThat(line.attainable().base()).isEqualTo(line.total().base());
      assertThat(line.attainable().attended()).isGreaterThanOrEqualTo(line.total().attended());
      assertThat(line.meetsMinimum()).isEqualTo(line.total().meets(75));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("the total is what was attended, each class once and cut to its length, of all the hours")
  void agreesWithACountByHand(@ForAll("books") Book book) {
    for (ParticipantAttendance line : book.sheet(AttendanceBase.WHOLE_COURSE).lines()) {
      Map<Integer, Integer> best = new LinkedHashMap<>();
      for (Participant person : book.people()) {
        if (person.communicated() && person.rut().equals(line.participant().rut())) {
          for (ClassAttendance mark : person.attendance()) {
            int length = book.classes().get(mark.classNumber() - 1).minutes();
            best.merge(mark.classNumber(), Math.min(mark.minutes(), length), Math::max);
          }
        }
      }
      long attended = best.values().stream().mapToLong(Integer::longValue).sum();

      assertThat(line.total()).isEqualTo(new AttendanceRate(attended, book.hours() * 60L));
      assertThat(line.toDate().attended()).isEqualTo(attended);
      assertThat(line.toDate().base())
          .isLessThanOrEqualTo(book.sheet(AttendanceBase.WHOLE_COURSE).minutesHeld());
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("being listed a second time changes nobody's attendance")
  void countsWhoIsListedTwiceOnce(@ForAll("books") Book book, @ForAll AttendanceBase base) {
    List<Participant> twice = new ArrayList<>(book.people());
    twice.addAll(book.people());

    AttendanceSheet once = book.sheet(base);
    AttendanceSheet again = new Book(book.classes(), twice, book.hours()).sheet(base);

    assertThat(again.lines())
        .extracting(ParticipantAttendance::total)
        .containsExactlyElementsOf(
            once.lines().stream().map(ParticipantAttendance::total).toList());
    assertThat(again.registeredTwice()).isEqualTo(once.lines().size());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("moving a class to another group takes no minute from anybody")
  void keepsAttendanceAcrossGroups(@ForAll("books") Book book) {
    List<ClassSession> moved =
        book.classes().stream()
            .map(session -> new ClassSession.Builder().from(session).group("Z").build())
            .toList();

    List<ParticipantAttendance> before = book.sheet(AttendanceBase.WHOLE_COURSE).lines();
    List<ParticipantAttendance> after =
        new Book(moved, book.people(), book.hours()).sheet(AttendanceBase.WHOLE_COURSE).lines();

    for (int line = 0; line < before.size(); line++) {
      assertThat(after.get(line).total()).isEqualTo(before.get(line).total());
      assertThat(after.get(line).toDate().attended())
          .isEqualTo(before.get(line).toDate().attended());
    }
  }
}
