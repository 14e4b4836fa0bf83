package cl.certificates.pdf.openpdf;

import cl.certificates.AdapterException;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.DocumentField;
import cl.certificates.document.DocumentSection;
import cl.certificates.document.DocumentSigner;
import cl.certificates.document.Logo;
import cl.certificates.document.ParticipantRow;
import cl.certificates.document.PrintedDocument;
import cl.certificates.document.ReceiptDocument;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Typesets certificates and receipts on A4 or letter pages with OpenPDF and two embedded fonts.
 *
 * <p>One renderer serves all threads; it reads its fonts when it is made, so make one and keep it.
 * The default locale, the default zone and the clock are never asked: the same document gives the
 * same bytes, also on another JDK, as long as both pack with the usual zlib. What the file holds is
 * the same even where they do not.
 *
 * <p>Nothing is clipped and nothing of a certificate is set smaller than 6.5 points (the diagonal
 * mark apart, which shrinks to stay on the page): long texts are broken into lines, inside a word
 * where it must be, and run on over pages. Before the bytes leave, the pages are looked through: a
 * text that is missing, cut, twice or out of place ends in an {@link AdapterException} that names
 * its position.
 *
 * <p>A certificate that runs over its only page by a little is set up to 15 % smaller, to stand on
 * one; of a table that ends on another page than its totals, the last two rows go along with them.
 *
 * <p>What it prints are Latin, Greek and Cyrillic letters with their signs. A letter and an accent
 * typed as two characters are printed as the composed letter (NFC); a no-break space (U+00A0,
 * U+202F) as a space that keeps words together; a line feed begins a line.
 *
 * <pre>{@code
 * CertificateRenderer renderer = OpenPdfRenderer.create();
 * OptionalInt none = renderer.firstUnprintable("Łucja Öztürk-İpek");
 * byte[] pdf = renderer.render(document);
 * }</pre>
 */
public final class OpenPdfRenderer implements CertificateRenderer {
  private static final List<String> LAYOUTS = List.of("openpdf-1");

  private final Typeface typeface;
  private final ColourProfile colours;

  private final Optional<DocumentSigner> signer;

  private OpenPdfRenderer(
      Typeface typeface, ColourProfile colours, Optional<DocumentSigner> signer) {
    this.typeface = typeface;
    this.colours = colours;
    this.signer = signer;
  }

  /**
   * A renderer with the fonts and the colour profile of this jar.
   *
   * @throws AdapterException if one of them is missing or damaged
   */
  public static OpenPdfRenderer create() {
    return new OpenPdfRenderer(Typeface.load(), ColourProfile.load(), Optional.empty());
  }

  /**
   * The same renderer, with an invisible signature over the whole of each paper it prints. What it
   * gives is what an office archives, so the archived bytes are the signed ones.
   *
   * <p>The paper reads and validates as without it, but its bytes are those of one signing: the
   * same document printed again is signed at another time. If the signer fails, {@link #render}
   * throws an {@link AdapterException} and gives no paper.
   */
  public OpenPdfRenderer signedBy(DocumentSigner signer) {
    return new OpenPdfRenderer(typeface, colours, Optional.of(signer));
  }

  @Override
  public List<String> layouts() {
    return LAYOUTS;
  }

  @Override
  public OptionalInt firstUnprintable(String text) {
    return typeface.firstUnprintable(text);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if a text holds an unprintable code point, which is named; if
   *     the layout is not known, the digest is not hexadecimal, the table has not six heads, or the
   *     verification target is empty or too long for a QR code
   */
  @Override
  public byte[] render(CertificateDocument document) {
    requirePrintable(texts(document), document);
    if (document.tableHeader().size() != ParticipantTable.COLUMNS) {
      throw new IllegalArgumentException(
          "the table has six columns, not " + document.tableHeader().size());
    }
    QrSquare qr = QrSquare.of(document.verificationTarget());
    return printed(
        () ->
            new Press(document, document.mark(), typeface, colours, signer)
                .print(CertificateLayout.of(document, typeface, qr)));
  }

  /**
   * {@inheritDoc}
   *
   * <p>What is too long for the page is set smaller, the whole receipt alike, down to 3 points: so
   * the longest texts that a dossier takes stand on it, in the widest letters there are.
   *
   * @throws IllegalArgumentException if a text holds an unprintable code point, which is named; if
   *     the layout is not known, or the digest is not hexadecimal
   */
  @Override
  public byte[] renderReceipt(ReceiptDocument receipt) {
    requirePrintable(texts(receipt), receipt);
    return printed(
        () ->
            new Press(receipt, Optional.empty(), typeface, colours, signer)
                .print(ReceiptLayout.of(receipt, typeface)));
  }

  private static byte[] printed(Supplier<byte[]> press) {
    try {
      return press.get();
    } catch (AdapterException known) {
      throw known;
    } catch (RuntimeException broken) {
      throw new AdapterException("the paper could not be typeset", broken);
    }
  }

  private void requirePrintable(Stream<String> texts, PrintedDocument document) {
    texts.forEach(this::requirePrintable);
    document.layout().ifPresent(OpenPdfRenderer::requireKnown);
    if (!document.contentDigest().matches("([0-9a-fA-F]{2})+")) {
      throw new IllegalArgumentException("the content digest is not hexadecimal");
    }
  }

  private static void requireKnown(String layout) {
    if (!LAYOUTS.contains(layout)) {
      throw new IllegalArgumentException("no such layout: " + layout + "; known are " + LAYOUTS);
    }
  }

  private void requirePrintable(String text) {
    OptionalInt unprintable = firstUnprintable(text);
    if (unprintable.isPresent()) {
      throw new IllegalArgumentException(
          "no glyph for U+" + hex(unprintable.getAsInt()) + " in the document");
    }
  }

  private static String hex(int codePoint) {
    String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** Every text of the document, those that all papers have first. */
  private static Stream<String> texts(CertificateDocument document) {
    return Stream.of(
            common(document),
            Stream.of(document.tableHeading()),
            document.tableHeader().stream(),
            document.rows().stream().flatMap(OpenPdfRenderer::texts),
            document.totals().stream(),
            document.extraLines().stream(),
            Stream.of(document.verificationLabel(), document.verificationCode()),
            Stream.of(document.verificationTarget()),
            document.mark().stream())
        .flatMap(texts -> texts);
  }

  private static Stream<String> texts(ReceiptDocument receipt) {
    return Stream.concat(common(receipt), Stream.of(receipt.act().name()));
  }

  private static Stream<String> common(PrintedDocument document) {
    return Stream.of(
            Stream.of(document.title(), document.subtitle()),
            document.logo().map(Logo::alternative).stream(),
            document.letterhead().stream(),
            document.remarks().stream(),
            document.sections().stream().flatMap(OpenPdfRenderer::texts),
            document.legend().stream(),
            Stream.of(document.pageLabel()),
            document.footer().stream(),
            Stream.of(document.fileTitle(), document.author(), document.languageTag()),
            Stream.of(document.folio(), document.action()))
        .flatMap(texts -> texts);
  }

  private static Stream<String> texts(DocumentSection section) {
    return Stream.concat(
        Stream.of(section.heading()), section.fields().stream().flatMap(OpenPdfRenderer::texts));
  }

  private static Stream<String> texts(DocumentField field) {
    return Stream.of(field.label(), field.value());
  }

  private static Stream<String> texts(ParticipantRow row) {
    return Stream.of(
        row.number(), row.rut(), row.name(), row.hours(), row.percent(), row.minimum());
  }
}
