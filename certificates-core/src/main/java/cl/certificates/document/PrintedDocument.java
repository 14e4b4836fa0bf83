package cl.certificates.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What every paper has: a head, words in sections, a look, and what machines read of it. */
public interface PrintedDocument {
  /** For instance "Certificado de asistencia". */
  String title();

  /** What it is about, for instance "Folio 6543210-1-T · Versión 1". */
  String subtitle();

  /** Remarks under the title: what a reader must not overlook; one may hold what somebody typed. */
  @Value.Redacted
  List<String> remarks();

  /** Labels with their values, under headings; some name people. */
  @Value.Redacted
  List<DocumentSection> sections();

  /** What the paper says for itself, below everything else. */
  List<String> legend();

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

  /** Whose paper it is, for the file's metadata. */
  String author();

  /** The language of the text, for instance "es-CL". */
  String languageTag();

  /** When the version was issued, or the act was done; the only time a paper knows. */
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

  /** The digest of what the paper tells, in hexadecimal; also the seed of the file's identity. */
  String contentDigest();
}
