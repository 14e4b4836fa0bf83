package cl.certificates.pdf.openpdf;

import java.util.List;

/** Pieces that belong together, such as the lines of one cell on one page. */
record Part(Role role, List<Piece> pieces) {
  Part {
    pieces = List.copyOf(pieces);
  }
}
