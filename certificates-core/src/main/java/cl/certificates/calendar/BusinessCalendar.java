package cl.certificates.calendar;

import io.vavr.control.Either;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts business days (<i>días hábiles</i>): Monday to Friday but for the legal holidays of a
 * place (Ley 19.880 art. 25).
 *
 * <p>Within the range of its holidays every answer is exact and takes the same time, however long
 * the count, and a caller that reads it at once makes no garbage: what the answers hold is shared.
 * Outside it every answer is an {@link OutsideCalendar}, never a guess. Immutable and safe for
 * concurrent use. Example: {@code BusinessCalendar.of(new
 * ChileanHolidays().holidays(Scope.NATIONAL))}.
 *
 * @see <a href="https://www.bcn.cl/leychile/navegar?idNorma=210676">Ley 19.880, article 25</a>
 */
public final class BusinessCalendar {
  /** A year takes 16 places in {@link #months}: its months stand at 1 to 12, the rest are empty. */
  private static final int YEAR_BITS = 4;

  private static final int LAST_DAY = 31;
  private static final int DAYS_OF_WEEK = 7;

  /** Bits 1 to 5 of a week that begins with bit 1, a Monday, again and again. */
  private static final long WORKWEEKS = workweeks();

  private final Holidays holidays;
  private final int firstYear;

  /** Whether the range begins or ends inside a year, so that some days of it are not known. */
  private final boolean partOfYears;

  /**
   * For each month of the years of the range: in the high half the business days of the range
   * before it, in the low half a bit for each of its business days, bits 1 to 31.
   */
  private final long[] months;

  /**
   * The answer for each business day, made when first asked for; the one with n before it stands at
   * n. Threads that ask at once may make one each: they are equal, and as values with final fields
   * they may be handed over without a lock.
   */
  private final @Nullable Either<OutsideCalendar, LocalDate>[] answers;

  /** Worked out when first asked for; two threads would work out the same. */
  private String version = "";

  private BusinessCalendar(Holidays holidays) {
    this.holidays = holidays;
    LocalDate first = holidays.firstKnownDay();
    LocalDate last = holidays.lastKnownDay();
    this.firstYear = first.getYear();
    int years = Math.addExact(Math.subtractExact(last.getYear(), firstYear), 1);
    this.partOfYears = first.getDayOfYear() > 1 || last.getDayOfYear() < last.lengthOfYear();
    this.months = new long[Math.multiplyExact(years, 1 << YEAR_BITS)];
    int[] businessDays = new int[months.length];
    markWorkweeks(businessDays);
    for (Holiday holiday : holidays.days()) {
      businessDays[month(holiday.date())] &= ~bit(holiday.date());
    }
    this.answers = answers(countInto(months, businessDays));
  }

  /**
   * A calendar on which every one of these holidays is free of business, whatever its scope: the
   * {@link HolidaySource} has chosen those that hold.
   *
   * @param holidays the holidays of the place, with their range
   * @return the calendar of that range
   */
  public static BusinessCalendar of(Holidays holidays) {
    return new BusinessCalendar(holidays);
  }

  /**
   * Counts business days forward; {@code from} itself is not counted, whatever kind of day it is
   * (R34).
   *
   * <p>Tuesday 17 September 2024 plus 1 is Monday 23: the 18th to the 20th are holidays. Friday
   * evening, Saturday and Sunday give the same day.
   *
   * @param from the day after which the count starts
   * @param days business days to count, 1 or more
   * @return the day reached, a business day, or {@link OutsideCalendar} if {@code from} or the day
   *     reached is outside the known holidays
   * @throws IllegalArgumentException if {@code days} is below 1
   * @see <a href="https://www.bcn.cl/leychile/navegar?idNorma=210676">Ley 19.880, article 25</a>
   */
  public Either<OutsideCalendar, LocalDate> plusBusinessDays(LocalDate from, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("business days to count are 1 or more, not " + days);
    }
    if (!knows(from)) {
      return Either.left(outside(from));
    }
    int n = countUpTo(from) + days - 1; // below 0 if it went over the largest number
    if (n < 0 || n >= answers.length) {
      return Either.left(outside(lastKnownDay().plusDays(1)));
    }
    return answer(n);
  }

  /**
   * Is a day a business day? 31 December 2026, a Thursday, is one: only banks close.
   *
   * @param date the day asked about
   * @return the answer, or {@link OutsideCalendar} if the day is outside the known holidays
   */
  public Either<OutsideCalendar, Boolean> isBusinessDay(LocalDate date) {
    if (!knows(date)) {
      return Either.left(outside(date));
    }
    return Either.right(isKnownBusinessDay(date));
  }

  /**
   * How many business days lie after one day, up to and with another.
   *
   * <p>From Thursday 2 April 2026 to Monday 6 April it is 1: Good Friday and the weekend between do
   * not count. Backwards the count is negative: from Monday 6 to Thursday 2 it is -1.
   *
   * @param fromExclusive the day after which the count starts
   * @param toInclusive the last day counted, if it is a business day
   * @return the count; zero or less if {@code toInclusive} is not after {@code fromExclusive}; or
   *     {@link OutsideCalendar} with the first of the two that is outside the known holidays
   */
  public Either<OutsideCalendar, Integer> businessDaysBetween(
      LocalDate fromExclusive, LocalDate toInclusive) {
    if (!knows(fromExclusive)) {
      return Either.left(outside(fromExclusive));
    }
    if (!knows(toInclusive)) {
      return Either.left(outside(toInclusive));
    }
    return Either.right(Counts.boxed(countUpTo(toInclusive) - countUpTo(fromExclusive)));
  }

  /**
   * The day itself if it is a business day, else the next one; for hosts whose policy is to roll a
   * limit forward (Ley 19.880 art. 25).
   *
   * <p>Saturday 2 May 2026 gives Monday 4 May; Monday 4 May gives itself.
   *
   * @param date the day to start at
   * @return the first business day that is not before it, or {@link OutsideCalendar} if the day or
   *     the answer is outside the known holidays
   * @see <a href="https://www.bcn.cl/leychile/navegar?idNorma=210676">Ley 19.880, article 25</a>
   */
  public Either<OutsideCalendar, LocalDate> nextBusinessDayOrSame(LocalDate date) {
    return knows(date) && isKnownBusinessDay(date)
        ? answer(countUpTo(date) - 1)
        : plusBusinessDays(date, 1);
  }

  /**
   * A term of business days that runs from a day, with its due date worked out.
   *
   * <p>Sent on Friday 20 March 2026, 20 days are due on Monday 20 April 2026.
   *
   * @param sent the day from which the term runs, itself not counted
   * @param days its length in business days, 1 or more
   * @return the term, or {@link OutsideCalendar} as for {@link #plusBusinessDays}
   * @throws IllegalArgumentException if {@code days} is below 1
   */
  public Either<OutsideCalendar, BusinessTerm> term(LocalDate sent, int days) {
    return plusBusinessDays(sent, days)
        .map(dueDate -> new BusinessTerm(sent, days, dueDate, version(), lastKnownDay()));
  }

  /**
   * How a term stands on a day, with every day it passed over and why; for a person to read.
   *
   * <p>Sent on Thursday 2 April 2026 with 20 days, on Monday 6 April: day 1 of 20, 19 left, due on
   * 4 May; passed over are Good Friday, four weekends, 1 May.
   *
   * @param term a term worked out by this calendar, or by one of the same version
   * @param today the legal day of the question, before, in or after the term
   * @return the explanation; {@link OutsideCalendar} if the term or {@code today} is outside the
   *     known holidays; {@link OtherCalendar} if the term was worked out with other holidays: its
   *     due date stands, but these days would not add up to it
   */
  public Either<CalendarRefusal, Explanation> explain(BusinessTerm term, LocalDate today) {
    if (!term.calendarVersion().equals(version())) {
      return Either.left(new OtherCalendar(term.calendarVersion(), version()));
    }
    return Either.<CalendarRefusal, BusinessTerm>narrow(term(term.sent(), term.days()))
        .flatMap(
            ours ->
                ours.equals(term)
                    ? Either.narrow(explainOwn(term, today))
                    : Either.left(new OtherCalendar(term.calendarVersion(), version())));
  }

  private Either<OutsideCalendar, Explanation> explainOwn(BusinessTerm term, LocalDate today) {
    return businessDaysBetween(term.sent(), today)
        .map(
            dayNumber ->
                new Explanation(
                    Explanation.Unit.BUSINESS_DAYS,
                    term.sent(),
                    term.days(),
                    plusBusinessDays(term.sent(), 1).get(),
                    term.dueDate(),
                    today,
                    dayNumber,
                    Math.min(term.days(), Math.max(0, term.days() - dayNumber)),
                    passedOver(term)));
  }

  private List<SkippedDay> passedOver(BusinessTerm term) {
    return term.sent()
        .plusDays(1)
        .datesUntil(term.dueDate())
        .filter(date -> !isKnownBusinessDay(date))
        .map(date -> new SkippedDay(date, isWeekend(date), holidays.on(date)))
        .toList();
  }

  /**
   * The version of the holidays it counts with, to be stored with each date worked out.
   *
   * @return 16 hexadecimal digits, see {@link Holidays#version()}
   */
  public String version() {
    String known = version;
    if (known.isEmpty()) {
      known = holidays.version();
      version = known;
    }
    return known;
  }

  /**
   * The first day it can answer for.
   *
   * @return the start of the range of its holidays, inclusive
   */
  public LocalDate firstKnownDay() {
    return holidays.firstKnownDay();
  }

  /**
   * The last day it can answer for; a host should look for newer holidays well before it comes.
   *
   * @return the end of the range of its holidays, inclusive
   */
  public LocalDate lastKnownDay() {
    return holidays.lastKnownDay();
  }

  /** Counts the weekdays itself: a date for each month took a fresh JVM longer than the rest. */
  private void markWorkweeks(int[] businessDays) {
    int weekday = LocalDate.of(firstYear, Month.JANUARY, 1).getDayOfWeek().ordinal();
    for (int year = 0; year < months.length >> YEAR_BITS; year++) {
      boolean leap = IsoChronology.INSTANCE.isLeapYear(firstYear + year);
      for (Month month : Month.values()) {
        int length = month.length(leap);
        businessDays[year << YEAR_BITS | month.getValue()] =
            (int) (WORKWEEKS >> weekday) & upTo(length);
        weekday = (weekday + length) % DAYS_OF_WEEK;
      }
    }
    clearUnknown(businessDays);
  }

  private void clearUnknown(int[] businessDays) {
    int first = month(firstKnownDay());
    int last = month(lastKnownDay());
    Arrays.fill(businessDays, 0, first, 0);
    Arrays.fill(businessDays, last + 1, businessDays.length, 0);
    businessDays[first] &= ~upTo(firstKnownDay().getDayOfMonth() - 1);
    businessDays[last] &= upTo(lastKnownDay().getDayOfMonth());
  }

  /** The number of all business days. */
  private static int countInto(long[] months, int[] businessDays) {
    int count = 0;
    for (int i = 0; i < months.length; i++) {
      months[i] = (long) count << Integer.SIZE | Integer.toUnsignedLong(businessDays[i]);
      count += Integer.bitCount(businessDays[i]);
    }
    return count;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no array of a generic type
  private static @Nullable Either<OutsideCalendar, LocalDate>[] answers(int length) {
    return new Either[length];
  }

  /** The business day of the range before which there are n. */
  private Either<OutsideCalendar, LocalDate> answer(int n) {
    Either<OutsideCalendar, LocalDate> known = answers[n];
    if (known == null) {
      known = Either.right(businessDay(n));
      answers[n] = known;
    }
    return known;
  }

  private LocalDate businessDay(int n) {
    int low = 0;
    int high = months.length - 1;
    while (low < high) { // the last month before which there are no more than n
      int middle = (low + high + 1) >>> 1;
      if ((int) (months[middle] >> Integer.SIZE) <= n) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int days = (int) months[low];
    for (int left = n - (int) (months[low] >> Integer.SIZE); left > 0; left--) {
      days &= days - 1; // without the first one
    }
    return LocalDate.of(
        firstYear + (low >> YEAR_BITS),
        low % (1 << YEAR_BITS),
        Integer.numberOfTrailingZeros(days));
  }

  private static long workweeks() {
    long weeks = 0;
    for (int monday = 1; monday < Long.SIZE; monday += DAYS_OF_WEEK) {
      weeks |= 0b11111L << monday;
    }
    return weeks;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private boolean knows(LocalDate date) {
    int year = date.getYear() - firstYear;
    return 0 <= year && year < months.length >> YEAR_BITS && (!partOfYears || isInside(date));
  }

  private boolean isInside(LocalDate date) {
    return !date.isBefore(firstKnownDay()) && !date.isAfter(lastKnownDay());
  }

  private OutsideCalendar outside(LocalDate asked) {
    return new OutsideCalendar(asked, firstKnownDay(), lastKnownDay());
  }

  private boolean isKnownBusinessDay(LocalDate date) {
    return ((int) (months[month(date)] >>> date.getDayOfMonth()) & 1) != 0;
  }

  private int countUpTo(LocalDate date) {
    long month = months[month(date)];
    return (int) (month >> Integer.SIZE)
        + Integer.bitCount((int) month << (LAST_DAY - date.getDayOfMonth()));
  }

  private int month(LocalDate date) {
    return (date.getYear() - firstYear) << YEAR_BITS | date.getMonthValue();
  }

  /** A bit for each day of a month up to this one; none for 0. */
  private static int upTo(int dayOfMonth) {
    return (int) ((2L << dayOfMonth) - 2);
  }

  private static int bit(LocalDate date) {
    return 1 << date.getDayOfMonth();
  }

  /** The counts of up to about four years either way, made once for all calendars. */
  private static final class Counts {
    private static final int MOST = 1_024;
    private static final Integer[] BOXED =
        IntStream.rangeClosed(-MOST, MOST).boxed().toArray(Integer[]::new);

    private static Integer boxed(int count) {
      int at = count + MOST;
      return 0 <= at && at < BOXED.length ? BOXED[at] : Integer.valueOf(count);
    }
  }
}
