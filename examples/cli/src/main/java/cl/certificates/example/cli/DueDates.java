package cl.certificates.example.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cl.certificates.calendar.BusinessCalendar;
import cl.certificates.refusal.Refusal;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import io.vavr.control.Either;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
  private static final List<String> TITLES = List.of("date", "fecha");
  private static final int MOST_DIGITS = 9;
  private static final int MOST_DAYS = 999_999_999;

  private final BusinessCalendar calendar;
  private final PrintWriter out;
  private char divider;
  private CSVFormat reading = CSVFormat.DEFAULT;
  private CSVFormat writing = CalendarExport.CSV;
  private boolean begun;
  private boolean titled;
  private int asked;
  private int unanswered;

  /**
   * How many lines asked for a day, and how many of them have none.
   *
   * @param asked lines that are neither blank nor above the first one with a date
   * @param unanswered those that say why they have no day
   */
  record Tally(int asked, int unanswered) {}

  DueDates(BusinessCalendar calendar, PrintWriter out) {
    this.calendar = calendar;
    this.out = out;
    divideBy(',');
  }

  /**
   * Answers line by line, so that a long list needs no memory; every line has one in the answer.
   *
   * @throws Stopped at the first character that is not UTF-8, with the lines above it answered
   */
  Tally answer(InputStream in) throws IOException {
    // one character for each byte: what stands in a line is decoded once its end is known
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, ISO_8859_1));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      answer(decoded(line.getBytes(ISO_8859_1), number));
      if (!lines.ready()) {
        out.flush(); // somebody may be typing
      }
    }
    out.flush();
    return new Tally(asked, unanswered);
  }

  private String decoded(byte[] line, int number) {
    return SourceText.decoded(FileFault.STANDARD_INPUT, line)
        .getOrElseThrow(
            fault -> {
              out.flush();
              return Stopped.byFile(List.of(fault.at(inLine(number, fault.place()))));
            });
  }

  private static Place inLine(int number, Place within) {
    return within instanceof Place.Position position
        ? new Place.Position(number, position.column())
        : within;
  }

  private void answer(String line) {
    if (!begun && !line.isBlank()) {
      begun = true;
      char shown = CsvTable.divider(line);
      divideBy(shown == ';' ? ';' : ',');
      if (CsvTable.isHint(line) && shown == divider) {
        out.print(line + "\n"); // for the spreadsheet that reads the answer
        return;
      }
    }
    List<String> cells = cells(line);
    if (line.isBlank() || !cells.isEmpty() && cells.stream().allMatch(String::isBlank)) {
      out.print("\n"); // or the lines of the answer would not be those of the question
    } else if (!titled && asked == 0 && isTitles(cells)) {
      titled = true;
      write(List.of("date", "days"), "due");
    } else {
      Either<String, LocalDate> due = due(cells);
      write(cells.isEmpty() ? List.of(line, "") : cells, due.fold(why -> why, LocalDate::toString));
      asked++;
      unanswered += due.isLeft() ? 1 : 0;
    }
  }

  private void divideBy(char chosen) {
    divider = chosen;
    reading =
        CSVFormat.DEFAULT.builder().setDelimiter(chosen).setIgnoreSurroundingSpaces(true).get();
    writing = CalendarExport.CSV.builder().setDelimiter(chosen).get();
  }

  /** None if the line cannot be read at all. */
  private List<String> cells(String line) {
    try (CSVParser parser = CSVParser.parse(new StringReader(line), reading)) {
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
      return Either.left(why("DUE_LINE_BROKEN", Map.of("divider", divider)));
    }
    if (cells.size() != 2) {
      return Either.left(why("DUE_LINE_UNEVEN", Map.of("divider", divider)));
    }
    Optional<LocalDate> from = Day.read(cells.get(0));
    if (from.isEmpty()) {
      return Either.left(why("DATE_INVALID", Map.of("form", Day.Form.EITHER)));
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
    if (!cell.matches("-?[0-9]+")) {
      return Either.left(why("NUMBER_INVALID", Map.of()));
    }
    if (cell.startsWith("-")) {
      return Either.left(why("NUMBER_TOO_SMALL", Map.of("limit", 1)));
    }
    if (cell.length() > MOST_DIGITS) {
      return Either.left(why("NUMBER_TOO_LARGE", Map.of("limit", MOST_DAYS)));
    }
    int days = Integer.parseInt(cell);
    return days < 1 ? Either.left(why("NUMBER_TOO_SMALL", Map.of("limit", 1))) : Either.right(days);
  }

  private static String why(String code, Map<String, Object> details) {
    FileFault fault = new FileFault(FileFault.STANDARD_INPUT, Place.WHOLE, code, details);
    return "[" + code + "] " + fault.problem() + " " + fault.remedy();
  }

  /** What was asked comes back as it was typed, in two cells whatever their number. */
  private void write(List<String> question, String due) {
    String days = String.join(String.valueOf(divider), question.subList(1, question.size()));
    out.print(writing.format(question.get(0), days, due) + "\n");
  }
}
