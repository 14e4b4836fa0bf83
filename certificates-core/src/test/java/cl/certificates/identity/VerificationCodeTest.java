package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.identity.InvalidIdentifier.Reason;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerificationCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";

  @Test
  @DisplayName("FC-03: lower case, spaces, hyphens, O for 0, I and l for 1 give the same code")
  void forgivesTypingVariants() {
    VerificationCode code = VerificationCode.draw(counting());

    assertThat(code.symbols()).startsWith("0123456789ABCDEF");
    String typed = " o" + "I23-4567 89ab cdef " + code.symbols().substring(16) + "\u00A0";
    assertThat(VerificationCode.parse(typed)).contains(code);
    assertThat(VerificationCode.parse(typed.replace('I', 'l'))).contains(code);
    assertThat(VerificationCode.parse(code.grouped())).contains(code);
  }

  @Test
  void printsSevenGroupsOfFour() {
    assertThat(VerificationCode.draw(counting()).grouped())
        .matches("([0-9A-Y]{4}-){6}[0-9A-Y]{4}")
        .startsWith("0123-4567-89AB-");
  }

  @Test
  void saysWhyACodeIsRefused() {
    String symbols = VerificationCode.draw(counting()).symbols();

    assertThat(reason("")).isEqualTo(Reason.BLANK);
    assertThat(reason(" - ")).isEqualTo(Reason.BLANK);
    assertThat(reason(symbols.substring(1))).isEqualTo(Reason.SYNTAX);
    assertThat(reason(symbols + "0")).isEqualTo(Reason.SYNTAX);
    assertThat(reason("U" + symbols.substring(1))).isEqualTo(Reason.SYNTAX);
    assertThat(reason("1" + symbols.substring(1))).isEqualTo(Reason.CHECK_DIGIT_WRONG);
    assertThat(reason("0".repeat(113))).isEqualTo(Reason.TOO_LONG);
  }

  @Test
  @DisplayName("FC-03: a million codes drawn in 8 threads are all different")
  void drawsUniqueCodes() throws Exception {
    int threads = 8;
    int each = 125_000;
    RandomSource source = RandomSource.secure();
    Set<String> drawn = ConcurrentHashMap.newKeySet(threads * each);
    Callable<Boolean> drawing =
        () -> {
          for (int i = 0; i < each; i++) {
            drawn.add(VerificationCode.draw(source).symbols());
          }
          return true;
        };

    ExecutorService drawers = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Boolean> done : drawers.invokeAll(Collections.nCopies(threads, drawing))) {
        done.get();
      }
    } finally {
      drawers.shutdownNow();
    }

    assertThat(drawn.size()).isEqualTo(1_000_000);
  }

  @Test
  @DisplayName("FC-03: no symbol is drawn more often than another")
  void favoursNoSymbol() {
    Random seeded = new Random(20261125);
    int[] seen = new int[ALPHABET.length()];

    for (int i = 0; i < 20_000; i++) {
      String symbols = VerificationCode.draw(seeded::nextBytes).symbols();
      symbols.substring(0, 27).chars().forEach(symbol -> seen[ALPHABET.indexOf(symbol)]++);
    }

    double expected = 20_000 * 27 / 31.0;
    double chiSquare =
        Arrays.stream(seen).mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    assertThat(chiSquare).as("30 degrees of freedom, 1 in 1,000 above").isLessThan(59.7);
  }

  @Test
  @DisplayName("FC-03: a stuck source ends in an error, not in a loop")
  void givesUpOnAStuckSource() {
    assertThatThrownBy(() -> VerificationCode.draw(bytes -> Arrays.fill(bytes, (byte) 0xFF)))
        .isInstanceOf(AdapterException.class);
  }

  @Test
  void isMadeWithARightCheckOnly() {
    assertThatThrownBy(() -> new VerificationCode("1" + "0".repeat(27)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new VerificationCode("0".repeat(28)).symbols()).hasSize(28);
  }

  private static Reason reason(String typed) {
    InvalidIdentifier refusal = VerificationCode.parse(typed).getLeft();
    assertThat(refusal.code()).isEqualTo("VERIFICATION_CODE_INVALID");
    return refusal.reason();
  }

  private static RandomSource counting() {
    return bytes -> {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) i;
      }
    };
  }
}
