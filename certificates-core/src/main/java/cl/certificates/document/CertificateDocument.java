package cl.certificates.document;

import cl.certificates.DomainStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A certificate ready to be typeset: every word, number and date as it is printed. */
@DomainStyle
@Value.Immutable
public interface CertificateDocument {
  /** For instance "Certificado de asistencia". */
  String title();

  /** Folio and version, for instance "Folio 6543210-1-T · Versión 1". */
  String subtitle();

  /** State remarks under the title: replaces a version, was issued late, was annulled. */
  List<String> remarks();

  /** Course, executor, recipient, dates, payment document, issue. */
  List<DocumentSection> sections();

  /** Heading of the participant table. */
  String tableHeading();

  /** The heads of the six columns, in the order of {@link ParticipantRow}. */
  List<String> tableHeader();

  /** One row per participant. */
  @Value.Redacted
  List<ParticipantRow> rows();

  /** Lines under the table: how many participants, how many met the minimum, hours in all. */
  List<String> totals();

  /** What the paper certifies, and where to verify it. */
  List<String> legend();

  /** Label of the verification block, for instance "Código de verificación". */
  String verificationLabel();

  /** The code in groups, as it is typed by hand. */
  String verificationCode();

  /** What the QR holds: the address with the code, or the code alone where the host has no page. */
  String verificationTarget();

  /** What the diagonal mark says on the copy of a version that is no longer in force. */
  Optional<String> mark();

  /** The foot of each page; {@code {page}} and {@code {pages}} stand for the numbers. */
  String pageLabel();

  /** The folio, for machines that read the file; people read it in {@link #subtitle}. */
  String folio();

  /** ID of the training action, for machines. */
  String action();

  /** Version of the certificate, from 1, for machines. */
  int version();

  /** Title of the file, for viewers and archives. */
  String fileTitle();

  /** Who issued it, for the file's metadata. */
  String author();

  /** The language of the text, for instance "es-CL". */
  String languageTag();

  /** When the version was issued; the only time a paper knows. */
  Instant issuedAt();

  /**
   * The layout to draw it with, one of {@link CertificateRenderer#layouts}; the current one where
   * none is named.
   */
  Optional<String> layout();

  /** The size of its pages; A4 if nothing else is said. */
  @Value.Default
  default PaperSize paper() {
    return PaperSize.A4;
  }

  /** The colour of title, headings and rules; that of the standard template by default. */
  @Value.Default
  default Colour accent() {
    return Template.standard().accent();
  }

  /** The picture beside the title. */
  Optional<Logo> logo();

  /** Who issues, under the title. */
  List<String> letterhead();

  /** What stands at the foot of each page, above its label. */
  Optional<String> footer();

  /** What the issuer adds before the legend. */
  List<String> extraLines();

  /** The digest of what is certified, in hexadecimal; also the seed of the file's identity. */
  String contentDigest();

  /** Builds a document. */
  final class Builder extends ImmutableCertificateDocument.Builder {}
}
