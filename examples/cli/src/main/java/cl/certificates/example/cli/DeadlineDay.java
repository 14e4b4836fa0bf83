package cl.certificates.example.cli;

import cl.certificates.calendar.CalendarWindow;
import cl.certificates.dossier.Terms;
import java.time.LocalDate;
import java.util.List;

/**
 * The last day of one deadline, to be exported.
 *
 * @param kind which deadline
 * @param key whose it is, for machines
 * @param whose whose it is, for people
 * @param number its number in a count of calendar days; empty if business days are counted
 * @param date the last day
 */
record DeadlineDay(Kind kind, String key, String whose, String number, LocalDate date) {
  /** Which deadline. */
  enum Kind {
    /** No justification is needed yet (R23). */
    ORDINARY_ISSUE("emitir sin justificación"),
    /** A first issue is possible (R24). */
    ISSUE("emitir"),
    /** An annulment may be asked for (R6). */
    ANNULMENT("solicitar la anulación"),
    /** The directorate decides on a request (R34). */
    DECISION("que la Dirección Regional decida la anulación");

    private final String until;

    Kind(String until) {
      this.until = until;
    }

    /** What its last day is the last one for. */
    String until() {
      return until;
    }
  }

  /** The three days that count from the end of a course. */
  static List<DeadlineDay> of(String key, String whose, Terms terms) {
    return List.of(
        lastOf(Kind.ORDINARY_ISSUE, key, whose, terms.ordinary()),
        lastOf(Kind.ISSUE, key, whose, terms.issue()),
        lastOf(Kind.ANNULMENT, key, whose, terms.annulment()));
  }

  private static DeadlineDay lastOf(Kind kind, String key, String whose, CalendarWindow window) {
    return new DeadlineDay(kind, key, whose, String.valueOf(window.days()), window.lastDay());
  }

  DayEvent event() {
    String day = number.isEmpty() ? "" : " (día " + number + ")";
    return new DayEvent(
        "plazo|" + key + "|" + kind,
        date,
        "%s: último día para %s%s".formatted(whose, kind.until(), day),
        "El plazo dura hasta que termina este día.");
  }

  List<String> row() {
    return List.of(kind.name(), number, date.toString());
  }
}
