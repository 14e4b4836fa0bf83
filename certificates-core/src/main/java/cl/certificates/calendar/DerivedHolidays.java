package cl.certificates.calendar;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A source that answers with what it makes of another one's answers, and makes it once. */
final class DerivedHolidays implements HolidaySource {
  private final Function<Scope, List<Holidays>> asked;
  private final BiFunction<Scope, List<Holidays>, Holidays> derivation;
  private final Map<Scope, Made> made = new ConcurrentHashMap<>();

  private record Made(List<Holidays> from, Holidays answer) {}

  DerivedHolidays(
      Function<Scope, List<Holidays>> asked,
      BiFunction<Scope, List<Holidays>, Holidays> derivation) {
    this.asked = asked;
    this.derivation = derivation;
  }

  @Override
  public Holidays holidays(Scope scope) {
    List<Holidays> from = asked.apply(scope); // each time: the source may have learnt of a law
    Made known = made.get(scope);
    if (known == null || !known.from().equals(from)) {
      known = new Made(from, derivation.apply(scope, from));
      made.put(scope, known);
    }
    return known.answer();
  }
}
