package cl.certificates.dossier;

import cl.certificates.DomainStyle;
import cl.certificates.course.ActionType;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.identity.Folio;
import cl.certificates.identity.PaymentDocument;
import cl.certificates.identity.Region;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Everything a version certifies, copied when it was issued: later changes of the course touch
 * nothing of it (R17, R37).
 */
@DomainStyle
@Value.Immutable
public interface IssuedContent {
  /** Number of the document: action, version and a check character. */
  Folio folio();

  /** The annulled version this one takes the place of; empty for a first issue (R43). */
  Optional<Folio> replaces();

  /** Línea de capacitación. */
  TrainingLine line();

  /** Código SENCE, where the line has one. */
  Optional<SenceCode> senceCode();

  /** Name of the course. */
  String courseName();

  /** Regular, partial or complementary. */
  ActionType type();

  /** Región of execution. */
  Region region();

  /** First communicated day. */
  LocalDate communicatedStart();

  /** Last communicated day. */
  LocalDate communicatedEnd();

  /** Communicated hours, the whole ones of them. */
  int hours();

  /** Minutes communicated beyond the whole hours, 0 to 59. */
  @Value.Default
  default int minutesBeyondHours() {
    return 0;
  }

  /** Real end of a partial action, real start of a complementary one (R26, R27). */
  Optional<LocalDate> realDate();

  /** Who gave the course. */
  TrainingEntity executor();

  /** Who oversaw it. */
  Optional<SupervisingEntity> supervisor();

  /** To whom the certificate is presented. */
  Recipient recipient();

  /** Invoice or purchase order (R18). */
  PaymentDocument paymentDocument();

  /** Why it was issued on days 41 to 59 (R24); kept also when given earlier. */
  @Value.Redacted
  Optional<String> justification();

  /** The minimum attendance in percent that the flag of each line was measured against. */
  int minimumPercent();

  /** One line per communicated participant, in the order of the class book (A19, A20). */
  @Value.Redacted
  List<CertifiedParticipant> participants();

  /** How many participants reached the minimum. */
  default long meetingMinimum() {
    return participants().stream().filter(CertifiedParticipant::meetsMinimum).count();
  }

  /** Minutes attended by all participants together. */
  default long minutesAttended() {
    return participants().stream().mapToLong(line -> line.rate().attended()).sum();
  }

  /** The digest printed on paper and given to whoever verifies, so that both can be compared. */
  @Value.Lazy
  default Digest digest() {
    return Digest.of(EventEncoding.snapshot(this));
  }

  /** Builds a content. */
  final class Builder extends ImmutableIssuedContent.Builder {}
}
