package cl.certificates.calendar;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The part of the country in which a holiday holds: all of it, or one region.
 *
 * <p>The code is the territorial one of the State (<i>Código Único Territorial</i>), in which the
 * code of a place begins with the code of what contains it. The country is the empty code, Arica y
 * Parinacota is {@code 15}. Codes of provinces (three digits) and communes (five) are not accepted
 * yet; they would fit without a change to this type.
 *
 * <p>Example: {@code Scope.NATIONAL.covers(Scope.region("15"))} is true, the reverse is not.
 *
 * @param code empty for the country, else the two digits of a region, {@code 01} to {@code 16}
 */
public record Scope(String code) {
  /** The whole country. */
  public static final Scope NATIONAL = new Scope("");

  private static final String REGION = "0[1-9]|1[0-6]";

  /**
   * @throws IllegalArgumentException if the code is neither empty nor that of a region
   */
  public Scope {
    Objects.requireNonNull(code, "code");
    if (!code.isEmpty() && !Pattern.matches(REGION, code)) {
      throw new IllegalArgumentException("not the code of a region, 01 to 16: " + code);
    }
  }

  /**
   * One of the sixteen regions. Example: {@code Scope.region("15")}, Arica y Parinacota.
   *
   * @param twoDigitCode {@code 01} to {@code 16}, with its leading zero
   * @return the scope of that region
   * @throws IllegalArgumentException if there is no region of that code
   */
  public static Scope region(String twoDigitCode) {
    if (twoDigitCode.isEmpty()) {
      throw new IllegalArgumentException("a region has a code, 01 to 16");
    }
    return new Scope(twoDigitCode);
  }

  /**
   * Does a holiday of this scope hold in the place asked about? Example: one of region 15 holds in
   * region 15, but neither in region 13 nor in the country as such.
   *
   * @param place where the days are being counted
   * @return true if the place is this scope or lies inside it
   */
  public boolean covers(Scope place) {
    return place.code.startsWith(code);
  }
}
