package cl.certificates.pdf.openpdf;

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
  record Heard(String path, String text) {}

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
