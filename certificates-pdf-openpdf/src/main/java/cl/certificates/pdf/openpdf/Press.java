package cl.certificates.pdf.openpdf;

import cl.certificates.AdapterException;
import cl.certificates.document.DocumentSigner;
import cl.certificates.document.PrintedDocument;
import com.lowagie.text.Document;
import com.lowagie.text.Image;
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
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws placed pages into a PDF, the same bytes for the same document. */
final class Press {
  static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int FILE_ID_DIGITS = 32;

  private final PrintedDocument document;
  private final Optional<String> mark;
  private final Typeface typeface;
  private final ColourProfile colours;
  private final Optional<Seal> seal;

  /**
   * @param mark what stands across every page, if anything does
   */
  Press(
      PrintedDocument document,
      Optional<String> mark,
      Typeface typeface,
      ColourProfile colours,
      Optional<DocumentSigner> signer) {
    this.document = document;
    this.mark = mark;
    this.typeface = typeface;
    this.colours = colours;
    this.seal = signer.map(Seal::new);
  }

  byte[] print(List<List<Part>> sheets) {
    Sheet sheet = Sheet.of(document.paper());
    Optional<DiagonalMark> across = mark.map(text -> DiagonalMark.of(text, typeface, sheet));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document pdf = new Document(new Rectangle(sheet.width(), sheet.height()));
    // if the host has Apache FOP, the library would let it substitute glyphs
    pdf.setGlyphSubstitutionEnabled(false);
    PdfWriter writer = PdfWriter.getInstance(pdf, bytes);
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    // a cross-reference table in plain text is written in the digits of the default locale, and
    // under ar-EG no reader finds an object; in a stream the offsets are binary
    writer.setFullCompression();
    writer.setTagged();
    describe(pdf, writer);
    pdf.open();
    colours.declareIn(writer);
    Tags tags = new Tags(writer);
    for (List<Part> page : sheets) {
      pdf.newPage();
      writer.setPageEmpty(false);
      draw(page, across, tags, writer.getDirectContent());
    }
    identify(writer.getInfo());
    seal.ifPresent(place -> place.reserveIn(writer));
    pdf.close();
    Proof.requirePages(writer.getCurrentPageNumber() - 1, sheets.size());
    byte[] paper = bytes.toByteArray();
    seal.ifPresent(place -> place.fill(paper));
    return paper;
  }

  private void draw(
      List<Part> sheet, Optional<DiagonalMark> across, Tags tags, PdfContentByte canvas) {
    Brush brush = new Brush(canvas, typeface, document.accent());
    sheet.stream()
        .filter(part -> part.role() == Role.GROUND)
        .forEach(part -> draw(part, tags, canvas, brush));
    across.ifPresent(m -> draw(m, canvas));
    sheet.stream()
        .filter(part -> part.role() != Role.GROUND)
        .forEach(part -> draw(part, tags, canvas, brush));
  }

  /** A remark says the same in words. */
  private static void draw(DiagonalMark mark, PdfContentByte canvas) {
    Tags.beginArtifact(canvas);
    mark.drawOn(canvas);
    canvas.endMarkedContentSequence();
  }

  private static void draw(Part part, Tags tags, PdfContentByte canvas, Brush brush) {
    tags.begin(part, canvas);
    for (Piece piece : part.pieces()) {
      if (piece instanceof Piece.Words words) {
        brush.draw(words);
      } else if (piece instanceof Piece.Box box) {
        brush.draw(box);
      } else if (piece instanceof Piece.Picture picture) {
        draw(picture, canvas);
      }
    }
    canvas.endMarkedContentSequence();
  }

  private static void draw(Piece.Picture picture, PdfContentByte canvas) {
    try {
      Image image = Image.getInstance(picture.logo().bytes());
      canvas.addImage(image, picture.width(), 0, 0, picture.height(), picture.x(), picture.y());
    } catch (IOException broken) {
      throw new AdapterException("the logo cannot be drawn", broken);
    }
  }

  private void describe(Document pdf, PdfWriter writer) {
    pdf.addTitle(document.fileTitle());
    pdf.addAuthor(document.author());
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(document.languageTag()));
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    writer.setXmpMetadata(Xmp.of(document));
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
}
