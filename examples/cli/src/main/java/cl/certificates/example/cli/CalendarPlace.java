package cl.certificates.example.cli;

import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.Holiday;
import cl.certificates.calendar.HolidayOverlay;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.calendar.Holidays;
import cl.certificates.calendar.LocalScopes;
import cl.certificates.calendar.OutsideCalendar;
import cl.certificates.calendar.OverlayFault;
import cl.certificates.calendar.Scope;
import cl.certificates.identity.Region;
import cl.certificates.refusal.Refusal;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whose holidays count: the options that name a place, and the changes a file makes. */
final class CalendarPlace {
  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  @Option(
      names = "--region",
      paramLabel = "NN",
      description = "Región, del 01 al 16: cuentan también sus feriados. Por omisión, ninguna.")
  @Nullable String region;

  @Option(
      names = {"--local", "--comuna", "--provincia"},
      paramLabel = "CÓDIGO",
      arity = "1..*",
      split = ",",
      description = "Provincias o comunas de la región cuyos feriados cuentan también: 16101.")
  List<String> locals = new ArrayList<>();

  @Option(
      names = "--cambios",
      paramLabel = "ARCHIVO",
      description = "CSV de feriados que se agregan o quitan: action,date,name_es,law,scope.")
  @Nullable Path changes;

  boolean isGiven() {
    return region != null || !locals.isEmpty() || changes != null;
  }

  /** The region, or the whole country if none is named. */
  Scope scope() {
    return region == null
        ? Scope.NATIONAL
        : Region.parse(region)
            .map(known -> Scope.region(known.code()))
            .getOrElseThrow(fault -> Stopped.because(List.of(fault), Step.words()));
  }

  /** That place as a person calls it, with what is turned on in it. */
  String inWords() {
    Scope place = scope();
    String locals =
        turnedOn(place).stream().map(CalendarWords::place).collect(Collectors.joining(" y "));
    return CalendarWords.counted(place) + (locals.isEmpty() ? "" : ", con " + locals);
  }

  /** The holidays of that place, with the changes of the file. */
  Holidays holidays() {
    Scope place = scope();
    LocalScopes turnedOn = new LocalScopes(turnedOn(place));
    HolidaySource laws = new ChileanHolidays();
    HolidaySource changed = changes == null ? laws : overlay(changes, laws).over(laws);
    return turnedOn.over(changed).holidays(place);
  }

  /** The answer, or the end of the program with the refusal. */
  static <T> T known(Either<OutsideCalendar, T> answer) {
    return answer.getOrElseThrow(outside -> Stopped.because(refusal(outside), Step.words()));
  }

  static Refusal refusal(OutsideCalendar outside) {
    return Refusal.OutsideCalendar.of(outside);
  }

  private Set<Scope> turnedOn(Scope place) {
    Set<Scope> turnedOn = new LinkedHashSet<>();
    for (String code : locals) {
      Scope local =
          Scope.parse(code)
              .toJavaOptional()
              .filter(Scope::isLocal)
              .orElseThrow(() -> Stopped.misused("LOCAL_UNKNOWN", Map.of("local", code)));
      String its = code.substring(0, 2);
      if (place.isNational()) {
        throw Stopped.misused("LOCAL_WITHOUT_REGION", Map.of("local", code, "region", its));
      }
      if (!place.covers(local)) {
        throw Stopped.misused(
            "LOCAL_ELSEWHERE", Map.of("local", code, "region", its, "given", place.code()));
      }
      turnedOn.add(local);
    }
    return turnedOn;
  }

  private HolidayOverlay overlay(Path file, HolidaySource laws) {
    String text = SourceText.of(file).getOrElseThrow(fault -> Stopped.byFile(List.of(fault)));
    HolidayOverlay overlay =
        HolidayOverlay.parse(text)
            .getOrElseThrow(
                faults -> Stopped.byFile(faults.stream().map(fault -> told(file, fault)).toList()));
    LocalDate first = laws.holidays(Scope.NATIONAL).firstKnownDay();
    if (overlay.lastKnownDay().filter(first::isAfter).isPresent()) {
      throw Stopped.byFile(
          List.of(new FileFault(file, Place.WHOLE, "OVERLAY_ENDS_EARLY", Map.of("first", first))));
    }
    overlay.idle(laws).forEach(change -> warn(change, overlay, laws));
    return overlay;
  }

  private void warn(Holiday idle, HolidayOverlay overlay, HolidaySource laws) {
    Holidays known = overlay.over(laws).holidays(idle.scope());
    Notice.tell(
        command,
        why(idle, overlay, known),
        Map.of(
            "date",
            idle.date(),
            "name",
            idle.name(),
            "first",
            known.firstKnownDay(),
            "last",
            known.lastKnownDay()));
  }

  private static String why(Holiday idle, HolidayOverlay overlay, Holidays known) {
    if (idle.date().isBefore(known.firstKnownDay())) {
      return "CHANGE_BEFORE";
    }
    if (idle.date().isAfter(known.lastKnownDay())) {
      return "CHANGE_BEYOND";
    }
    return overlay.additions().contains(idle) ? "CHANGE_KNOWN" : "CHANGE_OF_NOTHING";
  }

  private static FileFault told(Path file, OverlayFault fault) {
    return new FileFault(file, place(fault), "OVERLAY_" + fault.reason().name(), details(fault));
  }

  private static Map<String, Object> details(OverlayFault fault) {
    return fault.reason() == OverlayFault.Reason.YEAR_WITHOUT_HOLIDAYS
        ? Map.of("year", fault.text())
        : Map.of();
  }

  private static Place place(OverlayFault fault) {
    return switch (fault.reason()) {
      case ACTION -> new Place.Cell(fault.line(), 1, "action");
      case DATE, YEAR_WITHOUT_HOLIDAYS -> new Place.Cell(fault.line(), 2, "date");
      case NAME -> new Place.Cell(fault.line(), 3, "name_es");
      case LAW -> new Place.Cell(fault.line(), 4, "law");
      case SCOPE -> new Place.Cell(fault.line(), 5, "scope");
      case HEADING, CELLS, NOT_EMPTY, KNOWN_THROUGH_TWICE, CONTRADICTION, OTHER_LAW ->
          new Place.Position(fault.line(), 1);
    };
  }
}
