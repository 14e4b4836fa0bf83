package cl.certificates.document;

import cl.certificates.DomainStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A certificate ready to be typeset: every word, number and date as it is printed. */
@DomainStyle
@Value.Immutable
public interface CertificateDocument extends PrintedDocument {
  /** Heading of the participant table. */
  String tableHeading();

  /** The heads of the six columns, in the order of {@link ParticipantRow}. */
  List<String> tableHeader();

  /** One row per participant. */
  @Value.Redacted
  List<ParticipantRow> rows();

  /** Lines under the table: how many participants, how many met the minimum, hours in all. */
  List<String> totals();

  /** What the issuer adds before the legend. */
  List<String> extraLines();

  /** Label of the verification block, for instance "Código de verificación". */
  String verificationLabel();

  /** The code in groups, as it is typed by hand. */
  @Value.Redacted
  String verificationCode();

  /** What the QR holds: the address with the code, or the code alone where the host has no page. */
  @Value.Redacted
  String verificationTarget();

  /** What the diagonal mark says on the copy of a version that is no longer in force. */
  Optional<String> mark();

  /** Builds a document. */
  final class Builder extends ImmutableCertificateDocument.Builder {}
}
