package cl.certificates.example.cli;

import cl.certificates.calendar.Holiday;
import cl.certificates.calendar.Holidays;
import cl.certificates.calendar.Scope;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The legal holidays of a year, to read or to export. */
@Command(
    name = "feriados",
    description =
        "Muestra los feriados de un año: los nacionales y, si se elige, los de una región.")
final class HolidaysCommand extends CalendarStep {
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9999;

  @Option(
      names = {"--ano", "--año"},
      paramLabel = "AÑO",
      required = true,
      description = "Año, de cuatro cifras.")
  Year year = Year.of(FIRST_YEAR);

  @Mixin CalendarExport export = new CalendarExport();

  /** What {@code --json} shows. */
  record YearOfHolidays(
      Year year,
      Scope place,
      LocalDate firstKnownDay,
      LocalDate lastKnownDay,
      String calendarVersion,
      List<Holiday> holidays) {}

  @Override
  public Integer call() {
    if (year.getValue() < FIRST_YEAR || year.getValue() > LAST_YEAR) {
      throw Stopped.misused("YEAR_INVALID", Map.of("option", "--ano"));
    }
    boolean exported = export.isAsked(json);
    Holidays known = place.holidays();
    List<Holiday> holidays = CalendarPlace.known(known.in(year));
    Scope where = place.scope();
    if (exported) {
      export.write(title(), events(holidays), clock().instant(), rows(holidays));
    } else if (json) {
      screen()
          .say(
              Json.write(
                  new YearOfHolidays(
                      year,
                      where,
                      known.firstKnownDay(),
                      known.lastKnownDay(),
                      known.version(),
                      holidays)));
    } else {
      tell(holidays);
    }
    return ExitCode.OK;
  }

  private String title() {
    return "Feriados de %s: %s".formatted(year, place.inWords());
  }

  private void tell(List<Holiday> holidays) {
    Screen screen = screen();
    screen.say(title());
    screen.table(
        List.of("Fecha", "Día", "Feriado", "Ley", "Rige en"),
        holidays.stream()
            .map(
                holiday ->
                    List.of(
                        screen.write(holiday.date()),
                        CalendarWords.weekday(holiday.date()),
                        holiday.name(),
                        holiday.law(),
                        CalendarWords.place(holiday.scope())))
            .toList());
    long dates = holidays.stream().map(Holiday::date).distinct().count();
    long onWorkdays =
        holidays.stream()
            .map(Holiday::date)
            .filter(date -> date.getDayOfWeek().getValue() <= 5)
            .distinct()
            .count();
    screen.say("%s; de lunes a viernes, %s.".formatted(CalendarWords.days(dates), onWorkdays));
  }

  private static List<DayEvent> events(List<Holiday> holidays) {
    return holidays.stream()
        .map(
            holiday ->
                new DayEvent(
                    "feriado|%s|%s|%s"
                        .formatted(holiday.date(), holiday.scope().notation(), holiday.name()),
                    holiday.date(),
                    holiday.name(),
                    "Feriado legal (%s), %s"
                        .formatted(holiday.law(), CalendarWords.place(holiday.scope()))))
        .toList();
  }

  private static List<List<String>> rows(List<Holiday> holidays) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("date", "name_es", "law", "scope", "kind"));
    for (Holiday holiday : holidays) {
      rows.add(
          List.of(
              holiday.date().toString(),
              holiday.name(),
              holiday.law(),
              holiday.scope().notation(),
              CalendarWords.notation(holiday.kind())));
    }
    return rows;
  }
}
