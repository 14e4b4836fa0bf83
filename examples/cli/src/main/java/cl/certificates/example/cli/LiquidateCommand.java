package cl.certificates.example.cli;

import cl.certificates.liquidation.LiquidationRecorded;
import picocli.CommandLine.Command;

/** Records the liquidation of a course, as the host system does (R38). */
@Command(name = "liquidar", description = "Registra que el curso fue liquidado ante SENCE.")
final class LiquidateCommand extends ActionStep {
  @Override
  Object act(Workplace workplace, Screen screen) {
    LiquidationRecorded recorded =
        orRefuse(workplace.office().recordLiquidation(actor(workplace), action(action)));
    if (!json) {
      screen.say(screen.write(recorded));
    }
    return with(screen.write(recorded), recorded);
  }
}
