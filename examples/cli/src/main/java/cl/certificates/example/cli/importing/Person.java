package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Texts;
import cl.certificates.identity.Rut;
import java.util.Optional;

/**
 * A communicated participant.
 *
 * @param rut who
 * @param name names and surnames as they are printed
 * @param mail in small letters, where one is known
 */
record Person(Rut rut, String name, Optional<String> mail) {
  String foldedName() {
    return Texts.folded(name);
  }

  /** No person's name in a log. */
  @Override
  public String toString() {
    return "Person[" + rut + "]";
  }
}
