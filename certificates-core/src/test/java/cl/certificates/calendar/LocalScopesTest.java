package cl.certificates.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LocalScopesTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 8, 20);
  private static final Scope CHILLAN = Scope.commune("16101");
  private static final Scope NUBLE = Scope.region("16");

  private final HolidaySource source = new ChileanHolidays();

  @Test
  @DisplayName("4.8: 20 August counts in Ñuble only where the host turns Chillán on")
  void aCommuneCountsForItsRegionWhereItIsTurnedOn() {
    HolidaySource turnedOn = LocalScopes.of(CHILLAN).over(source);

    assertThat(source.holidays(NUBLE).on(THURSDAY)).isEmpty();
    assertThat(turnedOn.holidays(NUBLE).on(THURSDAY))
        .extracting(Holiday::scope)
        .containsExactly(CHILLAN);
    assertThat(BusinessCalendar.of(turnedOn.holidays(NUBLE)).isBusinessDay(THURSDAY).get())
        .isFalse();
    assertThat(turnedOn.holidays(NUBLE).version()).isNotEqualTo(source.holidays(NUBLE).version());
  }

  @Test
  void aCommuneCountsInNoOtherRegionNorInTheCountry() {
    HolidaySource turnedOn = LocalScopes.of(CHILLAN, Scope.province("102")).over(source);

    assertThat(turnedOn.holidays(Scope.NATIONAL)).isEqualTo(source.holidays(Scope.NATIONAL));
    assertThat(turnedOn.holidays(Scope.region("08")))
        .isEqualTo(source.holidays(Scope.region("08")));
    assertThat(turnedOn.holidays(Scope.commune("16102")))
        .isEqualTo(source.holidays(Scope.commune("16102")));
    assertThat(turnedOn.holidays(Scope.region("10")).on(LocalDate.of(2024, 9, 21))).hasSize(1);
  }

  @Test
  void noneIsTurnedOnByDefault() {
    HolidaySource none = LocalScopes.NONE.over(source);
    for (Scope place : LegalPlaces.ALL) {
      assertThat(none.holidays(place)).isEqualTo(source.holidays(place));
    }
  }

  @Test
  void anOverlayBelowAddsDaysOfTheCommune() {
    Holiday added =
        new Holiday(LocalDate.of(2026, 8, 21), "Aniversario", "Ley", CHILLAN, HolidayKind.ONE_OFF);
    HolidaySource overlaid =
        new HolidayOverlay(List.of(added), List.of(), Optional.empty()).over(source);

    assertThat(LocalScopes.of(CHILLAN).over(overlaid).holidays(NUBLE).on(added.date()))
        .containsExactly(added);
  }

  @Test
  void regionsAndTheCountryAreNotTurnedOn() {
    assertThatIllegalArgumentException().isThrownBy(() -> LocalScopes.of(NUBLE));
    assertThatIllegalArgumentException().isThrownBy(() -> LocalScopes.of(Scope.NATIONAL));
  }
}
