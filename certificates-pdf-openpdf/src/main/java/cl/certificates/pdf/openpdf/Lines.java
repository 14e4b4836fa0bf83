package cl.certificates.pdf.openpdf;

import java.util.List;

/** A text broken into lines of one style. */
record Lines(List<String> texts, Style style) {
  float height() {
    return texts.size() * style.leading();
  }

  int count() {
    return texts.size();
  }
}
