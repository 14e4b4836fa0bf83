package cl.certificates.example.cli;

import cl.certificates.jdbc.Dialect;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The database of a JDBC URL, which is somebody else's: nothing in it is made unless that is what
 * was asked for. User and password come with the URL, or from the environment.
 */
final class UrlBase extends Base {
  /**
   * Who asks, where the URL does not say; what stands there is seen by nobody in a process list.
   */
  static final String USER = "CERTIFICADOS_USUARIO";

  static final String PASSWORD = "CERTIFICADOS_CLAVE";

  /** Of H2, as the program makes its own files. */
  private static final String DEFAULT_USER = "sa";

  private static final Pattern USER_BEFORE_HOST = Pattern.compile("(?s)[^/]*//[^/?;]*@.*");
  private static final Pattern SETTINGS = Pattern.compile("(?s)[?;].*");

  /** A driver that would speak for itself on our streams; kept, or its silence is forgotten. */
  private static final Logger OF_POSTGRESQL = Logger.getLogger("org.postgresql");

  private final String url;
  private final Dialect dialect;
  private final Optional<String> user;
  private final Optional<String> password;

  private UrlBase(String url, Dialect dialect, UnaryOperator<String> environment) {
    this.url = url;
    this.dialect = dialect;
    this.user = orOfUrl("user", environment.apply(USER));
    this.password = orOfUrl("password", environment.apply(PASSWORD));
  }

  private Optional<String> orOfUrl(String name, @Nullable String otherwise) {
    boolean said = Pattern.compile("(?i)[?&;]" + name + "=").matcher(url).find();
    return said ? Optional.empty() : Optional.ofNullable(otherwise);
  }

  static UrlBase of(String url, UnaryOperator<String> environment) {
    OF_POSTGRESQL.setLevel(Level.OFF);
    Dialect dialect =
        Arrays.stream(Dialect.values())
            .filter(kind -> url.startsWith("jdbc:" + kind.name().toLowerCase(Locale.ROOT) + ":"))
            .findFirst()
            .orElseThrow(() -> Stopped.misused("BASE_URL_UNKNOWN"));
    if (USER_BEFORE_HOST.matcher(url).matches()) {
      throw Stopped.misused("BASE_URL_WITH_USER", Map.of("user", USER, "password", PASSWORD));
    }
    if (DriverManager.drivers().noneMatch(driver -> isOf(driver, url))) {
      throw Stopped.misused("BASE_URL_INVALID");
    }
    return new UrlBase(url, dialect, environment);
  }

  private static boolean isOf(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException notUnderstood) {
      return false;
    }
  }

  @Override
  Dialect dialect() {
    return dialect;
  }

  @Override
  void prepare(boolean made) {}

  @Override
  String url(boolean made) {
    boolean says = url.toUpperCase(Locale.ROOT).contains(";IFEXISTS=");
    return dialect == Dialect.H2 && !made && !says ? url + ";IFEXISTS=TRUE" : url;
  }

  @Override
  Properties properties(Duration patience) {
    Properties properties = new Properties();
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(secret -> properties.setProperty("password", secret));
    long seconds = Math.max(1, patience.toSeconds());
    switch (dialect) {
      case H2 -> {
        if (orOfUrl("user", DEFAULT_USER).isPresent()) {
          properties.putIfAbsent("user", DEFAULT_USER);
        }
      }
      case POSTGRESQL -> {
        properties.setProperty("connectTimeout", Long.toString(seconds));
        properties.setProperty("loginTimeout", Long.toString(seconds));
      }
      case MARIADB -> properties.setProperty("connectTimeout", Long.toString(1000 * seconds));
    }
    return properties;
  }

  @Override
  boolean isThere() {
    return true;
  }

  @Override
  boolean isOurs() {
    return false;
  }

  @Override
  String shown() {
    return SETTINGS.matcher(url).replaceFirst("");
  }

  @Override
  Stopped notOpened(DriverFault fault, boolean made) {
    boolean ofH2 = dialect == Dialect.H2 && fault == DriverFault.DATABASE_MISSING;
    return Stopped.broken(
        ofH2 ? "BASE_H2_MISSING" : fault.code(),
        Map.of("base", shown(), "user", USER, "password", PASSWORD));
  }
}
