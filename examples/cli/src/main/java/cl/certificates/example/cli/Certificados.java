package cl.certificates.example.cli;

import cl.certificates.AdapterException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program: reads the command line, runs one step, ends with an exit code. */
@Command(
    name = "certificados",
    description =
        "Certificados de asistencia SENCE: del curso al certificado, su anulación y reemisión.",
    synopsisSubcommandLabel = "COMANDO",
    footer = {
      "",
      "Códigos de salida: 0 bien; 1 falla del sistema; 2 uso incorrecto; 3 rechazo de una regla.",
      "Empiece con: certificados demo"
    },
    subcommands = {
      HelpCommand.class,
      DemoCommand.class,
      ImportCommand.class,
      ProfilesCommand.class,
      SearchCommand.class,
      ViewCommand.class,
      AttendanceCommand.class,
      SummaryCommand.class,
      IssueCommand.class,
      DownloadCommand.class,
      AnnulCommand.class,
      PendingCommand.class,
      ApproveCommand.class,
      RejectCommand.class,
      LiquidateCommand.class,
      VerifyCommand.class,
      DeadlinesCommand.class,
      HolidaysCommand.class,
      BusinessDaysCommand.class,
      HistoryCommand.class,
      StatesCommand.class
    })
public final class Certificados {
  static final int BROKEN = 1;
  static final int REFUSED = 3;

  private Certificados() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setProperty(
        "org.jboss.logging.provider", "slf4j"); // a library's greetings are no answer
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /**
   * Runs one command.
   *
   * @return 0 if it was done, 1 if the world broke, 2 if it was called wrongly, 3 if a rule refused
   */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Certificados())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setResourceBundle(null)
        .setExecutionExceptionHandler(Certificados::broken)
        .execute(arguments);
  }

  private static int broken(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    if (failure instanceof Refused refused) {
      refused.tell(command.getErr());
      return REFUSED;
    }
    command.getErr().println("Falla del sistema: " + story(failure));
    if (!(failure instanceof AdapterException)) {
      failure.printStackTrace(command.getErr()); // a bug: whoever reports it needs to see where
    }
    return BROKEN;
  }

  /** What broke; of the database only its state, since its words may quote a name or a RUT. */
  private static String story(Throwable failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof SQLException database) {
      return failure.getMessage() + " (SQLState " + database.getSQLState() + ")";
    }
    return cause == null ? failure.getMessage() : failure.getMessage() + ": " + cause.getMessage();
  }
}
