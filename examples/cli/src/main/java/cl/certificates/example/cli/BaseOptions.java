package cl.certificates.example.cli;

import cl.certificates.jdbc.TableNames;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which base a command works on, and where in it the tables are. */
final class BaseOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  @Option(
      names = "--base",
      paramLabel = "BASE",
      defaultValue = "certificados",
      description =
          "Archivo de la base H2, con o sin .mv.db (por omisión: ${DEFAULT-VALUE}), o una URL:"
              + " jdbc:h2:…, jdbc:postgresql:…, jdbc:mariadb:…. Usuario y clave van en la URL o,"
              + " sin que otros los vean, en "
              + UrlBase.USER
              + " y "
              + UrlBase.PASSWORD
              + ". Sólo «importar» y «esquema --aplicar» crean el archivo.")
  String base = "certificados";

  @Option(
      names = "--esquema",
      paramLabel = "NOMBRE",
      defaultValue = "",
      description =
          "Esquema en que están las tablas (en MariaDB, la base de datos); por omisión, el de la"
              + " conexión.")
  String schema = "";

  @Option(
      names = "--prefijo",
      paramLabel = "TEXTO",
      defaultValue = "",
      description = "Con qué empiezan los nombres de las tablas, como sence_; por omisión, nada.")
  String prefix = "";

  @Option(
      names = "--espera",
      paramLabel = "SEGUNDOS",
      defaultValue = "10",
      description =
          "Cuánto se espera si otro programa usa la base, o si el servidor no responde"
              + " (por omisión: ${DEFAULT-VALUE}).")
  int patience;

  /** Whether a base was named at all. */
  boolean isNamed() {
    return command.commandLine().getParseResult().hasMatchedOption("--base");
  }

  Base base() {
    return Base.of(base);
  }

  Duration patience() {
    if (patience < 0) {
      throw Stopped.misused("WAIT_NEGATIVE");
    }
    return Duration.ofSeconds(patience);
  }

  TableNames names() {
    return prefixed(inSchema(TableNames.DEFAULT));
  }

  private TableNames inSchema(TableNames names) {
    try {
      return names.inSchema(schema);
    } catch (IllegalArgumentException impossible) {
      throw Stopped.misused("SCHEMA_NAME_INVALID");
    }
  }

  private TableNames prefixed(TableNames names) {
    try {
      return names.prefixed(prefix);
    } catch (IllegalArgumentException impossible) {
      throw Stopped.misused("PREFIX_INVALID");
    }
  }
}
