package cl.certificates.pdf.openpdf;

/**
 * What a reader takes as one thing, such as a paragraph or a cell, in however many parts and over
 * however many pages it is drawn. Two elements are never equal, even if they say the same.
 */
final class Element {
  private final Role role;

  Element(Role role) {
    this.role = role;
  }

  Role role() {
    return role;
  }
}
