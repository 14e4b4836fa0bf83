package cl.certificates.calendar;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.vavr.control.Either;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Counts business days (<i>días hábiles</i>): Monday to Friday but for the legal holidays of a
 * place (Ley 19.880 art. 25).
 *
 * <p>Within the range of its holidays every answer is exact and takes the same time, however long
 * the count; outside it every answer is an {@link OutsideCalendar}, never a guess. Immutable and
 * safe for concurrent use. Example: {@code BusinessCalendar.of(new
 * ChileanHolidays().holidays(Scope.NATIONAL))}.
 */
public final class BusinessCalendar {
  private static final int MONTHS = 12;

  private final Holidays holidays;
  private final String version;

  /** Business days in order; the n-th since the range began stands at n - 1. */
  private final LocalDate[] businessDays;

  /** For each month since January of the first year: a bit for each of its business days. */
  private final int[] bitsOfMonth;

  /** For each month: the business days since the range began, before the month does. */
  private final int[] countBeforeMonth;

  private BusinessCalendar(Holidays holidays) {
    this.holidays = holidays;
    this.version = holidays.version();
    this.businessDays = businessDaysOf(holidays).toArray(LocalDate[]::new);
    this.bitsOfMonth = new int[month(holidays.lastKnownDay()) + 1];
    this.countBeforeMonth = new int[bitsOfMonth.length];
    for (LocalDate day : businessDays) {
      bitsOfMonth[month(day)] |= bit(day);
    }
    for (int month = 1; month < bitsOfMonth.length; month++) {
      countBeforeMonth[month] =
          countBeforeMonth[month - 1] + Integer.bitCount(bitsOfMonth[month - 1]);
    }
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
   */
  public Either<OutsideCalendar, LocalDate> plusBusinessDays(LocalDate from, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("business days to count are 1 or more, not " + days);
    }
    if (!knows(from)) {
      return Either.left(outside(from));
    }
    int passed = countUpTo(from);
    if (days > businessDays.length - passed) {
      return Either.left(outside(lastKnownDay().plusDays(1)));
    }
    return Either.right(businessDays[passed + days - 1]);
  }

  /**
   * Is a day a business day? 31 December 2026, a Thursday, is one: only banks close.
   *
   * @param date the day asked about
   * @return the answer, or {@link OutsideCalendar} if the day is outside the known holidays
   */
  public Either<OutsideCalendar, Boolean> isBusinessDay(LocalDate date) {
    return knows(date) ? Either.right(isKnownBusinessDay(date)) : Either.left(outside(date));
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
    return Either.right(countUpTo(toInclusive) - countUpTo(fromExclusive));
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
   */
  public Either<OutsideCalendar, LocalDate> nextBusinessDayOrSame(LocalDate date) {
    return knows(date) && isKnownBusinessDay(date) ? Either.right(date) : plusBusinessDays(date, 1);
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
    return plusBusinessDays(sent, days).map(dueDate -> new BusinessTerm(sent, days, dueDate));
  }

  /**
   * The version of the holidays it counts with, to be stored with each date worked out.
   *
   * @return 16 hexadecimal digits, see {@link Holidays#version()}
   */
  public String version() {
    return version;
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

  private static List<LocalDate> businessDaysOf(Holidays holidays) {
    Set<LocalDate> free = holidays.days().stream().map(Holiday::date).collect(toUnmodifiableSet());
    List<LocalDate> days = new ArrayList<>();
    LocalDate end = holidays.lastKnownDay().plusDays(1);
    for (LocalDate day = holidays.firstKnownDay(); day.isBefore(end); day = day.plusDays(1)) {
      if (!isWeekend(day) && !free.contains(day)) {
        days.add(day);
      }
    }
    return days;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private boolean knows(LocalDate date) {
    return !date.isBefore(firstKnownDay()) && !date.isAfter(lastKnownDay());
  }

  private OutsideCalendar outside(LocalDate asked) {
    return new OutsideCalendar(asked, firstKnownDay(), lastKnownDay());
  }

  private boolean isKnownBusinessDay(LocalDate date) {
    return (bitsOfMonth[month(date)] & bit(date)) != 0;
  }

  private int countUpTo(LocalDate date) {
    int bitsUpTo = bitsOfMonth[month(date)] & (bit(date) | (bit(date) - 1));
    return countBeforeMonth[month(date)] + Integer.bitCount(bitsUpTo);
  }

  private int month(LocalDate date) {
    return (date.getYear() - firstKnownDay().getYear()) * MONTHS + date.getMonthValue() - 1;
  }

  private static int bit(LocalDate date) {
    return 1 << (date.getDayOfMonth() - 1);
  }
}
