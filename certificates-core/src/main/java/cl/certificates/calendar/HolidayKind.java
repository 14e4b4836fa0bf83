package cl.certificates.calendar;

/** Why a day is a holiday. It tells a reader where the date comes from; every kind counts alike. */
public enum HolidayKind {
  /** The same day and month every year, such as 1 May. */
  FIXED,
  /**
   * A date that a rule works out for each year, or a day that exists only in some years: Good
   * Friday, the Monday of 29 June, 17 September between a weekend and the national days.
   */
  MOVED,
  /** The day of an election, a primary or a plebiscite (Ley 18.700, Ley 20.640). */
  ELECTION,
  /** One date made a holiday by a law of its own, or a census day (Ley 17.374). */
  ONE_OFF
}
