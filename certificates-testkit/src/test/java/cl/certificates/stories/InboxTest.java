package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cl.certificates.CertificateOffice;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.PendingRequest;
import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.Holiday;
import cl.certificates.calendar.HolidayKind;
import cl.certificates.calendar.HolidayOverlay;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.calendar.Scope;
import cl.certificates.course.CourseState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
  @ValueSource(ints = {0, 1_001})
  void refusesAnotherSizeAsABug(int size) {
    assertThatIllegalArgumentException().isThrownBy(() -> office.pending(official, null, size));
  }
}
