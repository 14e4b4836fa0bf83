package cl.certificates.pdf.bundle;

import cl.certificates.AdapterException;
import cl.certificates.dossier.Digest;
import cl.certificates.viewing.CertificateCopy;
import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfCopy;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfImportedPage;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Many papers in one PDF with a bookmark for each, to be leafed through or printed in one go;
 * written one by one: of all but the last there is only a list of places in memory.
 *
 * <p>A book is no archive: a paper's structure for screen readers, its metadata and its signature
 * stay with the single paper. The same copies in the same order give the same book. Not for use by
 * several threads at once.
 *
 * <pre>{@code
 * try (CertificateBook book = CertificateBook.to(out, "Certificados de marzo")) {
 *   office.downloads(
 *       actor,
 *       Batch.of(folios),
 *       item -> item.outcome().answer().ifPresentOrElse(book::add, () -> report(item)));
 * }
 * }</pre>
 */
public final class CertificateBook implements AutoCloseable {
  private static final int FILE_ID_DIGITS = 32;

  private final Document document = new Document();
  private final List<Map<String, Object>> bookmarks = new ArrayList<>();
  private final OutputStream out;
  private final PdfCopy pages;
  private Digest contents = Digest.NONE;
  private int pageCount;

  private CertificateBook(OutputStream out, String title) {
    this.out = out;
    this.pages = new PdfCopy(document, out);
    pages.setPdfVersion(PdfWriter.VERSION_1_7);
    pages.setFullCompression(); // a table in plain text has the digits of the default locale
    pages.setViewerPreferences(PdfWriter.PageModeUseOutlines);
    pages.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    document.addTitle(title);
  }

  /**
   * A book to be written to a stream.
   *
   * @param out where it goes as it grows; {@link #close} closes it
   * @param title what a viewer shows as the title of the file
   */
  public static CertificateBook to(OutputStream out, String title) {
    return new CertificateBook(out, title);
  }

  /**
   * Adds the pages of the next paper, under a bookmark with its folio.
   *
   * @throws AdapterException if the stream breaks, or the paper is no PDF or has a damaged page;
   *     nothing of such a paper is in the book, and the next one may be added
   */
  public void add(CertificateCopy copy) {
    try (PdfReader paper = new PdfReader(copy.paper().bytes())) {
      if (!document.isOpen()) {
        document.open();
      }
      List<PdfImportedPage> sheets = new ArrayList<>(); // all of them can be read, or none is added
      for (int page = 1; page <= paper.getNumberOfPages(); page++) {
        PdfDictionary sheet = paper.getPageN(page);
        sheet.remove(PdfName.ANNOTS); // the signature, which is of another file
        sheet.remove(PdfName.STRUCTPARENTS);
        sheets.add(pages.getImportedPage(paper, page));
      }
      for (PdfImportedPage sheet : sheets) {
        pages.addPage(sheet);
      }
      bookmarks.add(
          Map.of("Title", copy.folio().text(), "Action", "GoTo", "Page", (pageCount + 1) + " Fit"));
      pageCount += sheets.size();
      pages.freeReader(paper);
      contents = Digest.of(contents + "\n" + copy.paper().digest());
    } catch (IOException | RuntimeException broken) {
      throw new AdapterException("a paper could not be added to the book", broken);
    }
  }

  /**
   * Writes the bookmarks and closes the stream. Without a paper there is no book: nothing is
   * written.
   *
   * @throws AdapterException if the stream breaks: what was written is no PDF then
   */
  @Override
  public void close() {
    try (out) {
      if (pageCount > 0) {
        pages.setOutlines(bookmarks);
        identify();
        document.close();
      }
    } catch (IOException | RuntimeException broken) {
      throw new AdapterException("the end of the book could not be written", broken);
    }
  }

  /** What a book is follows from its papers; the library would take the clock and the lot. */
  private void identify() {
    PdfDictionary info = pages.getInfo();
    info.remove(PdfName.CREATIONDATE);
    info.remove(PdfName.MODDATE);
    String id = "<" + contents.hex().substring(0, FILE_ID_DIGITS) + ">";
    info.put(PdfName.FILEID, new PdfLiteral(PdfObject.ARRAY, "[" + id + id + "]"));
  }
}
