package cl.certificates.pdf.openpdf;

import java.util.List;

/** Pieces of one element that stand together on one page. */
record Part(Element element, List<Piece> pieces) {
  Part {
    pieces = List.copyOf(pieces);
  }

  /** An element drawn in a single part. */
  static Part alone(Role role, List<Piece> pieces) {
    return new Part(Element.of(role), pieces);
  }

  Role role() {
    return element.role();
  }
}
