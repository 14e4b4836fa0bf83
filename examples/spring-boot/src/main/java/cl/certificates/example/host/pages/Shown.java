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

  static String hours(AttendanceRate rate) {
    return WORDS.write(
            java.math.BigDecimal.valueOf(rate.attended() * 10 / 60, 1).stripTrailingZeros())
        + " de "
        + WORDS.write(java.math.BigDecimal.valueOf(rate.base() * 10 / 60, 1).stripTrailingZeros());
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
