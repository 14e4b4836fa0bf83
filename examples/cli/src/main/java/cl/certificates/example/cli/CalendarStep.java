package cl.certificates.example.cli;

import cl.certificates.calendar.LegalZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the questions to the calendar have in common: they open no base and nobody acts. */
abstract class CalendarStep implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin CalendarPlace place = new CalendarPlace();

  @Option(
      names = "--ahora",
      paramLabel = "MOMENTO",
      converter = Moment.class,
      description =
          "Momento en que se pregunta: 2026-04-10T10:00 en Santiago, o con desfase."
              + " Por omisión, ahora.")
  @Nullable Clock now;

  @Option(names = "--json", description = "Un documento JSON en vez de tablas.")
  boolean json;

  @Option(
      names = {"-h", "--help", "--ayuda"},
      usageHelp = true,
      description = "Muestra esta ayuda.")
  boolean help;

  final Clock clock() {
    return now == null ? Clock.systemUTC() : now;
  }

  final LocalDate today() {
    return LegalZone.SANTIAGO.dateOf(clock().instant());
  }

  final Screen screen() {
    return new Screen(spec.commandLine().getOut(), Step.words());
  }
}
