package cl.certificates.pdf.openpdf;

import java.util.Optional;

/**
 * What a reader takes as one thing, such as a paragraph or a cell, in however many parts and over
 * however many pages it is drawn. Two elements are never equal, even if they say the same.
 */
final class Element {
  private final Role role;
  private final Optional<Element> whole;
  private final Optional<String> alternative;

  private Element(Role role, Optional<Element> whole, Optional<String> alternative) {
    this.role = role;
    this.whole = whole;
    this.alternative = alternative;
  }

  /** An element of the document itself. */
  static Element of(Role role) {
    return new Element(role, Optional.empty(), Optional.empty());
  }

  /**
   * A picture.
   *
   * @param alternative what it says, for those who do not see it
   */
  static Element figure(String alternative) {
    return new Element(Role.FIGURE, Optional.empty(), Optional.of(alternative));
  }

  /** An element that is a part of this one. */
  Element with(Role part) {
    return new Element(part, Optional.of(this), Optional.empty());
  }

  Role role() {
    return role;
  }

  /** What it is a part of; nothing if it stands in the document by itself. */
  Optional<Element> whole() {
    return whole;
  }

  Optional<String> alternative() {
    return alternative;
  }
}
