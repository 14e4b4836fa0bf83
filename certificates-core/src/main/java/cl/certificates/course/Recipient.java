package cl.certificates.course;

import cl.certificates.identity.Rut;
import cl.certificates.identity.Text;
import java.util.Objects;

/**
 * To whom the certificate is presented (R22).
 *
 * @param rut its RUT
 * @param name its name, up to 200 code points
 * @param kind an OTIC, or the company when it uses its franchise directly
 */
public record Recipient(Rut rut, String name, Kind kind) {
  /** Brings the name to the one form in which it is stored and printed. */
  public Recipient {
    Objects.requireNonNull(rut, "rut");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    name = Text.line(name, Text.NAME).map(Text::value).getOrElse(name);
  }

  /** What kind of recipient it is. */
  public enum Kind {
    /** Organismo técnico intermedio para capacitación. */
    OTIC,
    /** A company that deals with SENCE directly. */
    COMPANY
  }

  /** Without its name: a company may bear that of its owner. */
  @Override
  public String toString() {
    return "Recipient[" + rut + ", " + kind + "]";
  }
}
