package cl.certificates.wording;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.identity.InvalidIdentifier;
import cl.certificates.identity.Rut;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-13, 13-03-2026",
    "0999-01-02, 02-01-0999",
    "9999-12-31, 31-12-9999",
    "+10000-02-09, 09-02-10000",
    "+999999999-12-31, 31-12-999999999",
    "0000-12-31, 31-12-0000",
    "-0001-12-31, 31-12--0001"
  })
  void writesADayWithItsYearAndNoPlus(LocalDate day, String written) {
    assertThat(Wording.in(Language.SPANISH).write(day)).isEqualTo(written);
    assertThat(Wording.in(Language.ENGLISH).write(day)).isEqualTo(written);
  }

  /** Of 12.345.678 it is 5. */
  @ParameterizedTest
  @CsvSource({
    "12345678-9, El dígito verificador no corresponde, check digit does not belong",
    "12.345.678, le falta el dígito verificador, lacks its check digit",
    "12.345.678-X, El RUT no es válido, The RUT is not valid"
  })
  void saysWhatIsWrongWithARut(String typed, String spanish, String english) {
    InvalidIdentifier fault = Rut.parse(typed).getLeft();

    assertThat(Wording.in(Language.SPANISH).say(fault)).contains(spanish);
    assertThat(Wording.in(Language.ENGLISH).say(fault)).contains(english);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void writesAMomentInTheSameWay(Language language) {
    assertThat(Wording.in(language).write(Instant.parse("2026-03-13T21:00:05Z")))
        .isEqualTo("13-03-2026 21:00:05 UTC");
    assertThat(Wording.in(language).write(Instant.parse("+10000-02-09T00:00:00Z")))
        .isEqualTo("09-02-10000 00:00:00 UTC");
  }
}
