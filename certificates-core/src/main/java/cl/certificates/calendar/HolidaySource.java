package cl.certificates.calendar;

/**
 * Port: the legal holidays of a place, as data that say from when to when they are known.
 *
 * <p>New laws appear with days of notice, so a host may answer from wherever it keeps them.
 * Implementations are safe for concurrent use. {@link ChileanHolidays} is the one that comes with
 * the library; a {@link HolidayOverlay} changes the answers of another one.
 */
@FunctionalInterface
public interface HolidaySource {
  /**
   * The holidays that hold in a place.
   *
   * <p>C1: every holiday of the answer counts there: its scope {@linkplain Scope#covers covers} the
   * one asked for, or is a part of it that the host has turned on, see {@link LocalScopes}. In the
   * country as such only national holidays count.
   *
   * <p>C2: national holidays hold everywhere: the answer for a region has every holiday of the
   * answer for the country, and the same range.
   *
   * <p>C3: within the range of the answer nothing is left out: a day that is not listed is no
   * holiday there. No test can show C3 without a second source.
   *
   * <p>C4: asked again, the answer is equal and so is its version, until the source learns of a
   * law; then the version differs. Answers already given never change.
   *
   * @param scope where the days are counted; a scope the source knows no holidays of gets the
   *     national ones
   * @return the holidays, in order, with their range
   * @throws cl.certificates.AdapterException if the source cannot be reached or read
   */
  Holidays holidays(Scope scope);
}
