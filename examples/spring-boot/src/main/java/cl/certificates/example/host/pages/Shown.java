package cl.certificates.example.host.pages;

import cl.certificates.attendance.AttendanceRate;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.identity.PaymentDocument;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How things read on a page. */
final class Shown {
  /** Every sentence and label of the library. */
  static final Wording WORDS = Wording.in(Language.SPANISH);

  private static final ZoneId LEGAL = ZoneId.of("America/Santiago");
  private static final int MINUTES_OF_HOUR = 60;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", Locale.ROOT);

  private Shown() {}

  static String day(LocalDate day) {
    return WORDS.write(day);
  }

  static String days(LocalDate from, LocalDate to) {
    return day(from) + " al " + day(to);
  }

  static String moment(Instant at) {
    return MOMENT.format(at.atZone(LEGAL));
  }

  static String percent(AttendanceRate rate) {
    return rate.percent().map(number -> WORDS.write(number) + " %").orElse("Sin datos");
  }

  /** As on the paper: 29:45 / 40:00. */
  static String hours(AttendanceRate rate) {
    return hours(rate.attended()) + " / " + hours(rate.base());
  }

  /** As on the paper: 29:45 for 1,785 minutes. */
  static String hours(long minutes) {
    return minutes / MINUTES_OF_HOUR
        + ":"
        + String.format(Locale.ROOT, "%02d", minutes % MINUTES_OF_HOUR);
  }

  static String payment(PaymentDocument document) {
    return (document instanceof PaymentDocument.Invoice ? "Factura " : "Orden de compra ")
        + document.number();
  }

  /** The colour of a state, told in words beside it. */
  static String tone(CertificateState state) {
    return switch (state) {
      case TO_ISSUE -> "quiet";
      case ISSUED -> "good";
      case ANNULMENT_PENDING, APPROVED_FOR_REISSUE -> "waits";
      case REJECTED -> "bad";
    };
  }

  static String tone(DocumentStatus status) {
    return switch (status) {
      case IN_FORCE -> "good";
      case UNDER_ANNULMENT -> "waits";
      case ANNULLED, REPLACED -> "bad";
    };
  }
}
