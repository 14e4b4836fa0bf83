package cl.certificates.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every end date of 2020 to 2035, every day up to the 61st after it, its first and its last
 * instant, against a calculator that only knows the offsets of the zone: it counts months by hand,
 * steps day by day, and looks for the first instant hour by hour.
 */
class ExhaustiveWindowTest {
  private static final int LAST_DAY_NUMBER = 61;
  private static final long DAY = 86_400;
  private static final long HOUR = 3_600;

  /** A date with the number of days since 1970. */
  private record SlowDay(LocalDate date, long number) {}

  @ParameterizedTest
  @ValueSource(strings = {"America/Santiago", "America/Punta_Arenas", "Pacific/Easter"})
  @DisplayName(
      "A1: day n is the end date plus n, from its first instant to its last, in every zone")
  void everyWindowEndsWithTheLastInstantOfItsLastDay(String id) {
    LegalZone zone = LegalZone.of(id).get();
    List<SlowDay> days = from2020To(2036);
    long[] starts = startsOf(days, ZoneId.of(id).getRules());
    List<String> wrong = new ArrayList<>();
    int asked = 0;

    for (int end = 0; days.get(end).date().getYear() <= 2035; end++) {
      List<CalendarWindow> windows = windowsAfter(days.get(end).date());
      for (int today = end; today <= end + LAST_DAY_NUMBER; today++) {
        int number = stepsBetween(end, today);
        Instant first = Instant.ofEpochSecond(starts[today]);
        Instant last = Instant.ofEpochSecond(starts[today + 1]).minusNanos(1);
        for (Instant now : List.of(first, last)) {
          asked++;
          LocalDate legal = zone.dateOf(now);
          if (!legal.equals(days.get(today).date())) {
            wrong.add(now + " is " + legal);
          }
          for (CalendarWindow window : windows) {
            if (window.dayNumber(legal) != number
                || window.contains(legal) != (number >= 1 && number <= window.days())
                || window.hasPassed(legal) != number > window.days()
                || window.daysLeft(legal) != Math.max(0, window.days() - number)
                || now.isBefore(zone.endOf(window.lastDay())) != number <= window.days()) {
              wrong.add(now + " in " + window);
            }
          }
        }
      }
    }

    assertThat(wrong.stream().limit(10)).isEmpty();
    assertThat(asked).isEqualTo(5_844 * (LAST_DAY_NUMBER + 1) * 2);
  }

  private static List<CalendarWindow> windowsAfter(LocalDate end) {
    return List.of(
        new CalendarWindow(end, 40), new CalendarWindow(end, 59), new CalendarWindow(end, 60));
  }

  private static int stepsBetween(int from, int to) {
    int steps = 0;
    for (int day = from; day < to; day++) {
      steps++;
    }
    return steps;
  }

  private static List<SlowDay> from2020To(int lastYear) {
    List<SlowDay> days = new ArrayList<>();
    long number = 18_262; // 1 January 2020
    for (int year = 2020; year <= lastYear; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day = 1; day <= lengthOf(month, year); day++) {
          days.add(new SlowDay(LocalDate.of(year, month, day), number));
          number++;
        }
      }
    }
    return days;
  }

  private static int lengthOf(int month, int year) {
    return switch (month) {
      case 2 -> year % 4 == 0 ? 29 : 28; // no century year among these
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  private static long[] startsOf(List<SlowDay> days, ZoneRules rules) {
    long[] starts = new long[days.size()];
    for (int i = 0; i < starts.length; i++) {
      long second = days.get(i).number() * DAY;
      while (localDay(second, rules) < days.get(i).number()) {
        second += HOUR;
      }
      starts[i] = second;
    }
    return starts;
  }

  private static long localDay(long second, ZoneRules rules) {
    int offset = rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    return Math.floorDiv(second + offset, DAY);
  }
}
