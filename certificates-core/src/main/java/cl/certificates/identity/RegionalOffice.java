package cl.certificates.identity;

import java.util.Objects;

/**
 * A Dirección Regional of SENCE: the office that decides on annulments of courses held in its
 * región. There is one to each.
 *
 * @param region the región it answers for
 */
public record RegionalOffice(Region region) {
  public RegionalOffice {
    Objects.requireNonNull(region, "region");
  }

  /**
   * The office of a región.
   *
   * @param region where the course is held
   * @return its office
   */
  public static RegionalOffice of(Region region) {
    return new RegionalOffice(region);
  }

  /**
   * The name as printed.
   *
   * @return in Spanish, as in {@code Dirección Regional de Valparaíso}
   */
  public String officialName() {
    return "Dirección Regional " + region.afterNoun();
  }
}
