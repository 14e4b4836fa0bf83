package cl.certificates.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The provinces and communes whose own holidays a host lets count for the whole region that decides
 * there; by default none does, and a region has its own holidays alone.
 *
 * <p>Example: 20 August is a holiday of Chillán, where the directorate of Ñuble sits. With {@code
 * LocalScopes.of(Scope.commune("16101")).over(source)} it counts in region 16, and still in no
 * other. Who tries such a source with the testkit's contract names the scopes there as well, in
 * {@code turnedOn()}.
 *
 * @param turnedOn provinces and communes, none twice
 */
public record LocalScopes(Set<Scope> turnedOn) {
  /** No holiday of a province or commune counts beyond it. */
  public static final LocalScopes NONE = new LocalScopes(Set.of());

  /**
   * @throws IllegalArgumentException if one is a region or the country, whose holidays always count
   */
  public LocalScopes {
    turnedOn = Set.copyOf(turnedOn);
    for (Scope scope : turnedOn) {
      if (!scope.isLocal()) {
        throw new IllegalArgumentException(
            "only provinces and communes are turned on, not " + scope.notation());
      }
    }
  }

  /**
   * These provinces and communes.
   *
   * @param turnedOn at least one; {@link #NONE} is for none
   * @return the value
   * @throws IllegalArgumentException if one is a region or the country, or given twice
   */
  public static LocalScopes of(Scope... turnedOn) {
    return new LocalScopes(Set.of(turnedOn));
  }

  /**
   * The source as this host counts: asked for a region, it answers with the holidays of the
   * provinces and communes turned on inside it too, each under its own scope. An overlay with days
   * of a commune goes below: {@code local.over(overlay.over(source))}.
   *
   * @param source where the holidays come from
   * @return a source for a {@link BusinessCalendar} of each region
   */
  public HolidaySource over(HolidaySource source) {
    return new DerivedHolidays(
        place -> {
          List<Holidays> answers = new ArrayList<>();
          answers.add(source.holidays(place));
          for (Scope local : turnedOn) {
            if (!place.isNational() && place.covers(local)) {
              answers.add(source.holidays(local));
            }
          }
          return answers;
        },
        (place, answers) -> together(answers));
  }

  private static Holidays together(List<Holidays> answers) {
    Holidays place = answers.get(0);
    List<Holiday> days = answers.stream().flatMap(answer -> answer.days().stream()).toList();
    return new Holidays(place.firstKnownDay(), place.lastKnownDay(), days);
  }
}
