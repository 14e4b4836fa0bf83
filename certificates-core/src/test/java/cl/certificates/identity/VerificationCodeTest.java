package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.identity.InvalidIdentifier.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerificationCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";
  private static final String KEYS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int PLACES = 28;

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

    atOnce(Collections.nCopies(threads, drawing));

    assertThat(drawn.size()).isEqualTo(1_000_000);
  }

  private static <T> List<T> atOnce(List<Callable<T>> drawing) throws Exception {
    ExecutorService drawers = Executors.newFixedThreadPool(drawing.size());
    try {
      List<T> drawn = new ArrayList<>();
      for (Future<T> done : drawers.invokeAll(drawing)) {
        drawn.add(done.get());
      }
      return drawn;
    } finally {
      drawers.shutdownNow();
    }
  }

  /**
   * Seeded, so that it is red for a fault alone: of a thousand seeds of a fair source one would put
   * one of the 28 places above the bound.
   */
  @Test
  @DisplayName("FC-03: of a million codes no place favours a symbol, that of the check included")
  void favoursNoSymbolAtAnyPlace() throws Exception {
    int threads = 8;
    int each = 125_000;
    List<Callable<int[][]>> drawing = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      SplittableRandom seeded = new SplittableRandom(20261125L + thread);
      drawing.add(() -> seenAtEachPlace(seeded, each));
    }

    int[][] seen = new int[PLACES][ALPHABET.length()];
    for (int[][] ofOneThread : atOnce(drawing)) {
      for (int place = 0; place < PLACES; place++) {
        for (int symbol = 0; symbol < ALPHABET.length(); symbol++) {
          seen[place][symbol] += ofOneThread[place][symbol];
        }
      }
    }

    double expected = 1_000_000 / 31.0;
    for (int place = 0; place < PLACES; place++) {
      double chiSquare =
          Arrays.stream(seen[place])
              .mapToDouble(n -> (n - expected) * (n - expected) / expected)
              .sum();
      assertThat(chiSquare)
          .as("place %s: 30 degrees of freedom, 1 in 28,000 above", place + 1)
          .isLessThan(71.0);
    }
  }

  private static int[][] seenAtEachPlace(SplittableRandom seeded, int codes) {
    int[][] seen = new int[PLACES][ALPHABET.length()];
    for (int i = 0; i < codes; i++) {
      String symbols = VerificationCode.draw(seeded::nextBytes).symbols();
      for (int place = 0; place < PLACES; place++) {
        seen[place][ALPHABET.indexOf(symbols.charAt(place))]++;
      }
    }
    return seen;
  }

  @Test
  @DisplayName("FC-03: of 1,000 codes every symbol mistyped and every two swapped are caught")
  void catchesEveryTypingError() {
    SplittableRandom seeded = new SplittableRandom(4);
    List<String> missed = new ArrayList<>();
    int tried = 0;

    for (int i = 0; i < 1_000; i++) {
      String right = VerificationCode.draw(seeded::nextBytes).symbols();
      for (String typed : typingErrorsOf(right)) {
        tried++;
        if (VerificationCode.parse(typed).isRight()) {
          missed.add(right + " typed " + typed);
        }
      }
    }

    assertThat(missed).isEmpty();
    assertThat(tried).isGreaterThan(1_000 * (PLACES * 32 + 20));
  }

  /** Every other letter or digit at every place, and every two neighbours that differ, swapped. */
  private static List<String> typingErrorsOf(String right) {
    List<String> typed = new ArrayList<>();
    for (int place = 0; place < PLACES; place++) {
      char meant = right.charAt(place);
      String before = right.substring(0, place);
      String after = right.substring(place + 1);
      for (char key : KEYS.toCharArray()) {
        boolean sameSymbol =
            key == meant || meant == '0' && key == 'O' || meant == '1' && "IL".indexOf(key) >= 0;
        if (!sameSymbol) {
          typed.add(before + key + after);
        }
      }
      if (!after.isEmpty() && after.charAt(0) != meant) {
        typed.add(before + after.charAt(0) + meant + after.substring(1));
      }
    }
    return typed;
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

  @Test
  @DisplayName("In a log a code can be recognised by its first group, and not used")
  void printsItsFirstGroupAlone() {
    assertThat(VerificationCode.of("SQFV-RMQ3-TM9S-BQ29-KASX-ARX1-MK52")).hasToString("SQFV-***");
  }
}
