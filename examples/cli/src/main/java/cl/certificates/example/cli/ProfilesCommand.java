package cl.certificates.example.cli;

import cl.certificates.access.Mandate;
import cl.certificates.identity.Region;
import java.util.List;
import picocli.CommandLine.Command;

/** As whom may a person act (R9). */
@Command(
    name = "perfiles",
    description = "Muestra las entidades y los perfiles con que puede actuar una persona.")
final class ProfilesCommand extends PersonStep {
  @Override
  Object act(Workplace workplace, Screen screen) {
    List<Mandate> mandates = workplace.office().mandatesOf(rut(person()));
    if (!json) {
      if (mandates.isEmpty()) {
        screen.say("Esa persona no tiene perfiles en esta base.");
      } else {
        screen.table(
            List.of("Entidad", "Nombre", "Perfil", "--perfil", "Región"),
            mandates.stream()
                .map(
                    mandate ->
                        List.of(
                            mandate.entity().canonical(),
                            mandate.entityName(),
                            screen.write(mandate.profile()),
                            mandate.profile().name(),
                            mandate.region().map(Region::officialName).orElse("")))
                .toList());
      }
    }
    return mandates;
  }
}
