package cl.certificates.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One legal holiday: the day, and the law that says so.
 *
 * <p>Example: Friday 20 September 2024, {@code Feriado adicional de Fiestas Patrias}, Ley 20.215.
 * Two laws may name one day: 29 June 2025 is San Pedro y San Pablo and the day of a primary.
 *
 * @param date the day, in local time
 * @param name its name in Spanish, as printed in calendars; never blank
 * @param law the law or laws it rests on, in Spanish; never blank
 * @param scope where it holds
 * @param kind why it is a holiday
 */
public record Holiday(LocalDate date, String name, String law, Scope scope, HolidayKind kind) {
  /**
   * @throws IllegalArgumentException if the name or the law is blank
   */
  public Holiday {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(kind, "kind");
    if (name.isBlank() || law.isBlank()) {
      throw new IllegalArgumentException("a holiday has a name and a law: " + date);
    }
  }
}
