package cl.certificates.identity;

import cl.certificates.identity.InvalidIdentifier.Reason;
import io.vavr.control.Either;
import java.util.Arrays;
import java.util.List;

/**
 * One of the sixteen regiones of Chile, in the order of their official codes.
 *
 * <p>{@code Region.parse("5")}, {@code "05"} and {@code "CL-VS"} all give {@link #VALPARAISO}. The
 * order on a map is {@link #northToSouth()}.
 */
public enum Region {
  TARAPACA("I", "CL-TA", "Tarapacá", "de"),
  ANTOFAGASTA("II", "CL-AN", "Antofagasta", "de"),
  ATACAMA("III", "CL-AT", "Atacama", "de"),
  COQUIMBO("IV", "CL-CO", "Coquimbo", "de"),
  VALPARAISO("V", "CL-VS", "Valparaíso", "de"),
  OHIGGINS("VI", "CL-LI", "Libertador General Bernardo O'Higgins", "del"),
  MAULE("VII", "CL-ML", "Maule", "del"),
  BIOBIO("VIII", "CL-BI", "Biobío", "del"),
  ARAUCANIA("IX", "CL-AR", "La Araucanía", "de"),
  LOS_LAGOS("X", "CL-LL", "Los Lagos", "de"),
  AYSEN("XI", "CL-AI", "Aysén del General Carlos Ibáñez del Campo", "de"),
  MAGALLANES("XII", "CL-MA", "Magallanes y de la Antártica Chilena", "de"),
  METROPOLITANA("RM", "CL-RM", "Metropolitana de Santiago", ""),
  LOS_RIOS("XIV", "CL-LR", "Los Ríos", "de"),
  ARICA_Y_PARINACOTA("XV", "CL-AP", "Arica y Parinacota", "de"),
  NUBLE("XVI", "CL-NB", "Ñuble", "de");

  private static final List<Region> NORTH_TO_SOUTH =
      List.of(
          ARICA_Y_PARINACOTA,
          TARAPACA,
          ANTOFAGASTA,
          ATACAMA,
          COQUIMBO,
          VALPARAISO,
          METROPOLITANA,
          OHIGGINS,
          MAULE,
          NUBLE,
          BIOBIO,
          ARAUCANIA,
          LOS_RIOS,
          LOS_LAGOS,
          AYSEN,
          MAGALLANES);

  private final String roman;
  private final String iso;
  private final String officialName;
  private final String article;

  Region(String roman, String iso, String officialName, String article) {
    this.roman = roman;
    this.iso = iso;
    this.officialName = officialName;
    this.article = article;
  }

  /**
   * The official code.
   *
   * @return two ASCII digits, {@code "01"} to {@code "16"}
   */
  public String code() {
    int number = ordinal() + 1;
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /**
   * The official name, without the word Región.
   *
   * @return in Spanish, as in {@code Valparaíso} or {@code Metropolitana de Santiago}
   */
  public String officialName() {
    return officialName;
  }

  /**
   * The Roman numeral the región is still known by.
   *
   * @return {@code I} to {@code XVI}, and {@code RM} for the capital's
   */
  public String roman() {
    return roman;
  }

  /**
   * The code of ISO 3166-2.
   *
   * @return as in {@code CL-VS}
   */
  public String iso() {
    return iso;
  }

  /**
   * All regiones from Arica y Parinacota down to Magallanes, for lists that people read.
   *
   * @return an immutable list of sixteen
   */
  public static List<Region> northToSouth() {
    return NORTH_TO_SOUTH;
  }

  /**
   * Reads an official code, with or without its leading zero, or an ISO 3166-2 code in any case.
   *
   * @param text what was typed; outer white space is forgiven
   * @return the región, or {@code REGION_UNKNOWN} with the known official codes
   */
  public static Either<InvalidIdentifier, Region> parse(String text) {
    String code = Ascii.upper(Text.stripped(text));
    return Arrays.stream(values())
        .filter(region -> region.answersTo(code))
        .findFirst()
        .<Either<InvalidIdentifier, Region>>map(Either::right)
        .orElseGet(() -> Either.left(unknown(code.isEmpty() ? Reason.BLANK : Reason.UNKNOWN)));
  }

  /**
   * The name as it follows a noun: {@code "de Valparaíso"}, {@code "Metropolitana de Santiago"}.
   */
  String afterNoun() {
    return article.isEmpty() ? officialName : article + " " + officialName;
  }

  private boolean answersTo(String code) {
    return code.equals(code()) || code.equals(iso) || code.equals(Integer.toString(ordinal() + 1));
  }

  private static InvalidIdentifier unknown(Reason reason) {
    return new InvalidIdentifier(
        InvalidIdentifier.REGION, reason, Arrays.stream(values()).map(Region::code).toList());
  }
}
