package cl.certificates.pdf.openpdf;

import cl.certificates.document.DocumentField;
import cl.certificates.document.DocumentSection;
import cl.certificates.document.PrintedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A paper as it is read out to somebody who does not see it: by its tags, artifacts left out. */
final class Hearing {
  /**
   * An element that holds text itself.
   *
   * @param path the types from the document down, as {@code Table/TBody/TR/TD}
   */
  record Heard(String path, String text) {
    /** Line ends fall where they fall: blanks do not count. */
    Heard solid() {
      return new Heard(path, Reading.solid(text).replace("\u00A0", ""));
    }
  }

  private final List<Heard> heard = new ArrayList<>();
  private final Map<PDPage, Map<Integer, StringBuilder>> marked = new HashMap<>();

  private Hearing() {}

  static List<Heard> of(PDDocument pdf) {
    Hearing hearing = new Hearing();
    try {
      for (PDPage page : pdf.getPages()) {
        hearing.mark(page);
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    hearing.listen(pdf.getDocumentCatalog().getStructureTreeRoot(), "");
    return hearing.heard;
  }

  /** What every paper should begin with, from its title to its last field. */
  static List<Heard> opening(PrintedDocument document) {
    List<Heard> expected = new ArrayList<>();
    expected.add(new Heard("Document/H1", document.title()));
    expected.add(new Heard("Document/P", document.subtitle()));
    document
        .logo()
        .ifPresent(logo -> expected.add(new Heard("Document/Figure", logo.alternative())));
    document.letterhead().forEach(line -> expected.add(new Heard("Document/P", line)));
    document.remarks().forEach(remark -> expected.add(new Heard("Document/P", remark)));
    for (DocumentSection section : document.sections()) {
      expected.add(new Heard("Document/H2", section.heading()));
      for (DocumentField field : section.fields()) {
        expected.add(new Heard("Document/L/LI/Lbl", field.label()));
        expected.add(new Heard("Document/L/LI/LBody", field.value()));
      }
    }
    return expected;
  }

  private void mark(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.processPage(page);
    Map<Integer, StringBuilder> texts = new HashMap<>();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      if (content.getMCID() >= 0) {
        StringBuilder text = texts.computeIfAbsent(content.getMCID(), id -> new StringBuilder());
        for (Object piece : content.getContents()) {
          if (piece instanceof TextPosition glyph) {
            text.append(glyph.getUnicode());
          }
        }
      }
    }
    marked.put(page, texts);
  }

  private void listen(PDStructureNode node, String path) {
    StringBuilder own = new StringBuilder();
    boolean speaks = false;
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        listen(
            element,
            path.isEmpty() ? element.getStructureType() : path + "/" + element.getStructureType());
      } else if (kid instanceof Integer id && node instanceof PDStructureElement element) {
        own.append(marked.get(element.getPage()).get(id));
        speaks = true;
      } else if (kid instanceof PDMarkedContentReference reference) {
        own.append(marked.get(reference.getPage()).get(reference.getMCID()));
        speaks = true;
      }
    }
    if (speaks) {
      String alternative = ((PDStructureElement) node).getAlternateDescription();
      heard.add(new Heard(path, alternative == null ? own.toString() : alternative));
    }
  }
}
