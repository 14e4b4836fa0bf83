package cl.certificates.example.cli.importing;

import cl.certificates.calendar.LegalZone;
import cl.certificates.example.cli.importing.rules.Dates.Order;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the files cannot say, and the user does.
 *
 * @param action the action the files belong to, where they name none or several
 * @param format what the files are, where their content does not tell
 * @param credits what each status of Moodle's attendance earns, in percent of the class; acronyms
 *     in upper case
 * @param tolerance minutes before a class from which on an opening counts
 * @param order day or month first, in dates that do not tell
 * @param connectedIsAttended whether connected seconds of SIC are attendance
 * @param zone in which local times are, if a source says nothing else
 */
public record ImportOptions(
    Optional<String> action,
    Optional<Format> format,
    Map<String, Integer> credits,
    int tolerance,
    Optional<Order> order,
    boolean connectedIsAttended,
    ZoneId zone) {

  /** Minutes before a class from which on an opening counts, unless the user says otherwise. */
  public static final int TOLERANCE = 30;

  /** Present and absent have obvious values; late and excused have none. */
  private static final Map<String, Integer> OBVIOUS = Map.of("P", 100, "FI", 0, "A", 0, "I", 0);

  /** Keeps its own copy of the credits. */
  public ImportOptions {
    credits = Map.copyOf(credits);
  }

  /** Without a word of the user. */
  public static ImportOptions standard() {
    return new ImportOptions(
        Optional.empty(),
        Optional.empty(),
        OBVIOUS,
        TOLERANCE,
        Optional.empty(),
        false,
        LegalZone.SANTIAGO.id());
  }

  /** The same for one action. */
  public ImportOptions of(String named) {
    return new ImportOptions(
        Optional.of(named), format, credits, tolerance, order, connectedIsAttended, zone);
  }

  /** The same with further credits. */
  public ImportOptions crediting(Map<String, Integer> more) {
    Map<String, Integer> all = new LinkedHashMap<>(credits);
    all.putAll(more);
    return new ImportOptions(action, format, all, tolerance, order, connectedIsAttended, zone);
  }

  /** The same with connected time as attendance. */
  public ImportOptions takingConnectedTime() {
    return new ImportOptions(action, format, credits, tolerance, order, true, zone);
  }
}
