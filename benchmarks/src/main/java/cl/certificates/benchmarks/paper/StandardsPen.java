package cl.certificates.benchmarks.paper;

import cl.certificates.document.CertificateDocument;
import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/**
 * OpenPDF with what PDF/A-2b and PDF/UA-1 ask for: structure tree, profile, metadata. The structure
 * is that of our paper, and so are the profile, deflated once, and the words of the metadata.
 */
final class StandardsPen extends OpenPdfPen<PdfStructureElement> {
  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final PdfName OWNER = new PdfName("O");
  private static final PdfName SCOPE = new PdfName("Scope");
  private static final PdfName COLUMN = new PdfName("Column");
  private static final PdfName HEADER_CELL = new PdfName("TH");
  private static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String PROFILE_NAME = "sRGB IEC61966-2.1";
  private static final byte[] PROFILE = deflated(Resources.read("sRGB.icc"));
  private static final String XMP = xmp();

  private final PdfStructureElement document;

  StandardsPen(CertificateDocument paper) throws IOException {
    // the structure tree of a long table is large: objects are compressed, as ours are
    writer.setFullCompression();
    writer.setTagged();
    pdf.addTitle(paper.fileTitle());
    pdf.addAuthor(paper.author());
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(paper.languageTag()));
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    writer.setXmpMetadata(metadata(paper));
    PdfString issued = new PdfString(PDF_DATE.format(paper.issuedAt()));
    pdf.open();
    writer.getInfo().put(PdfName.CREATIONDATE, issued);
    writer.getInfo().put(PdfName.MODDATE, issued);
    declareColours();
    document = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
  }

  private static byte[] deflated(byte[] profile) {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(profile);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return deflated.toByteArray();
  }

  private static String xmp() {
    try (InputStream in = StandardsPen.class.getResourceAsStream("certificate.xmp")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static byte[] metadata(CertificateDocument paper) {
    return XMP.formatted(
            paper.fileTitle(),
            paper.author(),
            paper.languageTag(),
            Document.getVersion(),
            paper.issuedAt().truncatedTo(ChronoUnit.SECONDS),
            paper.folio(),
            paper.action(),
            Integer.toString(paper.version()),
            paper.contentDigest())
        .getBytes(StandardCharsets.UTF_8);
  }

  private void declareColours() throws IOException {
    PdfStream profile = new PdfStream(PROFILE);
    profile.put(PdfName.N, new PdfNumber(3));
    profile.put(PdfName.FILTER, PdfName.FLATEDECODE);
    PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
    intent.put(PdfName.S, PdfName.GTS_PDFA1);
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(PROFILE_NAME));
    intent.put(PdfName.INFO, new PdfString(PROFILE_NAME));
    intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile, false).getIndirectReference());
    writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
  }

  @Override
  public PdfStructureElement document() {
    return document;
  }

  @Override
  public PdfStructureElement tag(PdfStructureElement whole, String type) {
    PdfName name = new PdfName(type);
    PdfStructureElement tag = new PdfStructureElement(whole, name);
    if (name.equals(HEADER_CELL)) {
      PdfDictionary attributes = new PdfDictionary();
      attributes.put(OWNER, PdfName.TABLE);
      attributes.put(SCOPE, COLUMN);
      tag.put(PdfName.A, attributes);
    }
    return tag;
  }

  @Override
  public PdfStructureElement figure(
      PdfStructureElement whole, String alternative, float x, float y, float side) {
    PdfStructureElement figure = new PdfStructureElement(whole, PdfName.FIGURE);
    figure.put(PdfName.ALT, new PdfString(alternative, PdfObject.TEXT_UNICODE));
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(OWNER, new PdfName("Layout"));
    attributes.put(PdfName.BBOX, new PdfArray(new float[] {x, y, x + side, y + side}));
    figure.put(PdfName.A, attributes);
    return figure;
  }

  @Override
  public void begin(PdfStructureElement tag) {
    canvas().beginMarkedContentSequence(tag);
  }

  @Override
  public void beginArtifact() {
    canvas().beginMarkedContentSequence(ARTIFACT);
  }

  @Override
  public void end() {
    canvas().endMarkedContentSequence();
  }
}
