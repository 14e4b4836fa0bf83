package cl.certificates.jdbc;

import cl.certificates.AdapterException;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.EventEncoding;
import cl.certificates.dossier.EventEncoding.Encoded;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.VerificationCode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A row of an event, with the snapshot and the hash that stand beside it. */
record EventRow(ActionId action, Encoded encoded, String hash) {
  /** The bare name of the table. */
  static final String TABLE = "dossier_event";

  private static final String SELECT_EVENTS =
      """
      select e.action_id, e.revision, e.kind, e.event, e.hash, s.content
        from #dossier_event e
        left join #certificate_snapshot s on s.action_id = e.action_id and s.revision = e.revision
       where e.action_id = ? and e.revision < ?
       order by e.revision
      """;
  private static final String SELECT_EVENTS_OF_MANY =
      """
      select e.action_id, e.revision, e.kind, e.event, e.hash, s.content
        from #dossier_event e
        left join #certificate_snapshot s on s.action_id = e.action_id and s.revision = e.revision
       where e.action_id in (%s)
       order by e.action_id, e.revision
      """;
  private static final String SELECT_EVENTS_OF_CODE =
      """
      select e.action_id, e.revision, e.kind, e.event, e.hash, s.content
        from #certificate c
        join #dossier_event e on e.action_id = c.action_id
        left join #certificate_snapshot s on s.action_id = e.action_id and s.revision = e.revision
       where c.code = ?
       order by e.revision
      """;
  private static final String SELECT_FIRST =
      "select min(action_id) as action_id from #dossier_event";
  private static final String SELECT_NEXT = SELECT_FIRST + " where action_id > ?";

  /** Of a table whose rows all follow from events. */
  private static final String SELECT_FIRST_WITHOUT_EVENTS =
      """
      select min(r.action_id) as action_id from #%s r
       where not exists (select 1 from #dossier_event e where e.action_id = r.action_id)
      """;

  private static final String SELECT_NEXT_WITHOUT_EVENTS =
      SELECT_FIRST_WITHOUT_EVENTS + "   and r.action_id > ?";

  /** The events of an action below a revision, in order. */
  static List<EventRow> of(Session session, ActionId action, int below) throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_EVENTS)) {
      select.setString(1, action.text());
      select.setInt(2, below);
      return all(select);
    }
  }

  /**
   * The events of several actions, those of each in order, of one state of the store.
   *
   * @param actions one or more
   */
  static Map<ActionId, List<EventRow>> ofMany(Session session, List<ActionId> actions)
      throws SQLException {
    int marks = powerOfTwoFrom(actions.size());
    String sql = SELECT_EVENTS_OF_MANY.formatted("?, ".repeat(marks - 1) + "?");
    try (PreparedStatement select = session.prepare(sql)) {
      for (int mark = 0; mark < marks; mark++) {
        select.setString(mark + 1, actions.get(Math.min(mark, actions.size() - 1)).text());
      }
      return all(select).stream().collect(Collectors.groupingBy(EventRow::action));
    }
  }

  /** So that a store is sent few texts, whatever the number of actions, and keeps their plans. */
  private static int powerOfTwoFrom(int number) {
    int highest = Integer.highestOneBit(number);
    return highest == number ? number : 2 * highest;
  }

  /** The events of the dossier in which a code was given out; none if nobody was given it. */
  static List<EventRow> ofCode(Session session, VerificationCode code) throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_EVENTS_OF_CODE)) {
      select.setString(1, code.symbols());
      return all(select);
    }
  }

  private static List<EventRow> all(PreparedStatement select) throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      List<EventRow> events = new ArrayList<>();
      while (rows.next()) {
        events.add(of(rows));
      }
      return events;
    }
  }

  /** Of a row with the columns that are selected above. */
  static EventRow of(ResultSet row) throws SQLException {
    return new EventRow(
        action(row.getString("action_id")),
        new Encoded(
            new Revision(row.getInt("revision")),
            row.getString("kind"),
            row.getBytes("event"),
            Optional.ofNullable(row.getBytes("content"))),
        row.getString("hash"));
  }

  /**
   * The first id after another, in the order of their texts, under which events stand; it may be
   * one that no action can have.
   */
  static Optional<String> nextId(Session session, Optional<String> after) throws SQLException {
    return next(session, after.isEmpty() ? SELECT_FIRST : SELECT_NEXT, after);
  }

  /** The same of a table, given by its bare name, of ids under which no event stands. */
  static Optional<String> nextIdWithoutEvents(Session session, String table, Optional<String> after)
      throws SQLException {
    String sql = after.isEmpty() ? SELECT_FIRST_WITHOUT_EVENTS : SELECT_NEXT_WITHOUT_EVENTS;
    return next(session, sql.formatted(table), after);
  }

  private static Optional<String> next(Session session, String sql, Optional<String> after)
      throws SQLException {
    try (PreparedStatement select = session.prepare(sql)) {
      if (after.isPresent()) {
        select.setString(1, after.get());
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return Columns.optionalText(row, "action_id");
      }
    }
  }

  /** The action of an id; empty if none can have it, in this very spelling. */
  static Optional<ActionId> actionOf(String stored) {
    return ActionId.parse(stored).toJavaOptional().filter(action -> action.text().equals(stored));
  }

  private static ActionId action(String stored) {
    return actionOf(stored)
        .orElseThrow(() -> new AdapterException("the store holds an id that no action can have"));
  }

  /** Whether the event is the one that was hashed. */
  boolean isSealed() {
    return encoded.hash().hex().equals(hash);
  }

  /**
   * The event.
   *
   * @throws IllegalStateException if it is not the one that was hashed
   */
  DossierEvent event() {
    if (!isSealed()) {
      throw new IllegalStateException("an event is not the one that was hashed");
    }
    return EventEncoding.decode(encoded);
  }
}
