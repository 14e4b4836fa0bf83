package cl.certificates.document;

import java.util.List;

/**
 * A heading with fields below it.
 *
 * @param heading for instance "Curso"
 * @param fields in the order in which they are printed
 */
public record DocumentSection(String heading, List<DocumentField> fields) {
  /** Keeps its own copy of the fields. */
  public DocumentSection {
    fields = List.copyOf(fields);
  }
}
