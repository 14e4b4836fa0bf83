package cl.certificates.pdf.openpdf;

import java.util.Optional;

/** What an element of the page is to its reader. */
enum Role {
  /** Under everything else, even the mark; says nothing. */
  GROUND,
  /** Rules, running heads and feet; says nothing that is not said elsewhere. */
  ARTIFACT,
  TITLE("H1"),
  HEADING("H2"),
  PARAGRAPH("P"),
  /** Labels with their values, such as a section of the paper. */
  FIELDS("L"),
  FIELD("LI"),
  LABEL("Lbl"),
  VALUE("LBody"),
  TABLE("Table"),
  TABLE_HEAD("THead"),
  TABLE_BODY("TBody"),
  ROW("TR"),
  HEADER_CELL("TH"),
  CELL("TD"),
  FIGURE("Figure");

  private final Optional<String> structureType;

  Role() {
    this.structureType = Optional.empty();
  }

  Role(String structureType) {
    this.structureType = Optional.of(structureType);
  }

  /** The standard structure type (ISO 32000-1, 14.8.4); empty for what is not read out. */
  Optional<String> structureType() {
    return structureType;
  }
}
