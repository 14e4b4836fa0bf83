package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenceCodeTest {

  @Test
  @DisplayName("S49: nine digits are refused, ten are read")
  void hasTenDigits() {
    assertThat(SenceCode.parse("123700000").getLeft().code()).isEqualTo("SENCE_CODE_INVALID");
    assertThat(SenceCode.parse("1237000001")).contains(new SenceCode("1237000001"));
    assertThat(SenceCode.parse("12370000012").isLeft()).isTrue();
  }

  @Test
  @DisplayName("FC-28: outer white space does not count, leading zeros do")
  void trimsOuterWhiteSpace() {
    assertThat(SenceCode.parse("\u00A01237000001 ")).contains(SenceCode.of("1237000001"));
    assertThat(SenceCode.of("0012370000").digits()).isEqualTo("0012370000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "12370 0001", "1237-00001", "123700000A", "１２３７００００01"})
  @DisplayName("FC-28: anything but ten ASCII digits is refused")
  void refusesAnythingElse(String typed) {
    assertThat(SenceCode.parse(typed).getLeft().code()).isEqualTo("SENCE_CODE_INVALID");
  }

  @Test
  void isMadeOfTenDigitsOnly() {
    assertThatThrownBy(() -> new SenceCode(" 1237000001"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SenceCode.of("123700000"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
