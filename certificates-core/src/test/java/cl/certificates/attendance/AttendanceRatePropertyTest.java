package cl.certificates.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

@Label("a rate is minutes of minutes, exact (A9)")
final class AttendanceRatePropertyTest {
  @Property
  @Label("it is never above 100, and has data if and only if it has a base")
  void staysWithinItsBase(
      @ForAll @LongRange(max = 100_000_000) long attended,
      @ForAll @LongRange(max = 100_000_000) long base) {
    AttendanceRate rate = new AttendanceRate(attended, base);

    assertThat(rate.attended()).isLessThanOrEqualTo(rate.base());
    assertThat(rate.hasData()).isEqualTo(base > 0);
    assertThat(rate.percent().isPresent()).isEqualTo(base > 0);
    assertThat(rate.percent().orElse(BigDecimal.ZERO)).isLessThanOrEqualTo(new BigDecimal("100"));
  }

  @Property
  @Label("it meets a percentage exactly where the fraction does")
  void meetsExactly(
      @ForAll @LongRange(max = 3_000) long attended,
      @ForAll @LongRange(min = 1, max = 3_000) long base,
      @ForAll @IntRange(max = 100) int percent) {
    assertMeetsExactly(attended, base, percent);
  }

  @Property
  @Label("it meets a percentage exactly where the fraction does, however large the figures")
  void meetsExactlyToTheLargestFigures(
      @ForAll @LongRange(max = Long.MAX_VALUE) long attended,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long base,
      @ForAll @IntRange(max = 100) int percent) {
    assertMeetsExactly(attended, base, percent);
    assertThat(new AttendanceRate(base, base).meets(100)).as("all of it").isTrue();
    assertThat(new AttendanceRate(base - 1, base).meets(100)).as("all but one").isFalse();
  }

  private static void assertMeetsExactly(long attended, long base, int percent) {
    AttendanceRate rate = new AttendanceRate(attended, base);

    BigInteger have = BigInteger.valueOf(attended).min(BigInteger.valueOf(base));
    boolean reached =
        have.multiply(BigInteger.valueOf(100))
                .compareTo(BigInteger.valueOf(percent).multiply(BigInteger.valueOf(base)))
            >= 0;
    assertThat(rate.meets(percent)).isEqualTo(reached);
  }

  @Property
  @Label("one minute below the threshold does not meet it, the threshold does")
  void meetsItsThreshold(
      @ForAll @LongRange(min = 1, max = 10_000) long hundredths,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    long base = hundredths * 100;
    long threshold = hundredths * percent;

    assertThat(new AttendanceRate(threshold, base).meets(percent)).isTrue();
    assertThat(new AttendanceRate(threshold - 1, base).meets(percent)).isFalse();
  }

  @Property
  @Label("a threshold is 0 to 100 percent, with and without data")
  void refusesAThresholdThatIsNoPercentage(@ForAll int percent) {
    Assume.that(percent < 0 || percent > 100);

    for (AttendanceRate rate : List.of(AttendanceRate.NO_DATA, new AttendanceRate(30, 60))) {
      assertThatIllegalArgumentException().isThrownBy(() -> rate.meets(percent));
    }
  }

  @Example
  @Label("0 and 100 are percentages")
  void takesBothEndsOfTheRange() {
    assertThat(new AttendanceRate(0, 60).meets(0)).isTrue();
    assertThat(new AttendanceRate(60, 60).meets(100)).isTrue();
    assertThat(AttendanceRate.NO_DATA.meets(0)).as("never without data").isFalse();
  }

  @Property
  @Label("digits behind the comma are 0 or more, with and without data")
  void refusesNegativeDigits(@ForAll @IntRange(min = Integer.MIN_VALUE, max = -1) int decimals) {
    for (AttendanceRate rate : List.of(AttendanceRate.NO_DATA, new AttendanceRate(30, 60))) {
      assertThatIllegalArgumentException().isThrownBy(() -> rate.percent(decimals));
    }
  }

  @Property
  @Label("what is shown is cut: at most the fraction, and less than one last digit below it")
  void isCutNeverRoundedUp(
      @ForAll @LongRange(max = 100_000) long attended,
      @ForAll @LongRange(min = 1, max = 100_000) long base,
      @ForAll @IntRange(max = 6) int decimals) {
    AttendanceRate rate = new AttendanceRate(attended, base);

    BigDecimal shown = rate.percent(decimals).orElseThrow();

    BigDecimal exact = BigDecimal.valueOf(rate.attended()).movePointRight(2);
    BigDecimal next = shown.add(BigDecimal.ONE.movePointLeft(decimals));
    assertThat(shown.multiply(BigDecimal.valueOf(base))).isLessThanOrEqualTo(exact);
    assertThat(next.multiply(BigDecimal.valueOf(base))).isGreaterThan(exact);
    assertThat(shown.scale()).isEqualTo(decimals);
  }

  @Property
  @Label("nothing but everything shows as 100")
  void showsHundredForAllAlone(
      @ForAll @LongRange(max = 1_000_000) long attended,
      @ForAll @LongRange(min = 1, max = 1_000_000) long base) {
    Assume.that(attended < base);

    assertThat(new AttendanceRate(attended, base).percent().orElseThrow())
        .isLessThan(new BigDecimal("100"));
  }
}
