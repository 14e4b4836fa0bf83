package cl.certificates.example.cli;

import cl.certificates.jdbc.Dialect;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What {@code --base} names: an H2 file of the program's own, or the database of a JDBC URL. */
abstract sealed class Base permits FileBase, UrlBase {
  /** {@code jdbc:…}, and {@code postgres://…} by whoever forgot it. */
  private static final Pattern URL = Pattern.compile("(?i)jdbc:.*|[a-z][a-z0-9+.-]+://.*");

  /**
   * Reads what was typed.
   *
   * @throws Stopped if it names neither a file nor a database of a kind we know
   */
  static Base of(String typed) {
    return of(typed, System::getenv);
  }

  /**
   * The same in another environment.
   *
   * @param environment the value of a variable, or null
   */
  static Base of(String typed, UnaryOperator<String> environment) {
    return URL.matcher(typed.strip()).matches()
        ? UrlBase.of(typed.strip(), environment)
        : FileBase.of(typed);
  }

  /** The kind of database it is. */
  abstract Dialect dialect();

  /**
   * Checks what can be known before the database is asked.
   *
   * @param made whether it is made if it is not there
   */
  abstract void prepare(boolean made);

  /** Whether there may be something in it: a file that is there, any database of somebody else. */
  abstract boolean isThere();

  /** Where the driver finds it; settings of the program's own included. */
  abstract String url(boolean made);

  /**
   * What the driver is told besides: who asks, and how long to wait for an answer.
   *
   * @param patience how long, one second at least
   */
  abstract Properties properties(Duration patience);

  /** Whether the program makes its tables whenever it opens it. */
  abstract boolean isOurs();

  /** How it is called on the screen: without user, password or settings. */
  abstract String shown();

  /** What its driver could not do when it was opened. */
  abstract Stopped notOpened(DriverFault fault, boolean made);

  final Stopped stopped(String code) {
    return Stopped.broken(code, Map.of("base", shown()));
  }
}
