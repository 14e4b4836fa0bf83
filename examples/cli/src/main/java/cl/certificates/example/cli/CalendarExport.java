package cl.certificates.example.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Days for other programs: iCalendar (RFC 5545) or CSV instead of a table. */
final class CalendarExport {
  static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private static final String STANDARD_OUTPUT = "-";

  /** The library folds at characters and the standard at 75 octets: room for accents. */
  private static final int FOLD = 60;

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  @Option(
      names = "--ics",
      paramLabel = "ARCHIVO",
      description = "Los días en iCalendar, en ese archivo; con -, a la salida estándar.")
  @Nullable String ics;

  @Option(names = "--csv", description = "Los días en CSV, a la salida estándar.")
  boolean csv;

  /** Whether days are to be written; what is asked for twice is wrong use. */
  boolean isAsked(boolean json) {
    if ((ics == null ? 0 : 1) + (csv ? 1 : 0) + (json ? 1 : 0) > 1) {
      throw Stopped.misused("OUTPUT_TWICE");
    }
    return ics != null || csv;
  }

  /**
   * Writes the days as asked.
   *
   * @param name of the calendar
   * @param made the moment they were worked out, the same in every event
   * @param rows of the CSV, titles first
   */
  void write(String name, List<DayEvent> events, Instant made, List<List<String>> rows) {
    PrintWriter out = command.commandLine().getOut();
    if (ics == null) {
      out.print(csv(rows));
    } else if (ics.equals(STANDARD_OUTPUT)) {
      out.print(iCalendar(name, events, made));
    } else {
      save(ics, iCalendar(name, events, made));
      out.println("%s: %s".formatted(ics, CalendarWords.days(events.size())));
    }
    out.flush();
  }

  private void save(String file, String text) {
    try {
      Files.writeString(Path.of(file), text);
    } catch (InvalidPathException noPath) {
      throw Stopped.misused("FILE_NAME_INVALID", Map.of("option", "--ics"));
    } catch (IOException failed) {
      throw Stopped.broken("FILE_NOT_WRITTEN", Map.of("file", file));
    }
  }

  private static String csv(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
      printer.printRecords(rows);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static String iCalendar(String name, List<DayEvent> events, Instant made) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//certificates//certificados//ES"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", name)); // what calendar programs show
    events.forEach(event -> calendar.add(component(event, made)));
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(true, FOLD).output(calendar, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static VEvent component(DayEvent day, Instant made) {
    VEvent event = new VEvent(false); // or it would be stamped by the wall clock
    event.add(new Uid(day.uid()));
    event.add(new DtStamp(made.truncatedTo(ChronoUnit.SECONDS)));
    event.add(new DtStart<>(day.date()));
    event.add(new Summary(day.summary()));
    event.add(new Description(day.description()));
    event.add(ImmutableTransp.TRANSPARENT); // nobody is busy by it
    return event;
  }
}
