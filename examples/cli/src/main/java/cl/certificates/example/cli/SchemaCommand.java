package cl.certificates.example.cli;

import cl.certificates.jdbc.CertificateSchema;
import cl.certificates.jdbc.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** The tables: shown to whoever runs them, made, or looked for. */
@Command(
    name = "esquema",
    description = {
      "Muestra las definiciones de las tablas, para psql o el cliente de MariaDB, sin abrir la"
          + " base.",
      "Con --aplicar las crea, tantas veces como se quiera; con --revisar dice si están y de qué"
          + " versión son: termina en 0 si son las de este programa, en 6 si no."
    })
final class SchemaCommand extends BaseStep {
  @Option(
      names = "--motor",
      paramLabel = "MOTOR",
      description = "Motor cuyas definiciones se muestran, sin base: ${COMPLETION-CANDIDATES}.")
  @Nullable Dialect engine;

  @Option(names = "--aplicar", description = "Crea en la base las tablas que faltan.")
  boolean apply;

  @Option(names = "--revisar", description = "Dice si las tablas están; no cambia nada.")
  boolean look;

  /** How the tables stand. */
  private enum Standing {
    CURRENT,
    MISSING,
    LATER;

    static Standing of(int installed) {
      if (installed == CertificateSchema.VERSION) {
        return CURRENT;
      }
      return installed < CertificateSchema.VERSION ? MISSING : LATER;
    }
  }

  @Override
  public Integer call() {
    if (apply && look) {
      throw Stopped.misused("SCHEMA_JOB_TWICE");
    }
    if (engine != null && (apply || look)) {
      throw Stopped.misused("ENGINE_IS_THE_BASES");
    }
    if (apply || look) {
      return super.call();
    }
    if ((engine == null) != store.isNamed()) {
      throw Stopped.misused("ENGINE_OR_BASE");
    }
    print(engine == null ? store.base().dialect() : engine);
    return ExitCode.OK;
  }

  @Override
  boolean makes(Base base) {
    return apply;
  }

  private void print(Dialect dialect) {
    List<String> statements = CertificateSchema.statements(dialect, store.names());
    Screen screen = new Screen(spec.commandLine().getOut(), words());
    if (json) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("engine", dialect);
      told.put("version", CertificateSchema.VERSION);
      told.put("statements", statements);
      screen.say(Json.write(told));
      return;
    }
    String script = statements.stream().collect(Collectors.joining(";\n\n", "", ";"));
    // psql goes on after an error, and the last statement says that all were run
    screen.say(dialect == Dialect.POSTGRESQL ? "begin;\n\n" + script + "\n\ncommit;" : script);
  }

  @Override
  Object act(Workplace workplace, Screen screen) {
    CertificateSchema schema = workplace.schema();
    int before = schema.installed();
    if (apply) {
      workplace.requireNotLater(before);
      schema.apply();
    }
    int installed = apply ? schema.installed() : before;
    Standing standing = Standing.of(installed);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("base", workplace.baseShown());
    told.put("state", standing);
    told.put("before", before);
    told.put("installed", installed);
    told.put("needed", CertificateSchema.VERSION);
    if (!json) {
      screen.say(Complaint.text(key(standing, before), told));
    }
    return told;
  }

  private String key(Standing standing, int before) {
    return switch (standing) {
      case MISSING -> "TABLES_MISSING";
      case LATER -> "TABLES_LATER";
      case CURRENT ->
          apply && before < CertificateSchema.VERSION ? "Schema.MADE" : "Schema.CURRENT";
    };
  }

  @Override
  int exit(Object answer) {
    return ((Map<?, ?>) answer).get("state") == Standing.CURRENT
        ? ExitCode.OK
        : NOT_AS_IT_SHOULD_BE;
  }
}
