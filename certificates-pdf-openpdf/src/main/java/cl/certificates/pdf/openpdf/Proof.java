package cl.certificates.pdf.openpdf;

import cl.certificates.AdapterException;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.DocumentField;
import cl.certificates.document.DocumentSection;
import cl.certificates.document.Logo;
import cl.certificates.document.ParticipantRow;
import cl.certificates.document.PrintedDocument;
import cl.certificates.document.ReceiptDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks the placed pages through before they leave: every text of the document stands there whole,
 * once and in its order; nothing lies outside the margins, in the foot or over its neighbour.
 *
 * <p>What fails is told by its position, never by its text: names and RUTs reach no log.
 */
final class Proof {
  private static final float ROUNDING = 0.05f;
  private static final float DESCENT = 0.3f; // what the leading leaves below a baseline

  private final List<String> texts = new ArrayList<>();
  private final int firstCell;
  private final int endOfCells;
  private final Typeface typeface;
  private final Pages pages;

  /**
   * @param pages their margins count, and where the foot begins
   */
  Proof(CertificateDocument document, Typeface typeface, Pages pages) {
    this.typeface = typeface;
    this.pages = pages;
    addHead(document);
    texts.add(document.tableHeading());
    texts.addAll(document.tableHeader());
    firstCell = texts.size();
    for (ParticipantRow row : document.rows()) {
      texts.addAll(ParticipantTable.cells(row));
    }
    endOfCells = texts.size();
    texts.addAll(document.totals());
    texts.addAll(document.extraLines());
    texts.addAll(document.legend());
    texts.add(document.verificationLabel());
    texts.add(document.verificationCode());
    texts.add(document.verificationLabel() + ": " + document.verificationTarget()); // the QR
  }

  /**
   * @param pages their margins count, and where the foot begins
   */
  Proof(ReceiptDocument receipt, Typeface typeface, Pages pages) {
    this.typeface = typeface;
    this.pages = pages;
    addHead(receipt);
    texts.addAll(receipt.legend());
    firstCell = texts.size();
    endOfCells = firstCell;
  }

  private void addHead(PrintedDocument document) {
    texts.add(document.title());
    texts.add(document.subtitle());
    document.logo().map(Logo::alternative).ifPresent(texts::add);
    texts.addAll(document.letterhead());
    texts.addAll(document.remarks());
    for (DocumentSection section : document.sections()) {
      texts.add(section.heading());
      for (DocumentField field : section.fields()) {
        texts.add(field.label());
        texts.add(field.value());
      }
    }
  }

  /**
   * @throws AdapterException if the pages do not show the document as it is: rather no paper than a
   *     damaged one
   */
  void require(List<List<Part>> sheets) {
    Map<Element, StringBuilder> said = new LinkedHashMap<>();
    for (int sheet = 0; sheet < sheets.size(); sheet++) {
      requireInPlace(sheets.get(sheet), sheet + 1);
      sheets.get(sheet).forEach(part -> collect(part, said));
    }
    int index = 0;
    for (StringBuilder read : said.values()) {
      if (index == texts.size()) {
        throw damaged("a text stands after the last one of the document");
      }
      if (!isSame(Typeface.composed(texts.get(index)), read)) {
        throw damaged(position(index) + " is not whole, once and in its place");
      }
      index++;
    }
    if (index < texts.size()) {
      throw damaged(position(index) + " is missing");
    }
  }

  /**
   * @throws AdapterException if the file has not a page for each sheet
   */
  static void requirePages(int written, int sheets) {
    if (written != sheets) {
      throw damaged("the file has " + written + " pages, not " + sheets);
    }
  }

  private static void collect(Part part, Map<Element, StringBuilder> said) {
    if (part.role().structureType().isEmpty()) {
      return;
    }
    StringBuilder read =
        said.computeIfAbsent(
            part.element(), element -> new StringBuilder(element.alternative().orElse("")));
    for (Piece piece : part.pieces()) {
      if (piece instanceof Piece.Words words) {
        read.append(words.text());
      }
    }
  }

  /** The same but for white space, which goes where a line ends. */
  private static boolean isSame(CharSequence expected, CharSequence read) {
    int at = 0;
    for (int i = 0; i < expected.length(); i++) {
      if (!isBlank(expected.charAt(i))) {
        while (at < read.length() && isBlank(read.charAt(at))) {
          at++;
        }
        if (at == read.length() || read.charAt(at) != expected.charAt(i)) {
          return false;
        }
        at++;
      }
    }
    while (at < read.length() && isBlank(read.charAt(at))) {
      at++;
    }
    return at == read.length();
  }

  private static boolean isBlank(char symbol) {
    return symbol == '\n' || Typeface.isSpace(symbol);
  }

  private void requireInPlace(List<Part> sheet, int page) {
    float baseline = Float.NaN;
    float end = 0;
    for (Part part : sheet) {
      boolean isRead = part.role().structureType().isPresent();
      float left = Float.POSITIVE_INFINITY;
      float right = Float.NEGATIVE_INFINITY;
      float first = Float.NaN;
      for (Piece piece : part.pieces()) {
        if (piece instanceof Piece.Box box) {
          float top = box.y() + box.height();
          requireInside(box.x(), box.x() + box.width(), box.y(), top, isRead, page);
        } else if (piece instanceof Piece.Picture picture) {
          float top = picture.y() + picture.height();
          float to = picture.x() + picture.width();
          requireInside(picture.x(), to, picture.y(), top, isRead, page);
        } else if (piece instanceof Piece.Words words) {
          float size = words.style().size();
          float to = words.x() + typeface.width(words.text(), words.style());
          float low = words.y() - DESCENT * size;
          requireInside(words.x(), to, low, words.y() + size, isRead, page);
          left = Math.min(left, words.x());
          right = Math.max(right, to);
          first = Float.isNaN(first) ? words.y() : first;
        }
      }
      if (!Float.isNaN(first)) {
        if (first == baseline && left < end - ROUNDING) {
          throw damaged("on page " + page + " a text stands over the one before it");
        }
        baseline = first;
        end = right;
      }
    }
  }

  /** Rules, heads and feet may stand above and below the text, nothing beside it. */
  private void requireInside(
      float left, float right, float low, float top, boolean isRead, int page) {
    Sheet sheet = pages.sheet();
    float lowest = isRead ? pages.bottom() : 0;
    float highest = isRead ? pages.top() : sheet.height();
    if (left < sheet.left() - ROUNDING
        || right > sheet.right() + ROUNDING
        || low < lowest - ROUNDING
        || top > highest + ROUNDING) {
      throw damaged("on page " + page + " a piece lies outside its margins");
    }
  }

  private String position(int index) {
    if (index < firstCell || index >= endOfCells) {
      return "text " + (index + 1) + " of " + texts.size();
    }
    int cell = index - firstCell;
    return "column "
        + (cell % ParticipantTable.COLUMNS + 1)
        + " of participant "
        + (cell / ParticipantTable.COLUMNS + 1);
  }

  private static AdapterException damaged(String what) {
    return new AdapterException(
        "the paper was typeset wrong and is withheld: " + what + "; a fault of the layout");
  }
}
