package cl.certificates.course;

import cl.certificates.identity.Rut;

/**
 * To whom the certificate is presented (R22).
 *
 * @param rut its RUT
 * @param name its name, up to 200 code points
 * @param kind an OTIC, or the company when it uses its franchise directly
 */
public record Recipient(Rut rut, String name, Kind kind) {
  /** What kind of recipient it is. */
  public enum Kind {
    /** Organismo técnico intermedio para capacitación. */
    OTIC,
    /** A company that deals with SENCE directly. */
    COMPANY
  }
}
