package cl.certificates.example.cli;

import cl.certificates.access.Actor;
import cl.certificates.access.Profile;
import cl.certificates.dossier.Certificate;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Rut;
import cl.certificates.jdbc.TableNames;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The whole story on a bundled course: issued, annulment asked and approved, reissued, verified.
 */
@Command(
    name = "demo",
    description = "Recorre la historia completa con un curso incluido y deja dos PDF y su base.")
final class DemoCommand implements Callable<Integer> {
  private static final String ACTION = "6543210";
  private static final String ADMINISTRATOR = "12345678-5";
  private static final String OFFICIAL = "22222222-2";

  /** A demo before this one left papers of the same names. */
  private static final String REPLACING = "--reemplazar";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<String> PRINTING = Set.of("emitir", "descargar");

  @Spec CommandSpec spec;

  @Option(
      names = "--salida",
      paramLabel = "CARPETA",
      defaultValue = "certificados-demo",
      description =
          "Carpeta para la base y los PDF; se crea si falta (por omisión: ${DEFAULT-VALUE}).")
  Path folder = Path.of("certificados-demo");

  @Mixin VerificationAddress address = new VerificationAddress();

  @Option(
      names = {"-h", "--help", "--ayuda"},
      usageHelp = true,
      description = "Muestra esta ayuda.")
  boolean help;

  private Path base = Path.of("base");

  @Override
  public Integer call() {
    address.given(); // a wrong one is told before anything is made
    base = folder.resolve("base-" + Clock.systemUTC().millis());
    FileBase.of(base.toString());
    PaperFolder.of(folder, true).make();
    say("Historia de un certificado, con la fecha fijada en cada paso.");
    tell(
        "El curso de ejemplo entra a la base",
        "2026-11-16T09:00",
        "importar",
        "--ejemplo",
        "REGULAR");
    asAdministrator("¿Con qué perfiles puede actuar la persona?", "2026-11-16T09:01", "perfiles");
    asAdministrator(
        "Se busca el curso: primero la línea",
        "2026-11-16T09:02",
        "buscar",
        "--linea",
        "3",
        "--region",
        "05");
    asAdministrator(
        "Se miran los porcentajes de los participantes comunicados",
        "2026-11-16T09:03",
        "asistencia",
        ACTION);
    asAdministrator(
        "Se emite con la factura equivocada: resumen y aceptación",
        "2026-11-16T09:05",
        "emitir",
        ACTION,
        "--factura",
        "4521",
        "--acepto");
    Certificate first = latest();
    asAdministrator(
        "Queda el primer PDF",
        "2026-11-16T09:06",
        "descargar",
        first.folio().text(),
        "--salida",
        folder.toString(),
        REPLACING);
    asAdministrator(
        "Se pide anularlo: la Dirección Regional tiene 20 días hábiles",
        "2026-11-20T11:00",
        "anular",
        ACTION,
        "--categoria",
        "DOCUMENT_NUMBER",
        "--motivo",
        "La factura correcta es la 4522");
    asOfficial(
        "La Dirección Regional ve lo pendiente",
        "2026-11-23T10:00",
        "pendientes",
        "--region",
        "05");
    asOfficial("y aprueba", "2026-11-23T10:05", "aprobar", ACTION, "--razon", "Error acreditado");
    asAdministrator(
        "Se emite de nuevo, con la factura correcta",
        "2026-11-24T16:30",
        "emitir",
        ACTION,
        "--factura",
        "4522",
        "--acepto");
    Certificate second = latest();
    asAdministrator(
        "Queda el segundo PDF",
        "2026-11-24T16:31",
        "descargar",
        second.folio().text(),
        "--salida",
        folder.toString(),
        REPLACING);
    tell(
        "Quien tenga el papel antiguo lo comprueba",
        "2026-11-25T09:00",
        "verificar",
        first.code().grouped());
    tell("Y quien tenga el nuevo", "2026-11-25T09:01", "verificar", second.code().grouped());
    asAdministrator("Todo lo ocurrido", "2026-11-25T09:02", "historial", ACTION);
    say("");
    say("Los dos PDF están en " + folder.toAbsolutePath().normalize() + ":");
    say(
        "  certificado-"
            + first.folio().text()
            + ".pdf, como fue emitido; hoy anulado y reemplazado");
    say("  certificado-" + second.folio().text() + ".pdf, vigente");
    say("Una copia del anulado, con su marca:");
    say(
        "  "
            + Certificados.typed(
                List.of(
                    "descargar",
                    first.folio().text(),
                    "--actor",
                    ADMINISTRATOR,
                    "--salida",
                    folder.toString(),
                    REPLACING,
                    "--base",
                    base.toString())));
    return 0;
  }

  private void asAdministrator(String why, String now, String... command) {
    tell(why, now, with(command, "--actor", ADMINISTRATOR));
  }

  private void asOfficial(String why, String now, String... command) {
    tell(why, now, with(command, "--actor", OFFICIAL));
  }

  private static String[] with(String[] command, String... more) {
    List<String> all = new ArrayList<>(Arrays.asList(command));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }

  private void tell(String why, String now, String... command) {
    String[] whole = with(command, "--ahora", now, "--base", base.toString());
    if (address.given().isPresent() && PRINTING.contains(command[0])) {
      whole = with(whole, "--verificacion", address.given().orElseThrow());
    }
    say("");
    say("— " + why);
    say("$ " + Certificados.typed(Arrays.asList(whole)));
    int exit =
        Certificados.run(
            Attendant.NOBODY, spec.commandLine().getOut(), spec.commandLine().getErr(), whole);
    boolean answered = command[0].equals("verificar"); // its exit codes are answers
    if (exit != 0 && !answered) {
      throw Stopped.broken("DEMO_STOPPED", Map.of("command", command[0]));
    }
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }

  private Certificate latest() {
    try (Workplace workplace =
        new Workplace(
            FileBase.of(base.toString()),
            false,
            TableNames.DEFAULT,
            PATIENCE,
            Clock.systemUTC(),
            Optional.empty())) {
      Actor administrator =
          new Actor(Rut.of(ADMINISTRATOR), Rut.of("76543210-3"), Profile.LOCAL_ADMINISTRATOR);
      List<Certificate> versions =
          workplace
              .office()
              .certificate(administrator, ActionId.of(ACTION))
              .getOrElseThrow(refusal -> new IllegalStateException(refusal.code()))
              .certificates();
      return versions.get(versions.size() - 1);
    }
  }
}
