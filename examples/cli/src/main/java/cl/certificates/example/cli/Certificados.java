package cl.certificates.example.cli;

import cl.certificates.AdapterException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;

/** The program: reads the command line, runs one step, ends with an exit code. */
@Command(
    name = "certificados",
    description =
        "Certificados de asistencia SENCE: del curso al certificado, su anulación y reemisión.",
    synopsisSubcommandLabel = "COMANDO",
    versionProvider = Certificados.Version.class,
    footer = {
      "",
      "Códigos de salida: 0 bien; 1 falla del sistema, o falta la base, una carpeta o un archivo;",
      "2 uso incorrecto; 3 rechazo de una regla, o un archivo con faltas.",
      "Con --lote: 1 si una línea falló, 3 si una se rechazó.",
      "«verificar» agrega: 4 no vigente; 5 código desconocido o mal digitado.",
      "«esquema --revisar», «auditar», «reconstruir»: 6 lo guardado no es como debe.",
      "Empiece con: certificados demo"
    },
    subcommands = {
      HelpCommand.class,
      DemoCommand.class,
      ImportCommand.class,
      TemplatesCommand.class,
      ProfilesCommand.class,
      SearchCommand.class,
      ViewCommand.class,
      AttendanceCommand.class,
      SummaryCommand.class,
      IssueCommand.class,
      DownloadCommand.class,
      CredentialCommand.class,
      ReceivedCommand.class,
      AnnulCommand.class,
      PendingCommand.class,
      ApproveCommand.class,
      RejectCommand.class,
      ReceiptCommand.class,
      LiquidateCommand.class,
      VerifyCommand.class,
      DeadlinesCommand.class,
      HolidaysCommand.class,
      BusinessDaysCommand.class,
      HistoryCommand.class,
      StatesCommand.class,
      SchemaCommand.class,
      AuditCommand.class,
      RebuildCommand.class
    })
public final class Certificados {
  private static final String JSON = "--json";
  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[\\p{L}\\p{N}@%+=:,./_-]+");
  private static final Pattern SECRET = Pattern.compile("(?i)([?&;]password=)[^&;]*");

  @Option(
      names = {"-h", "--help", "--ayuda"},
      usageHelp = true,
      description = "Muestra esta ayuda.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Muestra la versión.")
  boolean version;

  private final Attendant attendant;

  private Certificados(Attendant attendant) {
    this.attendant = attendant;
  }

  /** Whoever sits at the terminal. */
  Attendant attendant() {
    return attendant;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setProperty(
        "org.jboss.logging.provider", "slf4j"); // a library's greetings are no answer
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    if (!Arrays.asList(arguments).contains(JSON)) {
      Accents.warning(arguments).ifPresent(err::println);
    }
    int exit = run(Attendant.ofTheProcess(), out, err, arguments);
    out.flush();
    System.exit(exit);
  }

  /**
   * Runs one command.
   *
   * @param attendant who may be asked, and is shown how far a long command has come
   * @return 0 if it was done, 1 if the world broke, 2 if it was called wrongly, 3 if a rule
   *     refused; 4 and 5 for a paper that is not in force or unknown, 6 for a base that is not as
   *     it should be
   */
  static int run(Attendant attendant, PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine program =
        new CommandLine(new Certificados(attendant))
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExpandAtFiles(false) // a motive may begin with @
            .setResourceBundle(null)
            .setParameterExceptionHandler(
                (failure, typed) ->
                    Misreading.of(failure)
                        .tell(err, Arrays.asList(typed).contains(JSON), failure.getCommandLine()))
            .setExecutionExceptionHandler(Certificados::stopped);
    inSpanish(program);
    return program.execute(arguments);
  }

  /** As the person started it, for the hints that can be typed. */
  static String called() {
    String called = System.getProperty("certificados.programa", "certificados");
    return called.matches("[\\w./~-]+") ? called : "'" + called + "'";
  }

  /** A command as one types it into a shell; a password in a URL is left to whoever types it. */
  static String typed(List<String> words) {
    return called()
        + words.stream()
            .map(word -> SECRET.matcher(word).replaceAll("$1…"))
            .map(Certificados::quoted)
            .collect(Collectors.joining(" ", " ", ""));
  }

  private static String quoted(String word) {
    return NEEDS_NO_QUOTES.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static void inSpanish(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.synopsisHeading("Uso: ");
    usage.parameterListHeading("%nArgumentos:%n");
    usage.optionListHeading("%nOpciones:%n");
    usage.commandListHeading("%nComandos:%n");
    command.getSubcommands().values().forEach(Certificados::inSpanish);
  }

  private static int stopped(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    boolean json = arguments.originalArgs().contains(JSON);
    if (failure instanceof Stopped told) {
      return told.tell(command.getErr(), json, command);
    }
    if (failure instanceof AdapterException broken) {
      return Stopped.ofStore(broken).tell(command.getErr(), json, command);
    }
    int exit = Stopped.broken("PROGRAM_FAULT", Map.of()).tell(command.getErr(), json, command);
    if (!json) {
      trace(failure, command.getErr());
    }
    return exit;
  }

  /** Where a bug is, for whoever reports it; messages are left out, as they may quote a person. */
  private static void trace(Throwable failure, PrintWriter err) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      err.println(cause.getClass().getName());
      Arrays.stream(cause.getStackTrace()).forEach(frame -> err.println("  en " + frame));
    }
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "certificados "
            + Optional.ofNullable(Certificados.class.getPackage().getImplementationVersion())
                .orElse("en desarrollo")
      };
    }
  }
}
