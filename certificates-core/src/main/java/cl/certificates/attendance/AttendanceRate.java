package cl.certificates.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Minutes attended out of minutes of a base, kept exact (A9).
 *
 * <p>1,785 of 2,400 is 74.375 %: it shows as 74.37 and does not meet 75, whatever the rounding.
 *
 * @param attended minutes attended, 0 or more; what exceeds the base is cut, so that no rate is
 *     above 100 %
 * @param base minutes of the base, 0 or more; 0 means that there is nothing to divide by, which is
 *     "no data" and not 0 %
 */
public record AttendanceRate(long attended, long base) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The rate over a base of nothing: a course without a class held so far. */
  public static final AttendanceRate NO_DATA = new AttendanceRate(0, 0);

  /**
   * @throws IllegalArgumentException if either figure is negative
   */
  public AttendanceRate {
    if (attended < 0 || base < 0) {
      throw new IllegalArgumentException("minutes are never negative: " + attended + " of " + base);
    }
    attended = Math.min(attended, base);
  }

  /** Whether there is a base to measure against. */
  public boolean hasData() {
    return base > 0;
  }

  /**
   * Whether the exact rate reaches a percentage; never true without data.
   *
   * <p>1,800 of 2,400 meets 75, 1,799 does not.
   *
   * @param percent the threshold, 0 to 100
   * @throws IllegalArgumentException if the threshold is below 0 or above 100
   */
  public boolean meets(int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("a threshold is 0 to 100 percent, not " + percent);
    }
    // attended x 100 >= base x percent, exact at any size
    long high = Math.multiplyHigh(attended, 100) - Math.multiplyHigh(base, percent);
    boolean reached =
        high == 0 ? Long.compareUnsigned(attended * 100, base * percent) >= 0 : high > 0;
    return hasData() && reached;
  }

  /**
   * The percentage as it is shown: cut, never rounded up, so that 99.96 never shows as 100.
   *
   * @param decimals digits behind the comma, 0 or more
   * @return empty without data
   * @throws IllegalArgumentException if the number of digits is negative
   */
  public Optional<BigDecimal> percent(int decimals) {
    if (decimals < 0) {
      throw new IllegalArgumentException("digits behind the comma are 0 or more, not " + decimals);
    }
    if (!hasData()) {
      return Optional.empty();
    }
    return Optional.of(
        BigDecimal.valueOf(attended)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(base), decimals, RoundingMode.DOWN));
  }

  /**
   * The percentage with the two decimals of the certificate: 74.37 for 1,785 of 2,400.
   *
   * @return empty without data
   */
  public Optional<BigDecimal> percent() {
    return percent(2);
  }
}
