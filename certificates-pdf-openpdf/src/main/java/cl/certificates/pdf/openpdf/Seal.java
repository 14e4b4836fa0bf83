package cl.certificates.pdf.openpdf;

import cl.certificates.AdapterException;
import cl.certificates.document.DocumentSigner;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFormField;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The signature of one paper: a gap is left for it while the paper is written, and filled once all
 * other bytes stand.
 */
final class Seal {
  private static final String FIELD = "Firma";
  private static final int RANGE_LENGTH = 48;

  /** Digital signatures exist, and the file may only be added to (ISO 32000-1, table 219). */
  private static final int SIGNED_APPEND_ONLY = 3;

  private final DocumentSigner signer;
  private final Instant at;
  private final int reserved;
  private final PdfLiteral range = new PdfLiteral(RANGE_LENGTH);
  private final PdfLiteral contents;

  Seal(DocumentSigner signer) {
    this.signer = signer;
    at = signer.signingTime();
    reserved = signer.reservedBytes();
    contents = new PdfLiteral(2 * reserved + 2);
  }

  /** Announces the signature on the page in hand; to be called before the paper is closed. */
  void reserveIn(PdfWriter writer) {
    PdfIndirectReference value = writer.getPdfIndirectReference();
    PdfFormField field = PdfFormField.createSignature(writer);
    field.setFieldName(FIELD);
    field.setUserName("Firma electrónica");
    field.put(PdfName.V, value);
    // of no size and on the edge: seen nowhere and so without appearance, and no part of the
    // reading order (PDF/A-2, 6.3.3; PDF/UA-1, 7.18.1)
    field.setWidget(new Rectangle(0, 0, 0, 0), null);
    field.setFlags(PdfAnnotation.FLAGS_PRINT | PdfAnnotation.FLAGS_LOCKED);
    field.setPage();
    writer.setTabs(PdfName.S);
    writer.addAnnotation(field);
    writer.setSigFlags(SIGNED_APPEND_ONLY);
    write(dictionary(), value, writer);
  }

  private PdfDictionary dictionary() {
    PdfDictionary signature = new PdfDictionary(PdfName.SIG);
    signature.put(PdfName.FILTER, PdfName.ADOBE_PPKLITE);
    signature.put(PdfName.SUBFILTER, new PdfName("ETSI.CAdES.detached"));
    signature.put(PdfName.M, new PdfString(Press.PDF_DATE.format(at)));
    signature.put(PdfName.BYTERANGE, range);
    signature.put(PdfName.CONTENTS, contents);
    return signature;
  }

  /** Outside the object streams: what is compressed has no place to be filled later. */
  private static void write(PdfDictionary value, PdfIndirectReference under, PdfWriter writer) {
    try {
      writer.addToBody(value, under, false);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** Signs all of a closed paper but the gap, and fills the gap. */
  void fill(byte[] paper) {
    int gap = Math.toIntExact(contents.getPosition());
    int resumed = gap + contents.getPosLength();
    int rest = paper.length - resumed;
    String covered = "[0 " + gap + " " + resumed + " " + rest + "]";
    put(covered, paper, Math.toIntExact(range.getPosition()));
    byte[] cms = signatureOver(without(gap, resumed, paper));
    if (cms.length == 0 || cms.length > reserved) {
      throw new AdapterException(
          "the signature has "
              + cms.length
              + " bytes, and 1 to "
              + reserved
              + " fit: let the signer's reservedBytes() say how long its signatures can be");
    }
    put("<" + HexFormat.of().formatHex(Arrays.copyOf(cms, reserved)) + ">", paper, gap);
  }

  private byte[] signatureOver(byte[] content) {
    try {
      return signer.sign(content, at);
    } catch (AdapterException known) {
      throw known;
    } catch (RuntimeException broken) {
      throw new AdapterException("the paper could not be signed", broken);
    }
  }

  private static byte[] without(int gap, int resumed, byte[] paper) {
    byte[] content = Arrays.copyOf(paper, paper.length - (resumed - gap));
    System.arraycopy(paper, resumed, content, gap, paper.length - resumed);
    return content;
  }

  private static void put(String text, byte[] paper, int from) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, paper, from, bytes.length);
  }
}
