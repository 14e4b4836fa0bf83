package cl.certificates.benchmarks.paper;

import cl.certificates.benchmarks.paper.Reading.Glyph;
import cl.certificates.document.CertificateDocument;
import java.io.IOException;
import java.util.List;

/** That all print the same page: whoever prints less is faster. */
final class SamePage {
  /** Numbers in a file are rounded to hundredths. */
  private static final float POINTS = 0.05f;

  private SamePage() {}

  /**
   * Every page has the same words in the same order, and those who draw by hand put each glyph
   * where ours stands and as large.
   *
   * @throws IllegalStateException if one does not
   */
  static void require(CertificateDocument document) throws IOException {
    List<Glyph> ours = Reading.glyphs(Typesetter.CERTIFICATES.print(document));
    for (Typesetter other : Typesetter.values()) {
      List<Glyph> theirs = Reading.glyphs(other.print(document));
      requireSameWords(other, Reading.pages(ours), Reading.pages(theirs));
      if (other != Typesetter.HTML) {
        requireSamePlaces(other, ours, theirs);
      }
    }
  }

  private static void requireSameWords(Typesetter other, List<String> ours, List<String> theirs) {
    if (ours.size() != theirs.size()) {
      throw new IllegalStateException(
          other.label + " prints " + theirs.size() + " pages, not " + ours.size());
    }
    for (int page = 0; page < ours.size(); page++) {
      if (!ours.get(page).equals(theirs.get(page))) {
        throw new IllegalStateException(
            other.label + " prints other words on page " + (page + 1) + ": " + theirs.get(page));
      }
    }
  }

  private static void requireSamePlaces(Typesetter other, List<Glyph> ours, List<Glyph> theirs) {
    for (int i = 0; i < ours.size(); i++) {
      if (!theirs.get(i).standsBy(ours.get(i), POINTS)) {
        throw new IllegalStateException(
            other.label + " puts " + theirs.get(i) + " where ours is " + ours.get(i));
      }
    }
  }
}
