package cl.certificates.document;

import cl.certificates.calendar.LegalZone;
import cl.certificates.identity.Rut;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The words that papers have in common, in one language. */
final class PaperWords {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss", Locale.ROOT);

  private final Wording words;
  private final LegalZone zone;

  /**
   * @param zone the zone in which dates with an hour are printed
   */
  PaperWords(Language language, LegalZone zone) {
    this.words = Wording.in(language);
    this.zone = zone;
  }

  String languageTag() {
    return words.language() == Language.SPANISH ? "es-CL" : "en";
  }

  String say(String key) {
    return say(key, Map.of());
  }

  String say(String key, Map<String, ?> values) {
    return words.text("document." + key, values);
  }

  /** A value as it reads in a text: a day, a label, a number. */
  String write(Object value) {
    return words.write(value);
  }

  DocumentField field(String label, String value) {
    return new DocumentField(say("field." + label), value);
  }

  /** Date and hour, to the second. */
  String moment(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at, zone.id()));
  }

  /** A person or entity with its RUT, which stays on one line. */
  static String known(String name, Rut rut) {
    return name + " · RUT\u00A0" + rut.formatted();
  }
}
