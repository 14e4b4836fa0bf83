package cl.certificates.example.cli.importing.rules;

import io.vavr.control.Either;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one file, which has one format (rule 3): whatever its first date looks like, the
 * others have to.
 */
public final class Dates {
  /** Which part of a date comes first. */
  public enum Order {
    /** 31-12-2026. */
    DAY_FIRST,
    /** 12/31/2026. */
    MONTH_FIRST
  }

  /** Where the year stands, and with how many digits. */
  public enum Year {
    /** 2026-12-31. */
    FIRST,
    /** 31-12-2026. */
    LAST,
    /** 12/31/26. */
    SHORT
  }

  /**
   * What dates a source writes.
   *
   * @param separators the symbols that may stand between day, month and year
   * @param years where the year may stand
   * @param joint what stands between day and hour, a regular expression
   */
  public record Form(String separators, Set<Year> years, String joint) {
    /** A day of a table in Chile: 14-04-2026, 14/04/2026. */
    public static final Form CHILEAN = new Form("-/", EnumSet.of(Year.LAST), " ");

    /** An instant of Moodle's block: 02-03-2026 09:00:00. */
    public static final Form MOODLE_BLOCK = new Form("-", EnumSet.of(Year.LAST), " ");

    /** An instant of Open edX: 31-03-2026-22:05:10. */
    public static final Form XBLOCK = new Form("-", EnumSet.of(Year.LAST), "-");

    /** An instant of Zoom: 03/17/2026 06:50:00 PM, 2026-03-17 18:50:00. */
    public static final Form ZOOM = new Form("/-", EnumSet.of(Year.LAST, Year.FIRST), " ");

    /** An instant of Teams: 3/24/26, 8:45:00 AM. */
    public static final Form TEAMS = new Form("/-", EnumSet.of(Year.SHORT, Year.LAST), ",? ");

    /** A day of JSON: 2026-04-13. */
    public static final Form ISO = new Form("-", EnumSet.of(Year.FIRST), "T");

    /** Keeps its own copy of the years. */
    public Form {
      years = Set.copyOf(years);
    }
  }

  /** What one date of a file shares with all others. */
  private record Shape(String separator, Year year, boolean timed, boolean seconds, boolean half) {}

  /** A date as it stands there, its parts not yet told apart. */
  private record Written(Shape shape, int[] parts, String joint, @Nullable Hour hour) {}

  private record Hour(int hour, int minute, int second, String half) {}

  private static final Pattern DATE =
      Pattern.compile(
          "([0-9]{1,4})([-/.])([0-9]{1,2})\\2([0-9]{1,4})"
              + "(?:(-|,? |T)([0-9]{1,2})[:.]([0-9]{2})(?:[:.]([0-9]{2}))?(?: ?([AaPp])[.]? ?[Mm][.]?)?)?");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");
  private static final int LONGEST = 40;
  private static final int CENTURY = 2000;

  private final Form form;
  private final Order order;
  private @Nullable Shape settled;

  private Dates(Form form, Order order) {
    this.form = form;
    this.order = order;
  }

  /** The dates of a file whose order is known. */
  public static Dates of(Form form, Order order) {
    return new Dates(form, order);
  }

  /**
   * Reads a moment.
   *
   * @return the local moment, or {@link Fault#DATE_FORMAT}, {@link Fault#DATE_INVALID} or {@link
   *     Fault#TIME_INVALID}
   */
  public Either<Fault, LocalDateTime> moment(String text) {
    return written(text, true)
        .flatMap(
            date ->
                day(date)
                    .flatMap(day -> time(date.hour()).map(time -> LocalDateTime.of(day, time))));
  }

  /**
   * Reads a day.
   *
   * @return the day, or {@link Fault#DATE_FORMAT} or {@link Fault#DATE_INVALID}
   */
  public Either<Fault, LocalDate> day(String text) {
    return written(text, false).flatMap(this::day);
  }

  /**
   * Reads an hour of a day, as 9:00, 09:00 or 09:00:00.
   *
   * @return the hour, or {@link Fault#TIME_INVALID}
   */
  public static Either<Fault, LocalTime> time(String text) {
    Matcher time = TIME.matcher(Texts.spaced(bounded(text)));
    return time.matches()
        ? time(new Hour(number(time, 1), number(time, 2), number(time, 3), ""))
        : Either.left(Fault.TIME_INVALID);
  }

  private Either<Fault, Written> written(String text, boolean timed) {
    return parsed(text)
        .filter(date -> date.shape().timed() == timed && fits(date, timed))
        .filter(date -> settled == null || settled.equals(date.shape()))
        .map(
            date -> {
              settled = date.shape();
              return Either.<Fault, Written>right(date);
            })
        .orElseGet(() -> Either.left(Fault.DATE_FORMAT));
  }

  private boolean fits(Written date, boolean timed) {
    return form.separators().contains(date.shape().separator())
        && form.years().contains(date.shape().year())
        && (!timed || date.joint().matches(form.joint()))
        && (date.shape().year() == Year.FIRST || !isOtherOrder(date));
  }

  /** What could be a date only if the file wrote day and month the other way round. */
  private boolean isOtherOrder(Written date) {
    int month = date.parts()[order == Order.DAY_FIRST ? 1 : 0];
    int day = date.parts()[order == Order.DAY_FIRST ? 0 : 1];
    return month > 12 && day <= 12;
  }

  private Either<Fault, LocalDate> day(Written date) {
    return date(date, order)
        .map(Either::<Fault, LocalDate>right)
        .orElseGet(() -> Either.left(Fault.DATE_INVALID));
  }

  private static Optional<Written> parsed(String text) {
    Matcher found = DATE.matcher(Texts.spaced(bounded(text)));
    if (!found.matches()) {
      return Optional.empty();
    }
    Year year = year(found.group(1), found.group(4));
    if (year == null) {
      return Optional.empty();
    }
    boolean timed = found.group(6) != null;
    String half = found.group(9) == null ? "" : found.group(9).toUpperCase(Locale.ROOT);
    return Optional.of(
        new Written(
            new Shape(found.group(2), year, timed, found.group(8) != null, !half.isEmpty()),
            new int[] {number(found, 1), number(found, 3), number(found, 4)},
            timed ? found.group(5) : "",
            timed ? new Hour(number(found, 6), number(found, 7), number(found, 8), half) : null));
  }

  private static @Nullable Year year(String first, String last) {
    if (first.length() == 4 && last.length() <= 2) {
      return Year.FIRST;
    }
    if (first.length() > 2) {
      return null;
    }
    return switch (last.length()) {
      case 4 -> Year.LAST;
      case 2 -> Year.SHORT;
      default -> null;
    };
  }

  private static Optional<LocalDate> date(Written date, Order order) {
    int[] parts = date.parts();
    try {
      if (date.shape().year() == Year.FIRST) {
        return Optional.of(LocalDate.of(parts[0], parts[1], parts[2]));
      }
      int year = date.shape().year() == Year.SHORT ? CENTURY + parts[2] : parts[2];
      return Optional.of(
          order == Order.DAY_FIRST
              ? LocalDate.of(year, parts[1], parts[0])
              : LocalDate.of(year, parts[0], parts[1]));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Either<Fault, LocalTime> time(@Nullable Hour hour) {
    if (hour == null || hour.minute() > 59 || hour.second() > 59) {
      return Either.left(Fault.TIME_INVALID);
    }
    int of24 = hour.hour();
    if (!hour.half().isEmpty()) {
      if (of24 < 1 || of24 > 12) {
        return Either.left(Fault.TIME_INVALID);
      }
      of24 = of24 % 12 + (hour.half().equals("P") ? 12 : 0); // 12.30AM is 00:30
    }
    return of24 > 23
        ? Either.left(Fault.TIME_INVALID)
        : Either.right(LocalTime.of(of24, hour.minute(), hour.second()));
  }

  private static String bounded(String text) {
    return text.length() > LONGEST ? "" : text;
  }

  private static int number(Matcher found, int group) {
    String digits = found.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** What the dates of a file tell of their order, before any of them is read. */
  public static final class Vote {
    private final Set<LocalDate> dayFirst = new HashSet<>();
    private final Set<LocalDate> monthFirst = new HashSet<>();
    private @Nullable Order told;

    /** How the order was found. */
    public record Settled(Order order, boolean inferred) {}

    /** Looks at a date; the first with a part above 12 settles the order for all. */
    public void see(String text) {
      if (told != null) {
        return;
      }
      Optional<Written> date = parsed(text).filter(seen -> seen.shape().year() != Year.FIRST);
      date.filter(seen -> seen.parts()[0] > 12 && seen.parts()[1] <= 12)
          .ifPresent(seen -> told = Order.DAY_FIRST);
      date.filter(seen -> seen.parts()[1] > 12 && seen.parts()[0] <= 12)
          .ifPresent(seen -> told = Order.MONTH_FIRST);
      date.flatMap(seen -> date(seen, Order.DAY_FIRST)).ifPresent(dayFirst::add);
      date.flatMap(seen -> date(seen, Order.MONTH_FIRST)).ifPresent(monthFirst::add);
    }

    /** Whether no further date can change the order. */
    public boolean isSettled() {
      return told != null;
    }

    /**
     * The order: as wished, as told, or the only one in which a date falls on a class.
     *
     * @param wish what the user said
     * @param days on which there are classes
     * @return the order, or {@link Fault#DATE_ORDER_AMBIGUOUS}
     */
    public Either<Fault, Settled> decide(Optional<Order> wish, Set<LocalDate> days) {
      if (wish.isPresent()) {
        return Either.right(new Settled(wish.get(), false));
      }
      if (told != null) {
        return Either.right(new Settled(told, false));
      }
      if (dayFirst.equals(monthFirst)) { // no date at all, or 05/05: either order reads the same
        return Either.right(new Settled(Order.DAY_FIRST, false));
      }
      boolean asDays = dayFirst.stream().anyMatch(days::contains);
      boolean asMonths = monthFirst.stream().anyMatch(days::contains);
      return asDays == asMonths
          ? Either.left(Fault.DATE_ORDER_AMBIGUOUS)
          : Either.right(new Settled(asDays ? Order.DAY_FIRST : Order.MONTH_FIRST, true));
    }
  }
}
