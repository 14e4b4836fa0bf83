package cl.certificates.calendar;

import io.vavr.control.Either;
import java.util.Objects;

/**
 * The part of the country in which a holiday holds: all of it, a region, a province or a commune.
 *
 * <p>The code is the territorial one of the State (<i>Código Único Territorial</i>), in which the
 * code of a place begins with the code of what contains it: Ñuble is {@code 16}, its province of
 * Diguillín {@code 161}, Chillán {@code 16101}. The country is the empty code.
 *
 * <p>Example: {@code Scope.region("16").covers(Scope.commune("16101"))} is true, the reverse is
 * not.
 *
 * @param code empty for the country, two digits for a region, three for a province, five for a
 *     commune; only codes of places that exist
 */
public record Scope(String code) {
  /** The whole country. */
  public static final Scope NATIONAL = new Scope("");

  private static final String NATIONAL_NOTATION = "national";
  private static final int REGION_LENGTH = 2;
  private static final int PROVINCE_LENGTH = 3;
  private static final int COMMUNE_LENGTH = 5;

  /**
   * @throws IllegalArgumentException if no place has the code
   */
  public Scope {
    Objects.requireNonNull(code, "code");
    if (!Territory.has(code)) {
      throw new IllegalArgumentException("no place of Chile has the code '" + code + "'");
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
    return ofLength(REGION_LENGTH, twoDigitCode);
  }

  /**
   * One of the 56 provinces. Example: {@code Scope.province("102")}, Chiloé.
   *
   * @param threeDigitCode the code of its region and one more digit
   * @return the scope of that province
   * @throws IllegalArgumentException if there is no province of that code
   */
  public static Scope province(String threeDigitCode) {
    return ofLength(PROVINCE_LENGTH, threeDigitCode);
  }

  /**
   * One of the 346 communes. Example: {@code Scope.commune("16101")}, Chillán.
   *
   * @param fiveDigitCode the code of its province and two more digits
   * @return the scope of that commune
   * @throws IllegalArgumentException if there is no commune of that code
   */
  public static Scope commune(String fiveDigitCode) {
    return ofLength(COMMUNE_LENGTH, fiveDigitCode);
  }

  /**
   * Reads what {@link #notation()} writes, from a file or an option a person has typed. Example:
   * {@code national}, {@code 15}, {@code 102} or {@code 16101}.
   *
   * @param text the notation; no blanks around it
   * @return the scope, or {@link UnknownScope} if no place is written so
   */
  public static Either<UnknownScope, Scope> parse(String text) {
    if (text.equals(NATIONAL_NOTATION)) {
      return Either.right(NATIONAL);
    }
    return text.isEmpty() || !Territory.has(text)
        ? Either.left(new UnknownScope(text))
        : Either.right(new Scope(text));
  }

  /**
   * How the scope is written in a file.
   *
   * @return {@code national}, or the code
   */
  public String notation() {
    return isNational() ? NATIONAL_NOTATION : code;
  }

  /**
   * Is it the whole country?
   *
   * @return true for {@link #NATIONAL} alone
   */
  public boolean isNational() {
    return code.isEmpty();
  }

  /**
   * Is it a province or a commune? Their holidays count for a region only where a host turns them
   * on, see {@link LocalScopes}.
   *
   * @return true for what is smaller than a region
   */
  public boolean isLocal() {
    return code.length() > REGION_LENGTH;
  }

  /**
   * Does a holiday of this scope hold in the place asked about? Example: one of region 15 holds in
   * region 15 and in its communes, but neither in region 13 nor in the country as such.
   *
   * @param place where the days are being counted
   * @return true if the place is this scope or lies inside it
   */
  public boolean covers(Scope place) {
    return place.code.startsWith(code);
  }

  private static Scope ofLength(int length, String code) {
    if (code.length() != length) {
      throw new IllegalArgumentException("a code of " + length + " digits, not '" + code + "'");
    }
    return new Scope(code);
  }
}
