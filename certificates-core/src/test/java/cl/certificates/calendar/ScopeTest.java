package cl.certificates.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
  @Test
  void theCountryCoversEveryRegion() {
    assertThat(Scope.NATIONAL.covers(Scope.region("15"))).isTrue();
    assertThat(Scope.NATIONAL.covers(Scope.NATIONAL)).isTrue();
  }

  @Test
  void aRegionCoversItselfAlone() {
    assertThat(Scope.region("15").covers(Scope.region("15"))).isTrue();
    assertThat(Scope.region("15").covers(Scope.region("13"))).isFalse();
    assertThat(Scope.region("15").covers(Scope.NATIONAL)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "09", "10", "16"})
  void knowsTheSixteenRegions(String code) {
    assertThat(Scope.region(code).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "17", "1", "001", "XV", "CL-AP", " 15"})
  void refusesWhatIsNoRegion(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> Scope.region(code));
  }
}
