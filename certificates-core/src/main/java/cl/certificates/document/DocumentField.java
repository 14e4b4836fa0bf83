package cl.certificates.document;

/**
 * A label and what stands beside it.
 *
 * @param label for instance "Código SENCE"
 * @param value for instance "1237000001"
 */
public record DocumentField(String label, String value) {
  /** The label alone: the value may be a person's name or RUT, or what somebody typed. */
  @Override
  public String toString() {
    return "DocumentField[" + label + "]";
  }
}
