package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.identity.InvalidIdentifier.Reason;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RutTest {

  @ParameterizedTest
  @CsvSource({
    "12.345.678-5, 12345678-5",
    "10000013-k, 10000013-K",
    "76100008-K, 76100008-K",
    "11111111-1, 11111111-1",
    "22222222-2, 22222222-2",
    "7000004-0, 7000004-0",
    "76543210-3, 76543210-3",
    "76000000-0, 76000000-0",
    "76100002-0, 76100002-0",
    "1000005-K, 1000005-K"
  })
  @DisplayName("S48: reads the known RUT and prints them canonically")
  void readsTheKnownOnes(String typed, String canonical) {
    assertThat(Rut.parse(typed).get().canonical()).isEqualTo(canonical);
  }

  @Test
  @DisplayName("S48: a wrong check digit is refused, and the refusal does not repeat the RUT")
  void refusesAWrongCheckDigit() {
    InvalidIdentifier refusal = Rut.parse("12345678-9").getLeft();

    assertThat(refusal.code()).isEqualTo("RUT_INVALID");
    assertThat(refusal.reason()).isEqualTo(Reason.CHECK_DIGIT_WRONG);
    assertThat(refusal.toString()).doesNotContain("12345678");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0-0", "00.000.000-0", "000000000000-0", "0", "00"})
  @DisplayName("FC-13: zero is refused in any spelling")
  void refusesZero(String typed) {
    assertThat(Rut.parse(typed).isLeft()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0-0, ZERO",
    "00.000.000-0, ZERO",
    "000000000000-0, ZERO",
    "100.000.000-7, TOO_LONG",
    "12.345.678, CHECK_DIGIT_MISSING",
    "'', BLANK",
    "'  ', BLANK"
  })
  @DisplayName("FC-13: each refusal says why")
  void saysWhy(String typed, Reason reason) {
    assertThat(Rut.parse(typed).getLeft().reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "1-9, 1-9",
    "99.999-7, 99999-7",
    "44.444.444-4, 44444444-4",
    "012.345.678-5, 12345678-5"
  })
  @DisplayName("FC-13: low and repeated numbers are valid, leading zeros go")
  void acceptsLowNumbers(String typed, String canonical) {
    assertThat(Rut.parse(typed).get().canonical()).isEqualTo(canonical);
  }

  @Test
  @DisplayName("FC-13: plausibility is a rule of its own, from one million upward")
  void knowsPlausibleNumbers() {
    assertThat(new Rut(999_999).isPlausible()).isFalse();
    assertThat(new Rut(1_000_000).isPlausible()).isTrue();
    assertThat(new Rut(99_999_999).isPlausible()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG", "es-CL"})
  @DisplayName("FC-14: the default locale has no say")
  void ignoresTheDefaultLocale(String tag) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      Rut withK = new Rut(10_000_013);

      assertThat(Rut.parse("10000013-k")).contains(withK);
      assertThat(Rut.parse("10.000.013-K")).contains(withK);
      assertThat(Rut.parse("10000013K")).contains(withK);
      assertThat(Rut.parse("10.000.004-0").get().checkDigit()).isEqualTo('0');
      assertThat(Rut.parse("10000013-\u212A").isLeft()).isTrue();
      assertThat(Rut.parse("１２３４５６７８-５").isLeft()).isTrue();
      assertThat(withK.canonical()).isEqualTo("10000013-K");
      assertThat(withK.formatted()).isEqualTo("10.000.013-K");
      assertThat(withK.masked()).isEqualTo("10.***.***-K");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ABC12345678-5",
        "10000013K12",
        "p1996@example.org",
        "12,345,678-5",
        "1.2345.678-5",
        "12345678--5",
        "12.345.678-5; DROP",
        "12.345678-5",
        ".345.678-5",
        "12.345.678.-5",
        "12345678-",
        "-5",
        "5",
        "1 2345678-5",
        "+12345678-5"
      })
  @DisplayName("FC-15: the whole text is a RUT or none of it is")
  void readsTheWholeTextOrNothing(String typed) {
    assertThat(Rut.parse(typed).getLeft().reason()).isEqualTo(Reason.SYNTAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.345.678-5 ", "\u00A012.345.678-5\u00A0", "\t12345678-5\n"})
  @DisplayName("FC-15: outer white space is trimmed, the no-break space too")
  void trimsOuterWhiteSpace(String typed) {
    assertThat(Rut.parse(typed)).contains(new Rut(12_345_678));
  }

  @Test
  @DisplayName("FC-15: more than 20 characters are refused unread")
  void refusesLongInput() {
    assertThat(Rut.parse("1".repeat(10_000)).getLeft().reason()).isEqualTo(Reason.TOO_LONG);
    assertThat(Rut.parse("person1996@example.org").getLeft().reason()).isEqualTo(Reason.TOO_LONG);
    assertThat(Rut.parse("0000000000" + "12345678-5")).contains(new Rut(12_345_678));
    assertThat(Rut.parse("00000000000" + "12345678-5").isLeft()).isTrue();
  }

  @Test
  void masksItselfInLogs() {
    assertThat(new Rut(12_345_678)).hasToString("12.***.***-5");
    assertThat(new Rut(99_999)).hasToString("***.***-*");
  }

  @Test
  void aProgrammersSlipIsABugThatDoesNotRepeatTheRut() {
    assertThatThrownBy(() -> Rut.of("12345678-9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("RUT_INVALID: CHECK_DIGIT_WRONG");
    assertThatThrownBy(() -> new Rut(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rut(100_000_000)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999999999999", "9223372036854775808-0", "100000000-0"})
  @DisplayName("a number beyond every RUT is refused, however many digits it has")
  void refusesNumbersBeyondArithmetic(String typed) {
    assertThat(Rut.parse(typed).getLeft().reason()).isEqualTo(InvalidIdentifier.Reason.TOO_LONG);
  }
}
