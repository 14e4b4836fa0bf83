package cl.certificates.example.cli;

import cl.certificates.calendar.BusinessCalendar;
import cl.certificates.refusal.Refusal;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import io.vavr.control.Either;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Answers lines of {@code date,days} with the day on which so many business days are due; a line
 * that has no answer says why in its place, and the others are answered.
 */
final class DueDates {
  private static final Path STANDARD_INPUT = Path.of("-");
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final List<String> TITLES = List.of("date", "fecha");
  private static final CSVFormat LINE =
      CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();
  private static final int MOST_DIGITS = 9;
  private static final int MOST_DAYS = 999_999_999;

  private final BusinessCalendar calendar;

  DueDates(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * Answers line by line, so that a long list needs no memory.
   *
   * @return whether every line had an answer
   */
  boolean answer(BufferedReader in, PrintWriter out) throws IOException {
    boolean all = true;
    boolean first = true;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String text = first && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
      if (text.isBlank()) {
        continue;
      }
      List<String> cells = cells(text);
      if (first && isTitles(cells)) {
        write(out, List.of("date", "days"), "due");
      } else {
        Either<String, LocalDate> due = due(cells);
        write(
            out,
            cells.isEmpty() ? List.of(text, "") : cells,
            due.fold(why -> why, LocalDate::toString));
        all &= due.isRight();
      }
      first = false;
      if (!in.ready()) {
        out.flush(); // somebody may be typing
      }
    }
    out.flush();
    return all;
  }

  /** None if the line cannot be read at all. */
  private static List<String> cells(String line) {
    try (CSVParser parser = CSVParser.parse(new StringReader(line), LINE)) {
      return parser.stream()
          .findFirst()
          .map(record -> record.stream().map(String::strip).toList())
          .orElse(List.of());
    } catch (IOException | UncheckedIOException broken) {
      return List.of();
    }
  }

  private static boolean isTitles(List<String> cells) {
    return !cells.isEmpty() && TITLES.contains(CsvTable.word(cells.get(0)));
  }

  private Either<String, LocalDate> due(List<String> cells) {
    if (cells.isEmpty()) {
      return Either.left(why("DUE_LINE_BROKEN", Map.of()));
    }
    if (cells.size() != 2) {
      return Either.left(why("DUE_LINE_UNEVEN", Map.of()));
    }
    Optional<LocalDate> from = Day.read(cells.get(0));
    if (from.isEmpty()) {
      return Either.left(why("DATE_INVALID", Map.of()));
    }
    return days(cells.get(1)).flatMap(days -> due(from.get(), days));
  }

  private Either<String, LocalDate> due(LocalDate from, int days) {
    return calendar
        .plusBusinessDays(from, days)
        .mapLeft(
            outside -> {
              Refusal refusal = CalendarPlace.refusal(outside);
              return "[" + refusal.code() + "] " + Wording.in(Language.SPANISH).say(refusal);
            });
  }

  private static Either<String, Integer> days(String cell) {
    if (!cell.matches("[0-9]+")) {
      return Either.left(why("NUMBER_INVALID", Map.of()));
    }
    if (cell.length() > MOST_DIGITS) {
      return Either.left(why("NUMBER_TOO_LARGE", Map.of("limit", MOST_DAYS)));
    }
    int days = Integer.parseInt(cell);
    return days < 1 ? Either.left(why("NUMBER_TOO_SMALL", Map.of("limit", 1))) : Either.right(days);
  }

  private static String why(String code, Map<String, Object> details) {
    FileFault fault = new FileFault(STANDARD_INPUT, Place.WHOLE, code, details);
    return "[" + code + "] " + fault.problem() + " " + fault.remedy();
  }

  /** What was asked comes back as it was typed, in two cells whatever their number. */
  private static void write(PrintWriter out, List<String> asked, String due) {
    String days = String.join(",", asked.subList(1, asked.size()));
    out.print(CalendarExport.CSV.format(asked.get(0), days, due) + "\n");
  }
}
