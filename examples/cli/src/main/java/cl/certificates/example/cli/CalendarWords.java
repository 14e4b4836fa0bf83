package cl.certificates.example.cli;

import cl.certificates.calendar.Explanation;
import cl.certificates.calendar.Holiday;
import cl.certificates.calendar.HolidayKind;
import cl.certificates.calendar.Scope;
import cl.certificates.calendar.SkippedDay;
import cl.certificates.identity.Region;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Days and places as a person in Chile calls them. */
final class CalendarWords {
  private static final Locale CHILE = Locale.forLanguageTag("es-CL");

  private CalendarWords() {}

  /** As in {@code viernes}. */
  static String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, CHILE);
  }

  /** As in {@code viernes 13-03-2026}. */
  static String day(LocalDate date) {
    return weekday(date) + " " + Wording.in(Language.SPANISH).write(date);
  }

  /** Where a holiday holds: {@code nacional}, {@code región 15, Arica y Parinacota}. */
  static String place(Scope scope) {
    if (scope.isNational()) {
      return "nacional";
    }
    return switch (scope.code().length()) {
      case 2 -> "región " + scope.code() + ", " + regionName(scope);
      case 3 -> "provincia " + scope.code();
      default -> "comuna " + scope.code();
    };
  }

  /** Where days are counted: {@code todo Chile}, {@code región 15, Arica y Parinacota}. */
  static String counted(Scope scope) {
    return scope.isNational() ? "todo Chile" : place(scope);
  }

  /** What kind of day it is, given its holidays: {@code feriado: Navidad}, {@code hábil}. */
  static String kind(LocalDate date, List<Holiday> holidays) {
    if (!holidays.isEmpty()) {
      return "feriado: " + names(holidays);
    }
    return date.getDayOfWeek().getValue() > 5 ? "fin de semana" : "hábil";
  }

  /** The kind of a holiday as files write it: {@code fixed}, {@code one-off}. */
  static String notation(HolidayKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why a day was not counted: {@code fin de semana}, {@code Viernes Santo (Ley 2.977)}. */
  static String why(SkippedDay day) {
    String laws =
        day.holidays().stream()
            .map(holiday -> holiday.name() + " (" + holiday.law() + ")")
            .collect(Collectors.joining("; "));
    if (laws.isEmpty()) {
      return "fin de semana";
    }
    return day.weekend() ? "fin de semana; " + laws : laws;
  }

  /** As in {@code 1 día} and {@code 20 días}. */
  static String days(long count) {
    return count == 1 ? "1 día" : count + " días";
  }

  /** As in {@code día 1 de 20, quedan 19}. */
  static String standing(Explanation count) {
    if (count.isBeforeStart()) {
      return "falta para que empiece a correr";
    }
    if (count.isOver()) {
      return "vencido";
    }
    return "día %s de %s, %s"
        .formatted(
            count.dayNumber(),
            count.days(),
            switch ((int) Math.min(count.daysLeft(), 2)) {
              case 0 -> "el último";
              case 1 -> "queda 1";
              default -> "quedan " + count.daysLeft();
            });
  }

  private static String names(List<Holiday> holidays) {
    return holidays.stream().map(Holiday::name).collect(Collectors.joining("; "));
  }

  private static String regionName(Scope scope) {
    return Region.parse(scope.code()).get().officialName();
  }
}
