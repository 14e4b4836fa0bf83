package cl.certificates.course;

import cl.certificates.identity.Rut;
import cl.certificates.identity.Text;
import java.util.Objects;

/**
 * Entidad supervisora: who oversees the course.
 *
 * @param rut its RUT
 * @param name its name, up to 200 code points
 */
public record SupervisingEntity(Rut rut, String name) {
  /** Brings the name to the one form in which it is stored and printed. */
  public SupervisingEntity {
    Objects.requireNonNull(rut, "rut");
    Objects.requireNonNull(name, "name");
    name = Text.line(name, Text.NAME).map(Text::value).getOrElse(name);
  }

  /** Without its name: a company may bear that of its owner. */
  @Override
  public String toString() {
    return "SupervisingEntity[" + rut + "]";
  }
}
