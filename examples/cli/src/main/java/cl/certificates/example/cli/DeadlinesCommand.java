package cl.certificates.example.cli;

import cl.certificates.calendar.BusinessCalendar;
import cl.certificates.calendar.CalendarWindow;
import cl.certificates.calendar.Explanation;
import cl.certificates.calendar.Holidays;
import cl.certificates.calendar.LegalZone;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Terms;
import cl.certificates.viewing.DeadlineSituation;
import cl.certificates.viewing.Deadlines;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The deadlines of an action, or of any end date, explained (R23, R24, R6, R34). */
@Command(
    name = "plazos",
    description = "Explica los plazos de una acción, o los de un curso que termina en una fecha.")
final class DeadlinesCommand extends ActorStep {
  /** Where no base is opened and nobody acts. */
  private static final Set<String> OF_AN_ACTION =
      Set.of("--base", "--esquema", "--prefijo", "--espera", "--actor", "--entidad", "--perfil");

  @Parameters(paramLabel = "ACCIÓN", arity = "0..1", description = "ID de acción.")
  @Nullable String action;

  @Option(
      names = "--termino",
      paramLabel = "FECHA",
      converter = Day.class,
      description = "En vez de ACCIÓN: término comunicado; no lleva base ni actor.")
  @Nullable LocalDate end;

  @Mixin CalendarPlace place = new CalendarPlace();

  @Mixin CalendarExport export = new CalendarExport();

  @Override
  public Integer call() {
    if ((action == null) == (end == null)) {
      throw Stopped.misused("DEADLINES_OF_ONE");
    }
    if (end == null && place.isGiven()) {
      throw Stopped.misused("PLACE_OF_AN_ACTION");
    }
    export.isAsked(json); // two outputs at once are told before anything is done
    if (end == null) {
      return super.call();
    }
    refuseTheOptionsOfAnAction();
    tellOf(end);
    return ExitCode.OK;
  }

  private void refuseTheOptionsOfAnAction() {
    String surplus =
        spec.commandLine().getParseResult().matchedOptions().stream()
            .map(OptionSpec::longestName)
            .filter(OF_AN_ACTION::contains)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!surplus.isEmpty()) {
      throw Stopped.misused("OPTIONS_OF_AN_ACTION", Map.of("options", surplus));
    }
  }

  /** Without a base: only the end date and the calendar are asked. */
  private void tellOf(LocalDate end) {
    Holidays holidays = place.holidays();
    BusinessCalendar calendar = BusinessCalendar.of(holidays);
    Terms terms = CalendarPlace.known(Terms.of(CertificatePolicy.standard(), end, calendar));
    CalendarPlace.known(calendar.isBusinessDay(end));
    CalendarPlace.known(calendar.isBusinessDay(terms.annulment().lastDay()));
    Screen screen = new Screen(spec.commandLine().getOut(), words());
    LocalDate today = LegalZone.SANTIAGO.dateOf(clock().instant());
    if (export.isAsked(json)) {
      write(
          "Plazos de un curso que termina el " + screen.write(end),
          DeadlineDay.of("termino|" + end, "Curso que termina el " + screen.write(end), terms));
    } else if (json) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("end", end);
      told.put("place", place.scope());
      told.put("ordinary", terms.ordinary().explain(today));
      told.put("issue", terms.issue().explain(today));
      told.put("annulment", terms.annulment().explain(today));
      screen.say(Json.write(told));
    } else {
      tell(terms, holidays, today, screen);
    }
  }

  private void tell(Terms terms, Holidays holidays, LocalDate today, Screen screen) {
    LocalDate end = terms.issue().end();
    screen.say(
        "Curso que termina el %s: los días corridos se cuentan desde el %s."
            .formatted(CalendarWords.day(end), CalendarWords.day(end.plusDays(1))));
    screen.table(
        List.of("Día", "Fecha", "Es el último para", "Ese día es", "Hoy, " + screen.write(today)),
        List.of(
            row(DeadlineDay.Kind.ORDINARY_ISSUE, terms.ordinary(), holidays, today),
            row(DeadlineDay.Kind.ISSUE, terms.issue(), holidays, today),
            row(DeadlineDay.Kind.ANNULMENT, terms.annulment(), holidays, today)));
    screen.say("Feriados considerados: %s.".formatted(place.inWords()));
    screen.say(
        "Cada plazo dura hasta que termina su último día, y no se corre aunque ese día no sea hábil.");
  }

  private static List<String> row(
      DeadlineDay.Kind kind, CalendarWindow window, Holidays holidays, LocalDate today) {
    Explanation explained = window.explain(today);
    return List.of(
        String.valueOf(explained.days()),
        CalendarWords.day(explained.lastDay()),
        kind.until(),
        CalendarWords.kind(explained.lastDay(), holidays.on(explained.lastDay())),
        CalendarWords.standing(explained));
  }

  @Override
  Object act(Workplace workplace, Screen screen) {
    Deadlines deadlines = orRefuse(workplace.office().deadlines(actor(workplace), action(action)));
    if (export.isAsked(json)) {
      write("Plazos de la acción " + action, days(deadlines));
    } else if (!json) {
      screen.say(screen.write(deadlines));
      screen.facts(facts(deadlines, screen));
    }
    return deadlines;
  }

  private List<DeadlineDay> days(Deadlines deadlines) {
    if (deadlines.situation() == DeadlineSituation.LIQUIDATED) {
      return List.of(); // nothing is due any more
    }
    String key = "accion|" + action;
    String whose = "Acción " + action;
    LocalDate end = deadlines.end();
    List<DeadlineDay> days =
        new ArrayList<>(
            DeadlineDay.of(
                key,
                whose,
                new Terms(
                    until(end, deadlines.ordinaryLastDay()),
                    until(end, deadlines.issueLastDay()),
                    until(end, deadlines.annulmentLastDay()))));
    deadlines
        .dueDate()
        .ifPresent(
            due ->
                // a term that is set stands, and a later request has another
                days.add(
                    new DeadlineDay(DeadlineDay.Kind.DECISION, key + "|" + due, whose, "", due)));
    return days;
  }

  private static CalendarWindow until(LocalDate end, LocalDate lastDay) {
    return new CalendarWindow(end, Math.toIntExact(ChronoUnit.DAYS.between(end, lastDay)));
  }

  private void write(String name, List<DeadlineDay> days) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("deadline", "day", "date"));
    days.forEach(day -> rows.add(day.row()));
    export.write(name, days.stream().map(DeadlineDay::event).toList(), clock().instant(), rows);
  }

  private static List<List<String>> facts(Deadlines deadlines, Screen screen) {
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("Hoy", screen.write(deadlines.today())));
    facts.add(List.of("Término comunicado (día 0)", screen.write(deadlines.end())));
    if (deadlines.situation() == DeadlineSituation.LIQUIDATED) {
      return facts; // nothing is due any more
    }
    facts.add(List.of("Último día sin justificación", screen.write(deadlines.ordinaryLastDay())));
    facts.add(List.of("Último día para emitir", screen.write(deadlines.issueLastDay())));
    facts.add(
        List.of("Último día para solicitar anulación", screen.write(deadlines.annulmentLastDay())));
    deadlines
        .dueDate()
        .ifPresent(
            day ->
                facts.add(
                    List.of(
                        "Plazo de la Dirección Regional",
                        screen.write(day) + (deadlines.overdue() ? " (vencido)" : ""))));
    return facts;
  }
}
