package cl.certificates.jdbc;

import cl.certificates.AdapterException;
import cl.certificates.StoreBusyException;
import cl.certificates.dossier.Digest;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.EventEncoding;
import cl.certificates.dossier.EventEncoding.Encoded;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import cl.certificates.jdbc.RebuildFinding.Difference;
import io.vavr.control.Either;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The dossiers in a database.
 *
 * <p>An event is written first and asked about afterwards: the key on action and revision lets one
 * of several callers through, whatever each of them had read. What an issue archives and the tables
 * that make reading fast are written in the same transaction.
 */
public final class JdbcDossiers implements Dossiers {
  private static final String INSERT_EVENT =
      """
      insert into #dossier_event
        (action_id, revision, kind, schema_version, occurred_at, legal_date, event, hash, previous_hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INSERT_WAITING =
      "insert into #feed_waiting (action_id, revision) values (?, ?)";
  private static final String INSERT_SNAPSHOT =
      "insert into #certificate_snapshot (action_id, revision, content) values (?, ?, ?)";
  private static final String INSERT_DOCUMENT =
      "insert into #certificate_document (action_id, version, document, digest) values (?, ?, ?, ?)";
  private static final String SELECT_DOCUMENT =
      "select document, digest from #certificate_document where action_id = ? and version = ?";

  /** How many actions a statement asks for at the most; a page of a search has no more. */
  private static final int MOST_AT_ONCE = 128;

  /** How many actions a message names at the most. */
  private static final int MOST_NAMED = 20;

  private final Database database;

  /** The dossiers in the tables of {@link CertificateSchema}. */
  public JdbcDossiers(DataSource dataSource) {
    this(Database.of(dataSource));
  }

  /**
   * The dossiers in the tables of {@link CertificateSchema}, wherever they are, or in a transaction
   * of the host.
   */
  public JdbcDossiers(Database database) {
    this.database = Objects.requireNonNull(database, "database");
  }

  @Override
  public Dossier of(ActionId action) {
    return database.reading(
        "a dossier cannot be read", session -> read(session, action, Integer.MAX_VALUE));
  }

  @Override
  public List<Dossier> ofAll(List<ActionId> actions) {
    List<ActionId> different = actions.stream().distinct().toList();
    if (different.isEmpty()) {
      return List.of();
    }
    String failure = "dossiers cannot be read";
    Map<ActionId, List<EventRow>> events =
        different.size() <= MOST_AT_ONCE
            ? database.reading(failure, session -> EventRow.ofMany(session, different))
            : database.onOneState(failure, session -> inParts(session, different));
    return actions.stream()
        .map(action -> fold(action, events.getOrDefault(action, List.of())))
        .toList();
  }

  private static Map<ActionId, List<EventRow>> inParts(Session session, List<ActionId> actions)
      throws SQLException {
    Map<ActionId, List<EventRow>> events = new HashMap<>();
    for (int from = 0; from < actions.size(); from += MOST_AT_ONCE) {
      int to = Math.min(from + MOST_AT_ONCE, actions.size());
      events.putAll(EventRow.ofMany(session, actions.subList(from, to)));
    }
    return events;
  }

  @Override
  public Optional<Dossier> ofCode(VerificationCode code) {
    return database.reading("a code cannot be looked up", session -> read(session, code));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the event cannot follow on the dossier it was decided on
   */
  @Override
  public Either<NotAppended, Dossier> append(
      DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
    Dossiers.requireItsPaper(event, paper);
    Encoded encoded = EventEncoding.encode(event, decidedOn.next());
    return database.inOneByKey(
        "an event cannot be appended", session -> append(session, event, encoded, paper));
  }

  private static Either<NotAppended, Dossier> append(
      Session session, DossierEvent event, Encoded encoded, Optional<Paper> paper)
      throws SQLException {
    Digest head = encoded.hash();
    try {
      insert(session, event, encoded, head);
    } catch (SQLException refused) {
      if (!session.violates(refused, UniqueKey.EVENT_PER_REVISION)) {
        throw refused;
      }
      Dossier stands = anew(session, event.action());
      if (stands.revision().next().equals(encoded.revision())) {
        throw new StoreBusyException(
            "somebody else was first, whom this transaction of the host cannot see:"
                + " roll it back and begin anew",
            refused);
      }
      return Either.left(new NotAppended.Overtaken(stands));
    }
    Dossier stood = before(session, event.action(), encoded.revision());
    if (!stood.revision().next().equals(encoded.revision())) { // decided on what never stood
      return Either.left(new NotAppended.Overtaken(anew(session, event.action())));
    }
    Dossier stands = stood.after(event);
    try {
      archive(session, stands, encoded, paper);
      letWait(session, event, encoded);
      ReadTables.follow(session, stood, stands, head);
    } catch (SQLException refused) {
      if (!session.violates(refused, UniqueKey.VERSION_PER_CODE)) {
        throw refused;
      }
      session.startOver();
      return Either.left(new NotAppended.CodeTaken());
    }
    return Either.right(stands);
  }

  /**
   * What stood before a revision; the first issue of an action, which is most of them, reads none.
   */
  private static Dossier before(Session session, ActionId action, Revision revision)
      throws SQLException {
    return revision.equals(Revision.NONE.next())
        ? Dossier.empty(action)
        : read(session, action, revision.number());
  }

  /** What stands now; to a transaction of the host that keeps to one state, what stood then. */
  private static Dossier anew(Session session, ActionId action) throws SQLException {
    session.startOver();
    return read(session, action, Integer.MAX_VALUE);
  }

  private static void insert(Session session, DossierEvent event, Encoded encoded, Digest hash)
      throws SQLException {
    try (PreparedStatement insert = session.prepare(INSERT_EVENT)) {
      insert.setString(1, event.action().text());
      insert.setInt(2, encoded.revision().number());
      insert.setString(3, encoded.kind());
      insert.setInt(4, EventEncoding.SCHEMA);
      insert.setObject(5, Columns.utc(event.stamp().at()));
      insert.setObject(6, event.stamp().on());
      insert.setBytes(7, encoded.event());
      insert.setString(8, hash.hex());
      insert.setString(9, event.stamp().previous().hex());
      insert.executeUpdate();
    }
  }

  private static void archive(
      Session session, Dossier stands, Encoded encoded, Optional<Paper> paper) throws SQLException {
    if (encoded.snapshot().isPresent()) {
      try (PreparedStatement insert = session.prepare(INSERT_SNAPSHOT)) {
        insert.setString(1, stands.action().text());
        insert.setInt(2, encoded.revision().number());
        insert.setBytes(3, encoded.snapshot().get());
        insert.executeUpdate();
      }
    }
    if (paper.isPresent()) {
      try (PreparedStatement insert = session.prepare(INSERT_DOCUMENT)) {
        insert.setString(1, stands.action().text());
        insert.setInt(2, stands.latest().orElseThrow().version());
        insert.setBytes(3, paper.get().bytes());
        insert.setString(4, paper.get().digest().hex());
        insert.executeUpdate();
      }
    }
  }

  /** For the feed: a position is given later, to what is committed. */
  private static void letWait(Session session, DossierEvent event, Encoded encoded)
      throws SQLException {
    try (PreparedStatement insert = session.prepare(INSERT_WAITING)) {
      insert.setString(1, event.action().text());
      insert.setInt(2, encoded.revision().number());
      insert.executeUpdate();
    }
  }

  private static Dossier read(Session session, ActionId action, int below) throws SQLException {
    return fold(action, EventRow.of(session, action, below));
  }

  private static Optional<Dossier> read(Session session, VerificationCode code)
      throws SQLException {
    List<EventRow> events = EventRow.ofCode(session, code);
    return events.isEmpty() ? Optional.empty() : Optional.of(fold(events.get(0).action(), events));
  }

  /** The dossier that follows from rows; what cannot be one is the store's fault. */
  private static Dossier fold(ActionId action, List<EventRow> events) {
    try {
      return Dossier.of(action, events.stream().map(EventRow::event).toList());
    } catch (RuntimeException damaged) {
      throw new AdapterException(
          "the store holds what no dossier can be, of action %s: JdbcAudit.story tells where"
              .formatted(action.text()),
          damaged);
    }
  }

  @Override
  public Optional<Paper> paper(Folio folio) {
    return database.reading("an archived paper cannot be read", session -> paper(session, folio));
  }

  private static Optional<Paper> paper(Session session, Folio folio) throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_DOCUMENT)) {
      select.setString(1, folio.action().text());
      select.setInt(2, folio.version());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        Paper paper = Paper.of(row.getBytes("document"));
        if (!paper.digest().hex().equals(row.getString("digest"))) {
          throw new AdapterException(
              "the archived paper of %s is not the one that was issued: JdbcAudit.story tells more"
                  .formatted(folio.text()));
        }
        return Optional.of(paper);
      }
    }
  }

  /**
   * Writes the tables {@code dossier} and {@code certificate} anew from the events, one action a
   * transaction; needed only if somebody emptied or changed them.
   *
   * <p>Events may be appended meanwhile, as long as no table was emptied. The feed does not follow
   * from the events: {@link JdbcEventFeed#restore} is for that.
   *
   * <p>A dossier of which a content was erased by law cannot be read and so not be rebuilt; its
   * rows are left as they are. In a store that has any, {@link #rebuild(Consumer, Consumer)} is the
   * one to call, which tells of it and ends in no exception.
   *
   * @return how many dossiers were read again
   * @throws AdapterException if the store cannot be read or written; or, once all others are
   *     rebuilt, if it holds what no dossier can be, or rows under an id that no action can have
   */
  public int rebuild() {
    List<ActionId> damaged = new ArrayList<>();
    List<StrayRow> strays = new ArrayList<>();
    int rebuilt =
        rebuild(
            finding -> {
              if (!finding.readable()) {
                damaged.add(finding.action());
              }
            },
            strays::add);
    if (!damaged.isEmpty()) {
      throw new AdapterException(
          ("the store holds what no dossier can be: %s of them, of action %s; JdbcAudit.story tells"
                  + " where. All others are rebuilt, and so they are by rebuild(told, strays), which"
                  + " ends in no exception over one")
              .formatted(damaged.size(), firstOf(damaged)));
    }
    if (!strays.isEmpty()) {
      throw new AdapterException(
          "the store holds rows under ids that no action can have: %s of them, the first in %s"
              .formatted(strays.size(), strays.get(0).table()));
    }
    return rebuilt;
  }

  private static String firstOf(List<ActionId> actions) {
    String first =
        actions.stream().limit(MOST_NAMED).map(ActionId::text).collect(Collectors.joining(", "));
    return actions.size() > MOST_NAMED ? first + ", …" : first;
  }

  /**
   * The same, telling what was found: compared first, a dossier is written only where a row of it
   * differs.
   *
   * <p>Audit first: where events are missing, what rebuilding takes away may be all that shows it.
   *
   * @param told is given each dossier that differed, or whose events cannot be read, after its
   *     transaction; those of actions that have no events come last
   * @param strays is given what stands under an id that no action can have, which is left as it is
   * @return how many dossiers were read again
   * @throws AdapterException if the store cannot be read or written
   */
  public int rebuild(Consumer<RebuildFinding> told, Consumer<StrayRow> strays) {
    int rebuilt = rebuildAll(EventRow.TABLE, EventRow::nextId, told, strays);
    for (String table : ReadTables.NAMES) {
      Order unfounded = (session, after) -> EventRow.nextIdWithoutEvents(session, table, after);
      rebuildAll(table, unfounded, told, strays);
    }
    return rebuilt;
  }

  /** Which id comes after another, if any does; it may be one that no action can have. */
  private interface Order {
    Optional<String> next(Session session, Optional<String> after) throws SQLException;
  }

  /** An id come upon, and what was found under it if it is that of an action. */
  private record Rebuilt(String id, Optional<RebuildFinding> finding) {}

  private int rebuildAll(
      String table, Order order, Consumer<RebuildFinding> told, Consumer<StrayRow> strays) {
    int rebuilt = 0;
    Optional<Rebuilt> one = rebuildNext(order, Optional.empty());
    while (one.isPresent()) {
      String id = one.get().id();
      Optional<RebuildFinding> finding = one.get().finding();
      if (finding.isPresent()) {
        rebuilt++;
      } else {
        strays.accept(new StrayRow(table, id));
      }
      finding.filter(RebuildFinding::isWorthTelling).ifPresent(told);
      one = rebuildNext(order, Optional.of(id));
    }
    return rebuilt;
  }

  private Optional<Rebuilt> rebuildNext(Order order, Optional<String> after) {
    return database.inOne(
        "a dossier cannot be rebuilt",
        session -> {
          Optional<String> id = order.next(session, after);
          return id.isPresent() ? Optional.of(rebuild(session, id.get())) : Optional.empty();
        });
  }

  private static Rebuilt rebuild(Session session, String id) throws SQLException {
    Optional<ActionId> action = EventRow.actionOf(id);
    return new Rebuilt(
        id, action.isPresent() ? Optional.of(rebuild(session, action.get())) : Optional.empty());
  }

  private static RebuildFinding rebuild(Session session, ActionId action) throws SQLException {
    ReadTables.lock(session, action);
    List<EventRow> events = EventRow.of(session, action, Integer.MAX_VALUE);
    Dossier dossier;
    try {
      dossier = fold(action, events);
    } catch (AdapterException damaged) {
      return new RebuildFinding(action, false, List.of());
    }
    List<Difference> differences =
        ReadTables.rows(session, action).differencesFrom(ReadTables.rows(dossier));
    if (!differences.isEmpty()) {
      ReadTables.writeAnew(session, dossier);
    }
    return new RebuildFinding(action, true, differences);
  }
}
