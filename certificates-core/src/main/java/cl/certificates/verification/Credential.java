package cl.certificates.verification;

import cl.certificates.DomainStyle;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Digest;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.VerificationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a certificate says to machines: what its paper must say to anybody who has its code, and
 * nothing of any participant. One for each action, as the paper is (A19).
 *
 * <p>It is of the issue and never changes; what the certificate is worth today is told by its code.
 */
@DomainStyle
@Value.Immutable
public interface Credential {
  /** Number of the certificate. */
  Folio folio();

  /** The code printed on it, by which anybody learns what it is worth today. */
  VerificationCode verificationCode();

  /** When it was accepted, to the microsecond. */
  Instant issuedAt();

  /** The legal day on which it was accepted. */
  LocalDate issuedOn();

  /** Name of the course. */
  String courseName();

  /** Código SENCE, where the line has one. */
  Optional<SenceCode> senceCode();

  /** Región of execution. */
  Region region();

  /** First communicated day. */
  LocalDate start();

  /** Last communicated day. */
  LocalDate end();

  /** Communicated hours, the whole ones of them. */
  int hours();

  /** Minutes communicated beyond the whole hours, 0 to 59. */
  @Value.Default
  default int minutesBeyondHours() {
    return 0;
  }

  /** Who gave the course. */
  String trainingEntity();

  /** How many participants the certificate lists. */
  int participants();

  /** The digest of all that was certified, as the paper prints it. */
  Digest contentDigest();

  /** The action it is about. */
  default ActionId action() {
    return folio().action();
  }

  /** The credential of an issued version. */
  static Credential of(Certificate certificate) {
    IssuedContent content = certificate.content();
    return new Builder()
        .folio(content.folio())
        .verificationCode(certificate.code())
        .issuedAt(certificate.issuedAt())
        .issuedOn(certificate.issuedOn())
        .courseName(content.courseName())
        .senceCode(content.senceCode())
        .region(content.region())
        .start(content.communicatedStart())
        .end(content.communicatedEnd())
        .hours(content.hours())
        .minutesBeyondHours(content.minutesBeyondHours())
        .trainingEntity(content.executor().name())
        .participants(content.participants().size())
        .contentDigest(content.digest())
        .build();
  }

  /** Builds a credential. */
  final class Builder extends ImmutableCredential.Builder {}
}
