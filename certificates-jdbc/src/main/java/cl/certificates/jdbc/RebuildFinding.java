package cl.certificates.jdbc;

import cl.certificates.identity.ActionId;
import java.util.List;
import java.util.OptionalInt;

/**
 * A dossier of which the read tables did not say what follows from its events.
 *
 * @param action whose dossier it is
 * @param readable whether its events could be read; if not, nothing of it was compared or written,
 *     and {@link JdbcAudit} says what is wrong with them
 * @param differences its rows that said otherwise and were written anew; empty if it is not
 *     readable
 */
public record RebuildFinding(ActionId action, boolean readable, List<Difference> differences) {
  /** Keeps a copy of the differences. */
  public RebuildFinding {
    differences = List.copyOf(differences);
  }

  boolean isWorthTelling() {
    return !readable || !differences.isEmpty();
  }

  /**
   * A row of a read table as it stood before.
   *
   * @param table {@code dossier} or {@code certificate}, without schema or prefix
   * @param version of the certificate; empty for the one row of a dossier
   * @param kind in what it differed
   * @param columns the columns that said otherwise; never what they said. Empty unless the row was
   *     changed
   */
  public record Difference(String table, OptionalInt version, Kind kind, List<String> columns) {
    /** Keeps a copy of the columns. */
    public Difference {
      columns = List.copyOf(columns);
    }
  }

  /** In what a row can differ from what follows from the events. */
  public enum Kind {
    /** It was not there. */
    MISSING,
    /** It said something else. */
    CHANGED,
    /** No event asks for it. */
    SURPLUS
  }
}
