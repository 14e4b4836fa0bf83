package cl.certificates.pdf.openpdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The structure tree of a paper (ISO 32000-1, 14.7): what is drawn, as it is read out. An element
 * is entered when the first of its parts is drawn.
 */
final class Tags {
  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final Map<Role, PdfName> NAMES = names();

  private final Map<Element, PdfStructureElement> entered = new IdentityHashMap<>();
  private final PdfStructureElement document;

  /**
   * @param writer of a file that was opened as a tagged one
   */
  Tags(PdfWriter writer) {
    document = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
  }

  private static Map<Role, PdfName> names() {
    Map<Role, PdfName> names = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      role.structureType().ifPresent(type -> names.put(role, new PdfName(type)));
    }
    return names;
  }

  /** Begins what a part draws; {@link PdfContentByte#endMarkedContentSequence} ends it. */
  void begin(Part part, PdfContentByte canvas) {
    if (part.role().structureType().isEmpty()) {
      beginArtifact(canvas);
      return;
    }
    PdfStructureElement element = entry(part.element());
    if (part.role() == Role.FIGURE) {
      element.put(PdfName.A, layoutOf(part));
    }
    canvas.beginMarkedContentSequence(element);
  }

  /** Begins what is not read out. */
  static void beginArtifact(PdfContentByte canvas) {
    canvas.beginMarkedContentSequence(ARTIFACT);
  }

  private PdfStructureElement entry(Element element) {
    PdfStructureElement known = entered.get(element);
    if (known != null) {
      return known;
    }
    PdfStructureElement entry =
        new PdfStructureElement(
            element.whole().map(this::entry).orElse(document), NAMES.get(element.role()));
    element
        .alternative()
        .ifPresent(text -> entry.put(PdfName.ALT, new PdfString(text, PdfObject.TEXT_UNICODE)));
    if (element.role() == Role.HEADER_CELL) {
      entry.put(PdfName.A, headOfAColumn());
    }
    entered.put(element, entry);
    return entry;
  }

  private static PdfDictionary headOfAColumn() {
    PdfDictionary attributes = attributes("Table");
    attributes.put(new PdfName("Scope"), new PdfName("Column"));
    return attributes;
  }

  /** Where a figure stands: its first piece is the picture, or the ground that it fills. */
  private static PdfDictionary layoutOf(Part part) {
    PdfDictionary attributes = attributes("Layout");
    Piece piece = part.pieces().get(0);
    if (piece instanceof Piece.Box ground) {
      attributes.put(PdfName.BBOX, box(ground.x(), ground.y(), ground.width(), ground.height()));
    } else if (piece instanceof Piece.Picture picture) {
      attributes.put(
          PdfName.BBOX, box(picture.x(), picture.y(), picture.width(), picture.height()));
    }
    return attributes;
  }

  private static PdfArray box(float x, float y, float width, float height) {
    return new PdfArray(new float[] {x, y, x + width, y + height});
  }

  private static PdfDictionary attributes(String owner) {
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(new PdfName("O"), new PdfName(owner));
    return attributes;
  }
}
