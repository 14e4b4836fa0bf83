package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.PendingRequest;
import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.Holiday;
import cl.certificates.calendar.HolidayKind;
import cl.certificates.calendar.HolidayOverlay;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.calendar.Scope;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.refusal.Refusal.PageInvalid;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InboxTest extends Story {
  private PendingRequest waiting() {
    return granted(office.pending(official, null, 10)).get(0);
  }

  @Test
  @DisplayName("A11: a request whose course was liquidated meanwhile waits on, and is marked")
  void marksTheLiquidated() {
    issuedAndRequested();
    assertThat(waiting().liquidated()).isFalse();

    granted(office.recordLiquidation(theHostSystem().actor(), ACTION));

    assertThat(waiting().liquidated()).isTrue();
  }

  @Test
  @DisplayName("A6: so is one whose course the class book knows as liquidated")
  void marksWhatTheClassBookKnows() {
    issuedAndRequested();

    memory.register(aCourse().inState(CourseState.LIQUIDATED).build());

    assertThat(waiting().liquidated()).isTrue();
  }

  @Test
  @DisplayName("A7: a holiday decreed meanwhile counts for the next request")
  void countsWithTheHolidaysOfTheDay() {
    AtomicReference<HolidaySource> source = new AtomicReference<>(new ChileanHolidays());
    CertificateOffice current =
        memory.builder().holidays(scope -> source.get().holidays(scope)).build();
    issued("2026-04-10T10:00");
    clock.setTo("2026-04-20T10:00");
    assertThat(granted(current.deadlines(administrator, ACTION)).overdue()).isFalse();

    source.set(
        new HolidayOverlay(
                List.of(
                    new Holiday(
                        LocalDate.of(2026, 5, 4),
                        "Duelo nacional",
                        "Ley 99.999",
                        Scope.NATIONAL,
                        HolidayKind.FIXED)),
                List.of(),
                Optional.empty())
            .over(new ChileanHolidays()));

    assertThat(
            granted(
                    current.requestAnnulment(
                        administrator, new AnnulmentForm("6543210", null, "N.º errado")))
                .request()
                .dueDate())
        .isEqualTo(LocalDate.of(2026, 5, 20)); // 19 May without that day
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000})
  void showsFromOneToAThousand(int size) {
    issuedAndRequested();

    assertThat(granted(office.pending(official, null, size))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1_001, 1_000_000_000})
  @DisplayName("FC-23: an inbox of another size is refused, and says how large one may be")
  void refusesAnotherSize(int size) {
    assertThat(office.pending(official, null, size)).isEqualTo(Either.left(new PageInvalid(1_000)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @DisplayName("R33: requests moved to another region take nobody's place in the inbox")
  void asksOnBehindThoseOfAnotherRegion(int size) {
    issuedAndRequested();
    List<ActionId> moved =
        IntStream.rangeClosed(1, 5).mapToObj(number -> moved("700000" + number)).toList();
    CertificateOffice stale =
        memory
            .builder()
            .openRequests(
                (region, most) ->
                    Stream.concat(moved.stream(), Stream.of(ACTION)).limit(most).toList())
            .build();

    assertThat(granted(stale.pending(official, null, size)))
        .extracting(PendingRequest::action)
        .containsExactly(ACTION);
  }

  private ActionId moved(String action) {
    Course course = aCourse().ofAction(action).in(Region.NUBLE).build();
    memory.register(course);
    return course.action();
  }
}
