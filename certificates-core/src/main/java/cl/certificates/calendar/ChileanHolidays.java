package cl.certificates.calendar;

import static cl.certificates.calendar.DayRule.firstMondayOf;
import static cl.certificates.calendar.DayRule.fromEaster;
import static cl.certificates.calendar.DayRule.juneSolstice;
import static cl.certificates.calendar.DayRule.on;
import static cl.certificates.calendar.Statute.fixed;
import static cl.certificates.calendar.Statute.moved;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The legal holidays of Chile from 1 January 2000 to 31 December 2040, worked out from the
 * statutes, with the days that single laws, censuses and votes added.
 *
 * <p>Example: {@code new ChileanHolidays().holidays(Scope.region("15"))} has 7 June 2026, the
 * national answer has not; those of Chillán alone are in {@code holidays(Scope.commune("16101"))}.
 * Laws passed after mid-2026 are unknown here, see {@link HolidayOverlay}. A bank holiday such as
 * 31 December is no legal holiday. An answer is worked out once and kept.
 */
public final class ChileanHolidays implements HolidaySource {
  private static final int FIRST_YEAR = 2000;

  /** The table of solstices ends here, and so does what we know. */
  private static final int LAST_YEAR = 2040;

  /** By the code of the place; there are 419 places. */
  private static final Map<String, Holidays> ANSWERS = new ConcurrentHashMap<>();

  /** Of Chillán and Chillán Viejo, by the codes they have had since Ñuble is a region (2018). */
  private static final String CHILLAN_DAY = "Nacimiento del Prócer de la Independencia";

  static final List<Statute> STATUTES =
      List.of(
          fixed("Año Nuevo", "Ley 2.977", on(JANUARY, 1)),
          moved("Feriado adicional de Año Nuevo", "Ley 20.983", on(JANUARY, 2).ifOn(MONDAY))
              .since(2017),
          moved("Viernes Santo", "Ley 2.977", fromEaster(-2)),
          moved("Sábado Santo", "Ley 2.977", fromEaster(-1)),
          fixed("Día Nacional del Trabajo", "DL 2.200; Ley 18.018", on(MAY, 1)),
          fixed("Día de las Glorias Navales", "Ley 2.977", on(MAY, 21)),
          // sixty days after Easter, on the Monday of that week
          moved("Corpus Christi", "Ley 19.668 (suprimido por Ley 20.148)", fromEaster(57))
              .until(2006),
          fixed("Asalto y Toma del Morro de Arica", "Ley 20.663", on(JUNE, 7))
              .within(Scope.region("15"))
              .since(2013),
          // the solstice of 2021 fell on the 20th in Santiago: its first year has a date of its own
          moved("Día Nacional de los Pueblos Indígenas", "Ley 21.357 (transitoria)", on(JUNE, 21))
              .onlyIn(2021),
          moved("Día Nacional de los Pueblos Indígenas", "Ley 21.357", juneSolstice()).since(2022),
          moved("San Pedro y San Pablo", "Ley 18.432; Ley 19.668", on(JUNE, 29).toMonday()),
          fixed("Virgen del Carmen", "Ley 20.148", on(JULY, 16)).since(2007),
          fixed("Asunción de la Virgen", "Ley 2.977", on(AUGUST, 15)),
          fixed(CHILLAN_DAY, "Ley 20.768", on(AUGUST, 20))
              .within(Scope.commune("16101"))
              .since(2014),
          fixed(CHILLAN_DAY, "Ley 20.768", on(AUGUST, 20))
              .within(Scope.commune("16103"))
              .since(2014),
          moved(
                  "Día de la Unidad Nacional",
                  "Ley 19.588 (derogada por Ley 19.793)",
                  firstMondayOf(SEPTEMBER))
              .until(2001),
          bridge("Ley 20.215 (transitoria)", on(SEPTEMBER, 17).ifOn(MONDAY)).onlyIn(2007),
          bridge("Ley 20.215", on(SEPTEMBER, 17).ifOn(MONDAY)).since(2008),
          bridge("Ley 20.983", on(SEPTEMBER, 17).ifOn(FRIDAY)).since(2017),
          fixed("Independencia Nacional", "Ley 2.977", on(SEPTEMBER, 18)),
          fixed("Día de las Glorias del Ejército", "Ley 2.977", on(SEPTEMBER, 19)),
          bridge("Ley 20.215", on(SEPTEMBER, 20).ifOn(FRIDAY)).since(2008),
          moved("Encuentro de Dos Mundos", "Ley 3.810; Ley 19.668", on(OCTOBER, 12).toMonday()),
          moved(
                  "Día Nacional de las Iglesias Evangélicas y Protestantes",
                  "Ley 20.299",
                  on(OCTOBER, 31).toFriday())
              .since(2008),
          fixed("Día de Todos los Santos", "Ley 2.977", on(NOVEMBER, 1)),
          fixed("Inmaculada Concepción", "Ley 2.977", on(DECEMBER, 8)),
          fixed("Navidad", "Ley 2.977", on(DECEMBER, 25)));

  /** A source that needs nothing: the laws are in the library. */
  public ChileanHolidays() {}

  /** A day between a weekend and the two national days, 18 and 19 September. */
  private static Statute bridge(String law, DayRule rule) {
    return moved("Feriado adicional de Fiestas Patrias", law, rule);
  }

  /**
   * {@inheritDoc}
   *
   * @param scope the country, or the region, province or commune whose own holidays count too
   * @return the holidays of 2000 to 2040 that hold there
   */
  @Override
  public Holidays holidays(Scope scope) {
    Holidays known = ANSWERS.get(scope.code());
    if (known != null) {
      return known;
    }
    Holidays made = Table.of(scope);
    Holidays first = ANSWERS.putIfAbsent(scope.code(), made);
    return first == null ? made : first; // one object for all, which callers compare at once
  }

  /** Every holiday of every place, worked out when first asked for. */
  private static final class Table {
    private static final List<Holiday> EVERYWHERE = everywhere();

    private static List<Holiday> everywhere() {
      List<Holiday> days = new ArrayList<>();
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        for (Statute statute : STATUTES) {
          Optional<Holiday> day = statute.in(year);
          if (day.isPresent()) {
            insert(day.get(), days);
          }
        }
      }
      OneOffDays.addTo(days);
      return days;
    }

    /** Near its place in time, so that little is left to sort: most of a cold start was sorting. */
    private static void insert(Holiday day, List<Holiday> days) {
      int at = days.size();
      while (at > 0 && days.get(at - 1).date().isAfter(day.date())) {
        at--;
      }
      days.add(at, day);
    }

    private static Holidays of(Scope place) {
      List<Holiday> there = new ArrayList<>();
      for (Holiday day : EVERYWHERE) {
        if (day.scope().covers(place)) {
          there.add(day);
        }
      }
      return new Holidays(
          LocalDate.of(FIRST_YEAR, JANUARY, 1), LocalDate.of(LAST_YEAR, DECEMBER, 31), there);
    }
  }
}
