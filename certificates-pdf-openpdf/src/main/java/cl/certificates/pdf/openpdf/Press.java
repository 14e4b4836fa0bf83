package cl.certificates.pdf.openpdf;

import cl.certificates.document.CertificateDocument;
import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws placed pages into a PDF, the same bytes for the same document. */
final class Press {
  private static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int FILE_ID_DIGITS = 32;

  private final CertificateDocument document;
  private final Typeface typeface;

  Press(CertificateDocument document, Typeface typeface) {
    this.document = document;
    this.typeface = typeface;
  }

  byte[] print(List<List<Part>> sheets) {
    Optional<DiagonalMark> mark = document.mark().map(text -> DiagonalMark.of(text, typeface));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document pdf = new Document(new Rectangle(Pages.WIDTH, Pages.HEIGHT));
    // if the host has Apache FOP, the library would let it substitute glyphs
    pdf.setGlyphSubstitutionEnabled(false);
    PdfWriter writer = PdfWriter.getInstance(pdf, bytes);
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    // a cross-reference table in plain text is written in the digits of the default locale, and
    // under ar-EG no reader finds an object; in a stream the offsets are binary
    writer.setFullCompression();
    describe(pdf, writer);
    pdf.open();
    for (List<Part> sheet : sheets) {
      pdf.newPage();
      writer.setPageEmpty(false);
      draw(sheet, mark, writer.getDirectContent());
    }
    identify(writer.getInfo());
    pdf.close();
    return bytes.toByteArray();
  }

  private void draw(List<Part> sheet, Optional<DiagonalMark> mark, PdfContentByte canvas) {
    sheet.stream().filter(part -> part.role() == Role.GROUND).forEach(part -> draw(part, canvas));
    mark.ifPresent(m -> m.drawOn(canvas));
    sheet.stream().filter(part -> part.role() != Role.GROUND).forEach(part -> draw(part, canvas));
  }

  private void draw(Part part, PdfContentByte canvas) {
    for (Piece piece : part.pieces()) {
      if (piece instanceof Piece.Words words) {
        draw(words, canvas);
      } else if (piece instanceof Piece.Box box) {
        fill(box.ink(), canvas);
        canvas.rectangle(box.x(), box.y(), box.width(), box.height());
        canvas.fill();
      }
    }
  }

  private void draw(Piece.Words words, PdfContentByte canvas) {
    fill(words.style().ink(), canvas);
    canvas.beginText();
    canvas.setFontAndSize(typeface.font(words.style().weight()), words.style().size());
    canvas.setTextMatrix(words.x(), words.y());
    canvas.showText(words.text());
    canvas.endText();
  }

  private static void fill(Ink ink, PdfContentByte canvas) {
    canvas.setRGBColorFill(ink.red(), ink.green(), ink.blue());
  }

  private void describe(Document pdf, PdfWriter writer) {
    pdf.addTitle(document.fileTitle());
    pdf.addAuthor(document.author());
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(document.languageTag()));
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    writer.setXmpMetadata(xmp().getBytes(StandardCharsets.UTF_8));
  }

  /** Times and identity come from the document; the library would take the clock and the lot. */
  private void identify(PdfDictionary info) {
    PdfString issued = new PdfString(PDF_DATE.format(document.issuedAt()));
    info.put(PdfName.CREATIONDATE, issued);
    info.put(PdfName.MODDATE, issued);
    String digest = document.contentDigest();
    String id = "<" + digest.substring(0, Math.min(FILE_ID_DIGITS, digest.length())) + ">";
    info.put(PdfName.FILEID, new PdfLiteral(PdfObject.ARRAY, "[" + id + id + "]"));
  }

  private String xmp() {
    Instant issued = document.issuedAt().truncatedTo(ChronoUnit.SECONDS);
    return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
                xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                xmlns:xmp="http://ns.adobe.com/xap/1.0/">
              <dc:format>application/pdf</dc:format>
              <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
              <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
              <dc:language><rdf:Bag><rdf:li>%3$s</rdf:li></rdf:Bag></dc:language>
              <pdf:Producer>%4$s</pdf:Producer>
              <xmp:CreateDate>%5$s</xmp:CreateDate>
              <xmp:ModifyDate>%5$s</xmp:ModifyDate>
            </rdf:Description>
          </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>"""
        .formatted(
            escaped(document.fileTitle()),
            escaped(document.author()),
            escaped(document.languageTag()),
            escaped(Document.getVersion()),
            issued);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
