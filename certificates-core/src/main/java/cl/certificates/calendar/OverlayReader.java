package cl.certificates.calendar;

import cl.certificates.calendar.OverlayFault.Reason;
import io.vavr.control.Either;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of one {@link HolidayOverlay}; it collects every fault before it answers. */
final class OverlayReader {
  private static final List<String> HEADING = List.of("action", "date", "name_es", "law", "scope");
  private static final int DATE_LENGTH = 10;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<OverlayFault> faults = new ArrayList<>();
  private final List<Holiday> additions = new ArrayList<>();
  private final List<Holiday> removals = new ArrayList<>();
  private final HolidaySource source;
  private Optional<LocalDate> lastKnownDay = Optional.empty();
  private int lineOfKnownThrough;

  /** Far beyond every name and law; composing takes quadratic time, so more is not looked at. */
  private static final int LONGEST_LINE = 2_000;

  private static final int MOST_SHOWN = 100;

  private boolean headingRead;

  OverlayReader(HolidaySource source) {
    this.source = source;
  }

  Either<List<OverlayFault>, HolidayOverlay> read(String csv) {
    String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size() && (headingRead || faults.isEmpty()); i++) {
      String line = lines.get(i).strip();
      if (line.length() > LONGEST_LINE) {
        Reason reason = headingRead ? Reason.CELLS : Reason.HEADING;
        faults.add(new OverlayFault(i + 1, reason, line.substring(0, MOST_SHOWN)));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        // some systems write í as two characters, and no removal would find its name
        readLine(i + 1, Normalizer.normalize(line, Normalizer.Form.NFC));
      }
    }
    if (!headingRead && faults.isEmpty()) {
      faults.add(new OverlayFault(1, Reason.HEADING, ""));
    }
    return faults.isEmpty() ? withItsYears() : Either.left(List.copyOf(faults));
  }

  private Either<List<OverlayFault>, HolidayOverlay> withItsYears() {
    HolidayOverlay overlay = new HolidayOverlay(additions, removals, lastKnownDay);
    Optional<Year> missing =
        lastKnownDay.isEmpty() ? Optional.empty() : overlay.yearWithoutHolidays(source);
    return missing.isEmpty()
        ? Either.right(overlay)
        : Either.left(
            List.of(
                new OverlayFault(
                    lineOfKnownThrough, Reason.YEAR_WITHOUT_HOLIDAYS, missing.get().toString())));
  }

  private void readLine(int line, String text) {
    Optional<List<String>> cells = cells(text);
    if (!headingRead) {
      headingRead = cells.equals(Optional.of(HEADING));
      if (!headingRead) {
        faults.add(new OverlayFault(line, Reason.HEADING, text));
      }
    } else if (cells.isEmpty() || cells.get().size() != HEADING.size()) {
      faults.add(new OverlayFault(line, Reason.CELLS, text));
    } else {
      readChange(line, text, cells.get());
    }
  }

  private void readChange(int line, String text, List<String> cells) {
    Optional<LocalDate> date = date(cells.get(1));
    if (date.isEmpty()) {
      faults.add(new OverlayFault(line, Reason.DATE, cells.get(1)));
    }
    switch (cells.get(0)) {
      case "add" -> holiday(line, date, cells).ifPresent(day -> add(line, text, day));
      case "remove" -> holiday(line, date, cells).ifPresent(day -> remove(line, text, day));
      case "known-through" -> knownThrough(line, text, date, cells);
      default -> faults.add(new OverlayFault(line, Reason.ACTION, cells.get(0)));
    }
  }

  private void add(int line, String text, Holiday day) {
    refuseContradiction(line, text, day, removals);
    refuseOtherLaw(line, text, day, additions);
    additions.add(day);
  }

  private void remove(int line, String text, Holiday day) {
    refuseContradiction(line, text, day, additions);
    refuseOtherLaw(line, text, day, removals);
    removals.add(day);
  }

  private void refuseContradiction(int line, String text, Holiday day, List<Holiday> contrary) {
    if (HolidayOverlay.isIn(contrary, day)) {
      faults.add(new OverlayFault(line, Reason.CONTRADICTION, text));
    }
  }

  private void refuseOtherLaw(int line, String text, Holiday day, List<Holiday> alike) {
    if (HolidayOverlay.isIn(alike, day) && !alike.contains(day)) {
      faults.add(new OverlayFault(line, Reason.OTHER_LAW, text));
    }
  }

  private void knownThrough(int line, String text, Optional<LocalDate> date, List<String> cells) {
    if (cells.subList(2, cells.size()).stream().anyMatch(cell -> !cell.isEmpty())) {
      faults.add(new OverlayFault(line, Reason.NOT_EMPTY, text));
    }
    if (lastKnownDay.isPresent()) {
      faults.add(new OverlayFault(line, Reason.KNOWN_THROUGH_TWICE, text));
    }
    lastKnownDay = date;
    lineOfKnownThrough = line;
  }

  private Optional<Holiday> holiday(int line, Optional<LocalDate> date, List<String> cells) {
    String name = required(line, Reason.NAME, cells.get(2));
    String law = required(line, Reason.LAW, cells.get(3));
    Either<UnknownScope, Scope> scope = Scope.parse(cells.get(4));
    if (scope.isLeft()) {
      faults.add(new OverlayFault(line, Reason.SCOPE, cells.get(4)));
    }
    return date.isEmpty() || name.isEmpty() || law.isEmpty() || scope.isLeft()
        ? Optional.empty()
        : Optional.of(new Holiday(date.get(), name, law, scope.get(), HolidayKind.ONE_OFF));
  }

  private String required(int line, Reason missing, String cell) {
    if (cell.isEmpty()) {
      faults.add(new OverlayFault(line, missing, cell));
    }
    return cell;
  }

  private static Optional<LocalDate> date(String cell) {
    if (cell.length() != DATE_LENGTH) {
      return Optional.empty(); // a year of five digits is written with a sign, and is a mistake
    }
    try {
      return Optional.of(LocalDate.parse(cell));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** Empty if the quotes are not those of a CSV line. */
  private static Optional<List<String>> cells(String line) {
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
        at++;
      }
      boolean quoted = at < line.length() && line.charAt(at) == '"';
      int end = quoted ? afterQuotes(line, at) : endOfCell(line, at);
      String cell = line.substring(at, end).strip();
      if (quoted && cell.length() < 2 || !quoted && cell.contains("\"")) {
        return Optional.empty();
      }
      cells.add(quoted ? unquoted(cell) : cell);
      int next = endOfCell(line, end);
      if (!line.substring(end, next).isBlank()) {
        return Optional.empty();
      }
      at = next + 1;
    }
    return Optional.of(cells);
  }

  private static int endOfCell(String line, int from) {
    int comma = line.indexOf(',', from);
    return comma < 0 ? line.length() : comma;
  }

  /** Just after the closing quote; where none closes, {@code from} plus one: a cell too short. */
  private static int afterQuotes(String line, int from) {
    int at = from + 1;
    while (at < line.length()) {
      if (line.charAt(at) != '"') {
        at++;
      } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
        at += 2;
      } else {
        return at + 1;
      }
    }
    return from + 1;
  }

  private static String unquoted(String cell) {
    return cell.substring(1, cell.length() - 1).replace("\"\"", "\"").strip();
  }
}
