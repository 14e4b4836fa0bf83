package cl.certificates.course;

import cl.certificates.identity.Rut;
import cl.certificates.identity.Text;
import java.util.Objects;

/**
 * Who gives the course and issues its certificate: an OTEC, or a company that trains its own people
 * (R46).
 *
 * @param rut its RUT
 * @param name its legal name, up to 200 code points
 * @param kind which of the two
 */
public record TrainingEntity(Rut rut, String name, Kind kind) {
  /** Brings the name to the one form in which it is stored and printed. */
  public TrainingEntity {
    Objects.requireNonNull(rut, "rut");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    name = Text.line(name, Text.NAME).map(Text::value).getOrElse(name);
  }

  /** What kind of executor it is. */
  public enum Kind {
    /** Organismo técnico de capacitación. */
    OTEC,
    /** A company that runs its own course. */
    COMPANY
  }

  /** Without its name: a company may bear that of its owner. */
  @Override
  public String toString() {
    return "TrainingEntity[" + rut + ", " + kind + "]";
  }
}
