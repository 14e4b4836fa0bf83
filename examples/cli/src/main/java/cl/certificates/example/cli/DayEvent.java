package cl.certificates.example.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day worth a place in somebody's calendar.
 *
 * @param key what it is, the same in every export, so that a second import replaces the first
 * @param date the day, the whole of it
 * @param summary what is shown in the calendar
 * @param description the law, or until when what may be done
 */
record DayEvent(String key, LocalDate date, String summary, String description) {
  /** The same for the same key, on every machine and in every year. */
  String uid() {
    return UUID.nameUUIDFromBytes(("certificados|" + key).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
