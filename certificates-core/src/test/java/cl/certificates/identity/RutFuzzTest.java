package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vavr.control.Either;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;

/** Whatever is typed as a RUT is read as one spelling of it, or refused with its code. */
class RutFuzzTest {
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]+|[0-9]{1,3}([.][0-9]{3})+)-?[0-9kK]");
  private static final List<Integer> WEIGHTS = List.of(3, 2, 7, 6, 5, 4, 3, 2);
  private static final BigInteger HIGHEST = BigInteger.valueOf(99_999_999);

  @FuzzTest(maxDuration = "30s")
  void readsWhatIsARutAndNothingElse(FuzzedDataProvider data) {
    String typed = data.consumeRemainingAsString();

    Either<InvalidIdentifier, Rut> read = Rut.parse(typed);

    assertThat(read.isRight()).isEqualTo(isRut(typed));
    if (read.isRight()) {
      assertThat(Rut.parse(read.get().canonical())).isEqualTo(read);
      assertThat(Rut.parse(read.get().formatted())).isEqualTo(read);
    } else {
      assertThat(read.getLeft().code()).isEqualTo("RUT_INVALID");
    }
  }

  /** The rule in another way: a pattern, and the check digit by weights from the left. */
  private static boolean isRut(String typed) {
    String text = Text.stripped(typed);
    if (typed.length() > 20 || !WRITTEN.matcher(text).matches()) {
      return false;
    }
    String body = text.substring(0, text.length() - 1).replaceAll("[.-]", "");
    BigInteger number = new BigInteger(body);
    if (number.signum() == 0 || number.compareTo(HIGHEST) > 0) {
      return false;
    }
    String digits = "0".repeat(Math.max(0, 8 - body.length())) + body;
    String last = digits.substring(digits.length() - 8);
    int sum = 0;
    for (int place = 0; place < 8; place++) {
      sum += (last.charAt(place) - '0') * WEIGHTS.get(place);
    }
    char check = "0K987654321".charAt(sum % 11);
    char given = text.charAt(text.length() - 1);
    return given == check || given == 'k' && check == 'K';
  }
}
