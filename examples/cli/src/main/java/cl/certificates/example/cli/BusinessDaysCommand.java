package cl.certificates.example.cli;

import cl.certificates.calendar.BusinessCalendar;
import cl.certificates.calendar.BusinessTerm;
import cl.certificates.calendar.Explanation;
import cl.certificates.calendar.OutsideCalendar;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** When a term of business days is due, and why then (R34). */
@Command(
    name = "habiles",
    description = {
      "Cuenta días hábiles desde una fecha y explica el vencimiento.",
      "Con --csv lee líneas «fecha,días» o «fecha;días» de la entrada estándar y agrega a cada una"
          + " su vencimiento."
    })
final class BusinessDaysCommand extends CalendarStep {
  @Option(
      names = "--desde",
      paramLabel = "FECHA",
      converter = Day.class,
      description = "Día desde el que corre el plazo; no se cuenta.")
  @Nullable LocalDate from;

  @Option(names = "--dias", paramLabel = "N", description = "Días hábiles, 1 o más.")
  @Nullable Integer days;

  @Option(
      names = "--csv",
      description =
          "Responde líneas de la entrada estándar; la que no se puede responder dice por qué.")
  boolean csv;

  @Override
  public Integer call() {
    if (csv) {
      return answerLines();
    }
    if (from == null || days == null) {
      throw Stopped.misused("TERM_MISSING");
    }
    if (days < 1) {
      throw Stopped.misused("DAYS_TOO_FEW");
    }
    BusinessCalendar calendar = BusinessCalendar.of(place.holidays());
    BusinessTerm term = CalendarPlace.known(calendar.term(from, days));
    Explanation explanation = explained(calendar, term);
    if (json) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("place", place.scope());
      told.put("term", term);
      told.put("explanation", explanation);
      screen().say(Json.write(told));
    } else {
      tell(explanation, place.inWords());
    }
    return ExitCode.OK;
  }

  private Explanation explained(BusinessCalendar calendar, BusinessTerm term) {
    return CalendarPlace.known(
        calendar.explain(term, today()).mapLeft(refusal -> (OutsideCalendar) refusal));
  }

  private int answerLines() {
    if (from != null || days != null || json) {
      throw Stopped.misused("LINES_ALONE");
    }
    DueDates dueDates =
        new DueDates(BusinessCalendar.of(place.holidays()), spec.commandLine().getOut());
    try {
      tell(dueDates.answer(System.in));
    } catch (IOException unreadable) {
      throw Stopped.broken("INPUT_UNREADABLE", Map.of());
    }
    return ExitCode.OK;
  }

  private void tell(DueDates.Tally tally) {
    if (tally.unanswered() > 0) {
      throw Stopped.refused(
          "LINES_UNANSWERED", Map.of("unanswered", tally.unanswered(), "asked", tally.asked()));
    }
    if (tally.asked() == 0) {
      Notice.tell(spec, "LINES_NONE", Map.of());
    }
  }

  private void tell(Explanation term, String where) {
    Screen screen = screen();
    screen.say(
        "%s desde el %s: %s el %s."
            .formatted(
                term.days() == 1 ? "1 día hábil" : term.days() + " días hábiles",
                CalendarWords.day(term.from()),
                term.days() == 1 ? "vence" : "vencen",
                CalendarWords.day(term.lastDay())));
    screen.facts(
        List.of(
            List.of("Se cuenta en", where),
            List.of("Primer día contado", CalendarWords.day(term.firstDay())),
            List.of("Último día", CalendarWords.day(term.lastDay()) + ", hasta que termina"),
            List.of("Días no contados", String.valueOf(term.skipped().size())),
            List.of("Hoy, " + screen.write(term.today()), CalendarWords.standing(term))));
    if (!term.skipped().isEmpty()) {
      screen.table(
          List.of("Fecha", "Día", "No se cuenta por"),
          term.skipped().stream()
              .map(
                  day ->
                      List.of(
                          screen.write(day.date()),
                          CalendarWords.weekday(day.date()),
                          CalendarWords.why(day)))
              .toList());
    }
  }
}
