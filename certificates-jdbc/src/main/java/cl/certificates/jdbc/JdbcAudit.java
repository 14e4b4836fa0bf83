package cl.certificates.jdbc;

import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Digest;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.EventEncoding;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.dossier.Stamp;
import cl.certificates.identity.ActionId;
import cl.certificates.jdbc.AuditFinding.Problem;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Goes through every dossier of a database and says where what is stored does not hold: events that
 * were edited, dropped, swapped or grafted, papers and contents that are not those that were
 * issued, read tables that say otherwise.
 *
 * <p>It only reads, one dossier a transaction, and may run while certificates are issued.
 */
public final class JdbcAudit {
  private static final String SELECT_VERSIONS =
      "select version from #certificate_document where action_id = ? order by version";
  private static final String SELECT_PAPER =
      "select document, digest from #certificate_document where action_id = ? and version = ?";
  private static final String SELECT_COPIES =
      """
      select occurred_at, legal_date, previous_hash
        from #dossier_event where action_id = ? order by revision
      """;

  /** As {@link EventEncoding} writes it; no other event has a content of its own. */
  private static final String KIND_OF_ISSUE = CertificateIssued.class.getSimpleName();

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
   * Goes through all dossiers.
   *
   * @param exported heads kept from an earlier {@link AuditReport}, at most one for each action;
   *     none to look at the chains alone. A dossier that is further on by now is none the worse
   * @return what was found
   * @throws IllegalArgumentException if two heads are of one action
   * @throws cl.certificates.AdapterException if the database cannot be read
   */
  public AuditReport run(Collection<DossierHead> exported) {
    Map<ActionId, DossierHead> missing = byAction(exported);
    List<AuditFinding> findings = new ArrayList<>();
    List<DossierHead> heads = new ArrayList<>();
    long events = 0;
    Optional<ActionId> action = next(Optional.empty());
    while (action.isPresent()) {
      Stored stored = stored(action.get());
      stored
          .firstBadPlace(Optional.ofNullable(missing.remove(action.get())))
          .ifPresent(findings::add);
      heads.add(stored.head());
      events += stored.events.size();
      action = next(action);
    }
    for (ActionId gone : actionsWithoutEvents()) {
      missing.remove(gone);
      findings.add(new AuditFinding(gone, new Revision(1), Problem.EVENT_MISSING));
    }
    missing
        .keySet()
        .forEach(gone -> findings.add(new AuditFinding(gone, new Revision(1), Problem.TAIL_CUT)));
    findings.sort((one, other) -> one.action().compareTo(other.action()));
    return new AuditReport(events, heads, findings);
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

  private Optional<ActionId> next(Optional<ActionId> after) {
    return database.reading(
        "the dossiers cannot be gone through", session -> EventRow.nextAction(session, after));
  }

  private List<ActionId> actionsWithoutEvents() {
    List<ActionId> found = new ArrayList<>();
    Optional<ActionId> action = nextWithoutEvents(Optional.empty());
    while (action.isPresent()) {
      found.add(action.get());
      action = nextWithoutEvents(action);
    }
    return found;
  }

  private Optional<ActionId> nextWithoutEvents(Optional<ActionId> after) {
    return database.inOne(
        "the traces of dossiers cannot be gone through",
        session -> EventRow.nextWithoutEvents(session, TRACES, after));
  }

  private Stored stored(ActionId action) {
    return database.onOneState(
        "a dossier cannot be audited",
        session ->
            new Stored(
                action,
                EventRow.of(session, action, Integer.MAX_VALUE),
                copies(session, action),
                papers(session, action),
                ReadTables.rows(session, action)));
  }

  /** What of an event stands beside it once more, for whoever reads the table. */
  private record Copies(LocalDateTime occurredAt, LocalDate legalDate, String previousHash) {
    static Copies of(Stamp stamp) {
      return new Copies(Columns.utc(stamp.at()), stamp.on(), stamp.previous().hex());
    }
  }

  private static List<Copies> copies(Session session, ActionId action) throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_COPIES)) {
      select.setString(1, action.text());
      try (ResultSet row = select.executeQuery()) {
        List<Copies> copies = new ArrayList<>();
        while (row.next()) {
          copies.add(
              new Copies(
                  row.getObject("occurred_at", LocalDateTime.class),
                  Columns.day(row, "legal_date"),
                  row.getString("previous_hash")));
        }
        return copies;
      }
    }
  }

  /** The digests of the papers by their versions; one paper at a time is held. */
  private static SortedMap<Integer, Digest> papers(Session session, ActionId action)
      throws SQLException {
    SortedMap<Integer, Digest> papers = new TreeMap<>();
    for (int version : versions(session, action)) {
      papers.put(version, paper(session, action, version));
    }
    return papers;
  }

  private static List<Integer> versions(Session session, ActionId action) throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_VERSIONS)) {
      select.setString(1, action.text());
      try (ResultSet row = select.executeQuery()) {
        List<Integer> versions = new ArrayList<>();
        while (row.next()) {
          versions.add(row.getInt("version"));
        }
        return versions;
      }
    }
  }

  /** Of a paper whose digest beside it says otherwise, one that no event names. */
  private static Digest paper(Session session, ActionId action, int version) throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_PAPER)) {
      select.setString(1, action.text());
      select.setInt(2, version);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        Digest digest = Paper.of(row.getBytes("document")).digest();
        return digest.hex().equals(row.getString("digest")) ? digest : Digest.NONE;
      }
    }
  }

  /** All that is stored of one dossier. */
  private record Stored(
      ActionId action,
      List<EventRow> events,
      List<Copies> copies,
      SortedMap<Integer, Digest> papers,
      ReadRows readTables) {

    /**
     * Looks at the events in order, then at what should follow on them. A read table comes last:
     * rebuilt where a tail was cut, it would no longer tell of it.
     */
    Optional<AuditFinding> firstBadPlace(Optional<DossierHead> head) {
      Dossier dossier = Dossier.empty(action);
      for (EventRow row : events) {
        int at = dossier.revision().number() + 1;
        if (row.encoded().revision().number() != at) {
          return bad(at, Problem.EVENT_MISSING);
        }
        if (!row.isSealed()) {
          return bad(at, Problem.EVENT_CHANGED);
        }
        DossierEvent event;
        try {
          event = EventEncoding.decode(row.encoded());
        } catch (RuntimeException unreadable) {
          return bad(
              at,
              row.encoded().kind().equals(KIND_OF_ISSUE)
                  ? Problem.CONTENT_CHANGED
                  : Problem.EVENT_CHANGED);
        }
        if (!Copies.of(event.stamp()).equals(copies.get(at - 1))) {
          return bad(at, Problem.EVENT_CHANGED);
        }
        try {
          dossier = dossier.after(event);
        } catch (IllegalStateException unfit) {
          return bad(at, Problem.CHAIN_BROKEN);
        }
        if (event instanceof CertificateIssued && !hasItsPaper(dossier.latest().orElseThrow())) {
          return bad(at, Problem.PAPER_CHANGED);
        }
      }
      Dossier whole = dossier;
      return head.flatMap(this::replaced)
          .or(() -> leftBehind(whole))
          .or(() -> head.flatMap(this::cut))
          .or(() -> readTables(whole));
    }

    /** Of an action that has events, as all have that are gone through. */
    DossierHead head() {
      EventRow last = events.get(events.size() - 1);
      return new DossierHead(action, last.encoded().revision(), last.encoded().hash());
    }

    private boolean hasItsPaper(Certificate version) {
      return version.paperDigest().equals(papers.get(version.version()));
    }

    private Optional<AuditFinding> replaced(DossierHead head) {
      int at = head.revision().number();
      boolean another =
          at <= events.size() && !events.get(at - 1).encoded().hash().equals(head.hash());
      return another ? bad(at, Problem.HISTORY_REPLACED) : Optional.empty();
    }

    /** What only a later event can have written. */
    private Optional<AuditFinding> leftBehind(Dossier whole) {
      boolean paper = !papers.isEmpty() && papers.lastKey() > whole.certificates().size();
      return paper || readTables.revision() > events.size()
          ? bad(events.size() + 1, Problem.EVENT_MISSING)
          : Optional.empty();
    }

    private Optional<AuditFinding> cut(DossierHead head) {
      return head.revision().number() > events.size()
          ? bad(events.size() + 1, Problem.TAIL_CUT)
          : Optional.empty();
    }

    private Optional<AuditFinding> readTables(Dossier whole) {
      return ReadTables.rows(whole).equals(readTables)
          ? Optional.empty()
          : bad(events.size(), Problem.READ_TABLE_DIFFERS);
    }

    private Optional<AuditFinding> bad(int at, Problem problem) {
      return Optional.of(new AuditFinding(action, new Revision(at), problem));
    }
  }
}
