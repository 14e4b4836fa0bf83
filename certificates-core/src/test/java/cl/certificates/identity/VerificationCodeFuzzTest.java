package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vavr.control.Either;
import java.util.Locale;

/** Whatever is typed as a code is read as one that prints and reads the same, or refused. */
class VerificationCodeFuzzTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";

  @FuzzTest(maxDuration = "30s")
  void readsACodeOrRefusesIt(FuzzedDataProvider data) {
    int place = data.consumeInt(0, 27);
    int by = data.consumeInt(1, ALPHABET.length() - 1);
    String typed = data.consumeRemainingAsString();

    Either<InvalidIdentifier, VerificationCode> read = VerificationCode.parse(typed);

    if (read.isLeft()) {
      assertThat(read.getLeft().code()).isEqualTo("VERIFICATION_CODE_INVALID");
      assertThat(repaired(typed)).isIn(typed, "");
      return;
    }
    String symbols = read.get().symbols();
    assertThat(symbols).hasSize(28).matches("[" + ALPHABET + "]+");
    assertThat(VerificationCode.parse(read.get().grouped())).isEqualTo(read);
    assertThat(VerificationCode.parse(symbols.toLowerCase(Locale.ROOT))).isEqualTo(read);
    assertThat(VerificationCode.parse(changed(symbols, place, by)).isLeft())
        .as("a change of one symbol is caught")
        .isTrue();
  }

  /** A text of 28 symbols has exactly one last symbol that makes it a code. */
  private static String repaired(String typed) {
    if (!typed.matches("[" + ALPHABET + "]{28}")) {
      return "";
    }
    String body = typed.substring(0, 27);
    long codes =
        ALPHABET
            .chars()
            .mapToObj(last -> body + (char) last)
            .filter(text -> VerificationCode.parse(text).isRight())
            .count();
    assertThat(codes).as("check symbols of " + body).isEqualTo(1);
    return typed;
  }

  private static String changed(String symbols, int place, int by) {
    int other = (ALPHABET.indexOf(symbols.charAt(place)) + by) % ALPHABET.length();
    return symbols.substring(0, place) + ALPHABET.charAt(other) + symbols.substring(place + 1);
  }
}
