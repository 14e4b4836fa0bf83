package cl.certificates.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * A law that makes a day a holiday year after year: which day, where, and in which years.
 *
 * @param firstYear first year it applies to, inclusive
 * @param lastYear last year it applies to, inclusive
 */
record Statute(
    String name,
    String law,
    HolidayKind kind,
    DayRule rule,
    Scope scope,
    int firstYear,
    int lastYear) {

  static Statute fixed(String name, String law, DayRule rule) {
    return always(name, law, HolidayKind.FIXED, rule);
  }

  static Statute moved(String name, String law, DayRule rule) {
    return always(name, law, HolidayKind.MOVED, rule);
  }

  private static Statute always(String name, String law, HolidayKind kind, DayRule rule) {
    return new Statute(name, law, kind, rule, Scope.NATIONAL, Year.MIN_VALUE, Year.MAX_VALUE);
  }

  Statute since(int year) {
    return new Statute(name, law, kind, rule, scope, year, lastYear);
  }

  Statute until(int year) {
    return new Statute(name, law, kind, rule, scope, firstYear, year);
  }

  Statute onlyIn(int year) {
    return since(year).until(year);
  }

  Statute within(Scope place) {
    return new Statute(name, law, kind, rule, place, firstYear, lastYear);
  }

  Optional<Holiday> in(int year) {
    if (year < firstYear || year > lastYear) {
      return Optional.empty();
    }
    Optional<LocalDate> day = rule.in(year);
    return day.isEmpty()
        ? Optional.empty()
        : Optional.of(new Holiday(day.get(), name, law, scope, kind));
  }
}
