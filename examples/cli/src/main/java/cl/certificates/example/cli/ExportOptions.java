package cl.certificates.example.cli;

import cl.certificates.course.CourseState;
import cl.certificates.course.Recipient;
import cl.certificates.course.TrainingEntity;
import cl.certificates.example.cli.importing.CourseFacts.Parties;
import cl.certificates.example.cli.importing.Finding;
import cl.certificates.example.cli.importing.Format;
import cl.certificates.example.cli.importing.ImportOptions;
import cl.certificates.example.cli.importing.rules.Dates.Order;
import cl.certificates.identity.Rut;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What goes with files that a provider already has, and with no course file. */
final class ExportOptions {
  /** What the dates of a meeting begin with. */
  enum DateOrder {
    /** 31/12/2026. */
    DIA,
    /** 12/31/2026. */
    MES
  }

  /** Who gives a course. */
  enum IssuerKind {
    /** Organismo técnico de capacitación. */
    OTEC,
    /** Una empresa con su propio curso. */
    EMPRESA
  }

  /** To whom a certificate is presented. */
  enum RecipientKind {
    /** Organismo técnico intermedio para capacitación. */
    OTIC,
    /** Una empresa. */
    EMPRESA
  }

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  @Option(
      names = "--accion",
      paramLabel = "ID",
      description = "Acción a la que pertenecen los archivos, si no lo dicen ellos.")
  @Nullable String action;

  @Option(
      names = "--formato",
      paramLabel = "FORMATO",
      description = "Qué son los archivos que no se reconocen: ${COMPLETION-CANDIDATES}.")
  @Nullable Format format;

  @Option(
      names = "--credito",
      paramLabel = "ESTADO=PORCENTAJE",
      description =
          "Cuánto de la clase vale un estado de la asistencia de Moodle: --credito R=75. Por"
              + " omisión P=100; FI, A, I=0; los demás, hay que decirlo.")
  Map<String, Integer> credits = new LinkedHashMap<>();

  @Option(
      names = "--tolerancia",
      paramLabel = "MINUTOS",
      defaultValue = "30",
      description =
          "Minutos antes de la clase desde los que cuenta una apertura (por omisión:"
              + " ${DEFAULT-VALUE}).")
  int tolerance = ImportOptions.TOLERANCE;

  @Option(
      names = "--fechas",
      paramLabel = "ORDEN",
      description = "Qué va primero en las fechas de una reunión: ${COMPLETION-CANDIDATES}.")
  @Nullable DateOrder order;

  @Option(
      names = "--zona",
      paramLabel = "ZONA",
      description = "Zona horaria de las clases (por omisión: America/Santiago).")
  @Nullable String zone;

  @Option(
      names = "--conexion-es-asistencia",
      description = "El tiempo de conexión de un archivo del SIC se cuenta como asistencia.")
  boolean connected;

  @Option(names = "--si", description = "Guarda el curso sin preguntar.")
  boolean agreed;

  @Option(
      names = "--reemplazar",
      description = "Con --si: reemplaza un curso guardado aunque alguien quede con menos minutos.")
  boolean replace;

  @Option(names = "--solo-revisar", description = "Muestra lo que se entendió y no guarda nada.")
  boolean onlyReview;

  @Option(
      names = "--faltas",
      paramLabel = "ARCHIVO",
      description = "Deja faltas y avisos en un archivo .csv o .json.")
  @Nullable Path findings;

  @Option(
      names = "--idioma",
      paramLabel = "IDIOMA",
      defaultValue = "ES",
      description = "Idioma de faltas y avisos: ${COMPLETION-CANDIDATES}.")
  Finding.Language language = Finding.Language.ES;

  @Option(
      names = "--emisor",
      paramLabel = "NOMBRE",
      description = "Nombre de quien imparte el curso, si no está en la tabla de hechos.")
  @Nullable String issuerName;

  @Option(
      names = "--tipo-emisor",
      paramLabel = "TIPO",
      description = "${COMPLETION-CANDIDATES} (por omisión: OTEC).")
  @Nullable IssuerKind issuerKind;

  @Option(
      names = "--destinatario",
      paramLabel = "RUT",
      description = "A quién se presenta el certificado, si no está en la tabla de hechos.")
  @Nullable String recipient;

  @Option(names = "--nombre-destinatario", paramLabel = "NOMBRE", description = "Su nombre.")
  @Nullable String recipientName;

  @Option(
      names = "--tipo-destinatario",
      paramLabel = "TIPO",
      description = "${COMPLETION-CANDIDATES}.")
  @Nullable RecipientKind recipientKind;

  @Option(
      names = "--administrador",
      paramLabel = "RUT",
      description = "Persona que podrá emitir, si no está en la tabla de hechos.")
  @Nullable String administrator;

  @Option(names = "--nombre-administrador", paramLabel = "NOMBRE", description = "Su nombre.")
  @Nullable String administratorName;

  @Option(
      names = "--estado",
      paramLabel = "ESTADO",
      description = "Estado del curso: ${COMPLETION-CANDIDATES} (por omisión: RUNNING).")
  @Nullable CourseState state;

  /** Those that were typed. */
  List<String> typed() {
    List<String> known =
        command.options().stream()
            .filter(option -> option.userObject() instanceof Field)
            .filter(
                option -> ((Field) option.userObject()).getDeclaringClass() == ExportOptions.class)
            .map(OptionSpec::longestName)
            .toList();
    return command.commandLine().getParseResult().matchedOptions().stream()
        .map(OptionSpec::longestName)
        .filter(known::contains)
        .distinct()
        .toList();
  }

  /** Sees, before anything is read, that the options can be meant. */
  void check() {
    if (tolerance < 0 || tolerance > 24 * 60) {
      throw Stopped.misused("TOLERANCE_INVALID");
    }
    if (credits.values().stream().anyMatch(percent -> percent < 0 || percent > 100)) {
      throw Stopped.misused("CREDIT_INVALID");
    }
    if (findings != null) {
      String name = String.valueOf(findings.getFileName()).toLowerCase(Locale.ROOT);
      if (!name.endsWith(".csv") && !name.endsWith(".json")) {
        throw Stopped.misused("FINDINGS_KIND");
      }
      Path folder = findings.toAbsolutePath().normalize().getParent();
      if (folder == null || !Files.isWritable(folder) || Files.isDirectory(findings)) {
        throw Stopped.broken("FILE_NOT_WRITTEN", Map.of("file", findings));
      }
    }
  }

  ImportOptions options() {
    ImportOptions standard = ImportOptions.standard();
    Map<String, Integer> all = new LinkedHashMap<>(standard.credits());
    credits.forEach((status, percent) -> all.put(status.strip().toUpperCase(Locale.ROOT), percent));
    return new ImportOptions(
        Optional.ofNullable(action),
        Optional.ofNullable(format),
        all,
        tolerance,
        Optional.ofNullable(order)
            .map(first -> first == DateOrder.DIA ? Order.DAY_FIRST : Order.MONTH_FIRST),
        connected,
        zone == null ? standard.zone() : zone(zone));
  }

  private static ZoneId zone(String typed) {
    try {
      return ZoneId.of(typed.strip());
    } catch (DateTimeException unknown) {
      throw Stopped.misused("ZONE_UNKNOWN");
    }
  }

  /**
   * Who is named on the paper, as typed.
   *
   * @param rut reads a RUT, or ends the program
   */
  Parties parties(Function<String, Rut> rut) {
    return new Parties(
        Optional.ofNullable(issuerName),
        Optional.ofNullable(issuerKind)
            .map(
                kind ->
                    kind == IssuerKind.OTEC
                        ? TrainingEntity.Kind.OTEC
                        : TrainingEntity.Kind.COMPANY),
        Optional.ofNullable(recipient).map(rut),
        Optional.ofNullable(recipientName),
        Optional.ofNullable(recipientKind)
            .map(kind -> kind == RecipientKind.OTIC ? Recipient.Kind.OTIC : Recipient.Kind.COMPANY),
        Optional.ofNullable(administrator).map(rut),
        Optional.ofNullable(administratorName),
        Optional.ofNullable(state));
  }
}
