package cl.certificates.viewing;

import static java.time.temporal.ChronoUnit.DAYS;

import cl.certificates.DomainStyle;
import cl.certificates.wording.Worded;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * The deadlines of an action, explained for a day: "day 43 of 59, justification needed, 16 days
 * left".
 */
@DomainStyle
@Value.Immutable
public interface Deadlines extends Worded {
  /** Which deadline is running, or why none is. */
  DeadlineSituation situation();

  /** The communicated end, day 0. */
  LocalDate end();

  /** The legal day it is explained for. */
  LocalDate today();

  /** Last day without a justification (R23). */
  LocalDate ordinaryLastDay();

  /** Last day for a first issue (R24). */
  LocalDate issueLastDay();

  /** Last day for asking for an annulment (R6). */
  LocalDate annulmentLastDay();

  /** Calendar days until the last day for issuing; none where no last day is running. */
  OptionalLong daysLeftToIssue();

  /** Calendar days until the last day for asking; none where nothing can be asked for. */
  OptionalLong daysLeftToAnnul();

  /** The last day for the directorate to decide, if a request is open (R34). */
  Optional<LocalDate> dueDate();

  /** How many calendar days today is after the end; negative before it. */
  default long day() {
    return DAYS.between(end(), today());
  }

  /** The number of the last issue day, 59 by default. */
  default long lastDayNumber() {
    return DAYS.between(end(), issueLastDay());
  }

  /** Whether a request waits although its due date is behind (A13); also once liquidated. */
  default boolean overdue() {
    return dueDate().filter(today()::isAfter).isPresent();
  }

  @Override
  default String code() {
    return "DEADLINES";
  }

  @Override
  default String textKey() {
    return code() + "." + situation();
  }

  @Override
  default Map<String, Object> details() {
    Map<String, Object> details = new TreeMap<>();
    details.put("end", end());
    details.put("day", day());
    details.put("daysToEnd", -day());
    details.put("of", lastDayNumber());
    details.put("ordinaryLastDay", ordinaryLastDay());
    details.put("issueLastDay", issueLastDay());
    details.put("annulmentLastDay", annulmentLastDay());
    daysLeftToIssue().ifPresent(days -> details.put("leftToIssue", days));
    daysLeftToAnnul().ifPresent(days -> details.put("leftToAnnul", days));
    dueDate().ifPresent(day -> details.put("dueDate", day));
    return details;
  }

  /** Builds deadlines. */
  final class Builder extends ImmutableDeadlines.Builder {}
}
