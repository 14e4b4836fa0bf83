package cl.certificates.jdbc;

import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.jdbc.AuditFinding.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Goes through every dossier of a database and says where what is stored does not hold: events that
 * were edited, dropped, swapped or grafted, papers and contents that are not those that were
 * issued, read tables that say otherwise.
 *
 * <p>It only reads, one dossier a transaction, and may run while certificates are issued. A place
 * that does not hold stops it no more than that dossier. What it cannot show it says: {@link
 * Unproven}.
 *
 * <p>Of the other tables it says nothing: the register of courses and the mandates are the host's
 * to feed, and where an event stands in the feed follows from nothing else that is stored.
 */
public final class JdbcAudit {
  /** All that an event may leave beside itself. */
  private static final List<String> TRACES =
      List.of("dossier", "certificate", "certificate_snapshot", "certificate_document");

  private final Database database;

  /** An audit of the tables of {@link CertificateSchema}. */
  public JdbcAudit(DataSource dataSource) {
    this(Database.of(dataSource));
  }

  /** An audit of the tables, wherever they are, or in a transaction of the host. */
  public JdbcAudit(Database database) {
    this.database = Objects.requireNonNull(database, "database");
  }

  /**
   * Goes through all dossiers, of which nothing was erased.
   *
   * @param exported heads kept from an earlier {@link AuditReport}, at most one for each action;
   *     none to look at the chains alone. A dossier that is further on by now is none the worse
   * @return what was found, and what that leaves open
   * @throws IllegalArgumentException if two heads are of one action
   * @throws cl.certificates.AdapterException if the database cannot be read
   */
  public AuditReport run(Collection<DossierHead> exported) {
    return run(exported, List.of());
  }

  /**
   * Goes through all dossiers.
   *
   * @param exported as for {@link #run(Collection)}
   * @param erased the versions whose content and paper the host has erased by law; an audit cannot
   *     tell that from a crime, so the host keeps a list of them as it keeps the heads. What is
   *     still there of them is looked at like all else
   * @return what was found, and what that leaves open
   * @throws IllegalArgumentException if two heads are of one action
   * @throws cl.certificates.AdapterException if the database cannot be read
   */
  public AuditReport run(Collection<DossierHead> exported, Collection<Folio> erased) {
    Round round = new Round(byAction(exported), Set.copyOf(erased));
    Optional<String> id = next(Optional.empty());
    while (id.isPresent()) {
      EventRow.actionOf(id.get())
          .ifPresentOrElse(round::take, stray(round, EventRow.TABLE, id.get()));
      id = next(id);
    }
    TRACES.forEach(table -> takeTraces(round, table));
    return round.report();
  }

  /**
   * The whole story of one action, for an auditor who has the database: who did what and when, with
   * the hash of each event, whether all of it holds, and what cannot be shown. An action in which
   * nothing happened has no events.
   *
   * @param exported the head kept of it, if one was
   * @throws IllegalArgumentException if the head is of another action
   * @throws cl.certificates.AdapterException if the database cannot be read
   */
  public AuditedDossier story(ActionId action, Optional<DossierHead> exported) {
    return story(action, exported, List.of());
  }

  /**
   * The same where contents were erased.
   *
   * @param erased as for {@link #run(Collection, Collection)}; of other actions too
   */
  public AuditedDossier story(
      ActionId action, Optional<DossierHead> exported, Collection<Folio> erased) {
    if (exported.filter(head -> !head.action().equals(action)).isPresent()) {
      throw new IllegalArgumentException("the head is of another action than " + action);
    }
    return ChainWalk.through(stored(action), exported, Set.copyOf(erased));
  }

  /** What an audit of all dossiers has come upon so far. */
  private final class Round {
    private final Map<ActionId, DossierHead> heads;
    private final Set<Folio> mayBeErased;
    private final Set<ActionId> known = new HashSet<>();
    private final List<DossierHead> read = new ArrayList<>();
    private final List<AuditFinding> findings = new ArrayList<>();
    private final List<StrayRow> strays = new ArrayList<>();
    private final List<Folio> erased = new ArrayList<>();
    private long events;
    private long withoutHead;
    private long afterHead;

    Round(Map<ActionId, DossierHead> heads, Set<Folio> mayBeErased) {
      this.heads = heads;
      this.mayBeErased = mayBeErased;
    }

    void take(ActionId action) {
      Optional<DossierHead> head = Optional.ofNullable(heads.get(action));
      AuditedDossier dossier = ChainWalk.through(stored(action), head, mayBeErased);
      known.add(action);
      dossier.head().ifPresent(read::add);
      dossier.finding().ifPresent(findings::add);
      erased.addAll(dossier.erased());
      events += dossier.events().size();
      withoutHead += head.isPresent() ? 0 : 1;
      afterHead +=
          head.map(kept -> Math.max(0, dossier.events().size() - kept.revision().number()))
              .orElse(0);
    }

    void takeTrace(ActionId action) {
      if (known.add(action)) {
        findings.add(new AuditFinding(action, new Revision(1), Problem.EVENT_MISSING));
      }
    }

    AuditReport report() {
      heads.keySet().stream()
          .filter(known::add)
          .forEach(gone -> findings.add(new AuditFinding(gone, new Revision(1), Problem.TAIL_CUT)));
      findings.sort((one, other) -> one.action().compareTo(other.action()));
      return new AuditReport(
          events,
          read,
          findings,
          strays,
          erased,
          Unproven.ofAll(!heads.isEmpty(), withoutHead, afterHead, erased.size()));
    }
  }

  private static Runnable stray(Round round, String table, String id) {
    return () -> round.strays.add(new StrayRow(table, id));
  }

  private void takeTraces(Round round, String table) {
    Optional<String> id = nextWithoutEvents(table, Optional.empty());
    while (id.isPresent()) {
      EventRow.actionOf(id.get()).ifPresentOrElse(round::takeTrace, stray(round, table, id.get()));
      id = nextWithoutEvents(table, id);
    }
  }

  private static Map<ActionId, DossierHead> byAction(Collection<DossierHead> heads) {
    Map<ActionId, DossierHead> byAction = new TreeMap<>();
    for (DossierHead head : heads) {
      if (byAction.put(head.action(), head) != null) {
        throw new IllegalArgumentException("two heads of one action: " + head.action());
      }
    }
    return byAction;
  }

  private Optional<String> next(Optional<String> after) {
    return database.reading(
        "the dossiers cannot be gone through", session -> EventRow.nextId(session, after));
  }

  private Optional<String> nextWithoutEvents(String table, Optional<String> after) {
    return database.reading(
        "the traces of dossiers cannot be gone through",
        session -> EventRow.nextIdWithoutEvents(session, table, after));
  }

  private StoredDossier stored(ActionId action) {
    return database.onOneState(
        "a dossier cannot be audited", session -> StoredDossier.of(session, action));
  }
}
