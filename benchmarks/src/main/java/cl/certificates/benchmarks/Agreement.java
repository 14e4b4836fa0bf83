package cl.certificates.benchmarks;

import cl.certificates.calendar.BusinessCalendar;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * That the subjects answer alike, on the dates that are timed and on every day of the range.
 *
 * <p>A faster wrong answer is worth nothing, so nothing is timed before this holds. jollyday is not
 * held to it: its holidays of Chile differ, and {@link #jollydayDifferences} counts how often.
 */
final class Agreement {
  private static final List<Integer> ADDED = List.of(20, 250);

  private final Dates dates = new Dates();
  private final BusinessCalendar certificates = Calendars.certificates();

  /**
   * @throws IllegalStateException naming the subject and the first question it answers differently
   */
  void check() {
    Set<LocalDate> days = Calendars.nationalDays();
    ImmutableHolidayCalendar strata = Calendars.strata(days);
    DayByDay hashSet = Calendars.hashSet(days);
    check("Strata, is a business day", differences(strata::isBusinessDay));
    check("hash set, is a business day", differences(hashSet::isBusinessDay));
    for (int added : ADDED) {
      check(
          "Strata, add " + added,
          of(i -> !strata.shift(dates.from[i], added).equals(reached(i, added))));
      check(
          "hash set, add " + added,
          of(i -> !hashSet.plusBusinessDays(dates.from[i], added).equals(reached(i, added))));
    }
    check(
        "Strata, count",
        of(i -> strata.daysBetween(dates.fromInclusive[i], dates.toExclusive[i]) != counted(i)));
    check(
        "hash set, count",
        of(i -> hashSet.businessDaysBetween(dates.from[i], dates.to[i]) != counted(i)));
  }

  /**
   * @return a sentence for each operation: on how many questions jollyday answers otherwise
   */
  List<String> jollydayDifferences() {
    DayByDay jollyday = Calendars.jollyday();
    int wrongDays = differences(jollyday::isBusinessDay).size();
    int wrongAdded =
        of(i -> !jollyday.plusBusinessDays(dates.from[i], 20).equals(reached(i, 20))).size();
    int wrongCounts =
        of(i -> jollyday.businessDaysBetween(dates.from[i], dates.to[i]) != counted(i)).size();
    return List.of(
        "%s of the %s days of 2000 to 2040".formatted(wrongDays, everyDay().size()),
        "%s of the %s due dates at 20 business days".formatted(wrongAdded, Dates.COUNT),
        "%s of the %s counts over a year".formatted(wrongCounts, Dates.COUNT));
  }

  private static void check(String question, List<LocalDate> differences) {
    if (!differences.isEmpty()) {
      throw new IllegalStateException(
          "%s: differs on %s dates, first %s"
              .formatted(question, differences.size(), differences.get(0)));
    }
  }

  private List<LocalDate> differences(Predicate<LocalDate> isBusinessDay) {
    return everyDay().stream()
        .filter(day -> isBusinessDay.test(day) != certificates.isBusinessDay(day).get())
        .toList();
  }

  private List<LocalDate> of(IntPredicate differs) {
    return IntStream.range(0, Dates.COUNT).filter(differs).mapToObj(i -> dates.from[i]).toList();
  }

  private List<LocalDate> everyDay() {
    return certificates
        .firstKnownDay()
        .datesUntil(certificates.lastKnownDay().plusDays(1))
        .toList();
  }

  private LocalDate reached(int i, int days) {
    return certificates.plusBusinessDays(dates.from[i], days).get();
  }

  private int counted(int i) {
    return certificates.businessDaysBetween(dates.from[i], dates.to[i]).get();
  }
}
