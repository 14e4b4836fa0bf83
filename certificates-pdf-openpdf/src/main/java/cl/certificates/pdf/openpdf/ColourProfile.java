package cl.certificates.pdf.openpdf;

import cl.certificates.AdapterException;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DeflaterOutputStream;

/**
 * What the colours of the paper mean: sRGB, by a profile that is embedded in each file. It comes in
 * this jar, since that of a platform is another on the next.
 */
final class ColourProfile {
  private static final String RESOURCE = "sRGB.icc";
  private static final String NAME = "sRGB IEC61966-2.1";
  private static final int COMPONENTS = 3;

  private final byte[] deflated;

  private ColourProfile(byte[] deflated) {
    this.deflated = deflated;
  }

  /**
   * Reads the profile of the jar.
   *
   * @throws AdapterException if it is missing
   */
  static ColourProfile load() {
    try (InputStream in = ColourProfile.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(RESOURCE);
      }
      ByteArrayOutputStream deflated = new ByteArrayOutputStream();
      try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
        in.transferTo(out);
      }
      return new ColourProfile(deflated.toByteArray());
    } catch (IOException broken) {
      throw new AdapterException("the colour profile cannot be read", broken);
    }
  }

  /** Says it in a file. The library's own method names another kind of intent for PDF 1.7. */
  void declareIn(PdfWriter writer) {
    try {
      PdfStream profile = new PdfStream(deflated);
      profile.put(PdfName.N, new PdfNumber(COMPONENTS));
      profile.put(PdfName.FILTER, PdfName.FLATEDECODE);
      PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
      intent.put(PdfName.S, PdfName.GTS_PDFA1);
      intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(NAME));
      intent.put(PdfName.INFO, new PdfString(NAME));
      intent.put(
          PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile, false).getIndirectReference());
      writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
    } catch (IOException broken) {
      throw new AdapterException("the colour profile cannot be written", broken);
    }
  }
}
