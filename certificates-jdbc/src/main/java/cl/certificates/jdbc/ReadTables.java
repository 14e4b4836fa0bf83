package cl.certificates.jdbc;

import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Digest;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables {@code dossier} and {@code certificate}: what follows from the events, to be found.
 */
final class ReadTables {
  private static final String INSERT_DOSSIER =
      """
      insert into #dossier
        (revision, head_hash, state, region, due_date, liquidated_on, action_id)
      values (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String UPDATE_DOSSIER =
      """
      update #dossier
         set revision = ?, head_hash = ?, state = ?, region = ?, due_date = ?, liquidated_on = ?
       where action_id = ?
      """;
  private static final String INSERT_CERTIFICATE =
      """
      insert into #certificate
        (status, annulled_on, replaced_by, action_id, version,
         folio, code, issued_at, issued_on, content_digest, paper_digest, recipient_rut)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String UPDATE_CERTIFICATE =
      """
      update #certificate set status = ?, annulled_on = ?, replaced_by = ?
       where action_id = ? and version = ?
      """;
  private static final String SELECT_DOSSIER = "select * from #dossier where action_id = ?";
  private static final String SELECT_CERTIFICATES =
      "select * from #certificate where action_id = ? order by version";
  private static final String LOCK_DOSSIER =
      "select revision from #dossier where action_id = ? for update";
  private static final String DELETE_DOSSIER = "delete from #dossier where action_id = ?";
  private static final String DELETE_CERTIFICATES = "delete from #certificate where action_id = ?";
  private static final String SELECT_ACTION_OF_CODE =
      "select action_id from #certificate where code = ? and action_id <> ?";
  private static final String DELETE_CODE =
      "delete from #certificate where action_id = ? and code = ?";

  /** In the order in which rows are compared; the keys are not among them. */
  private static final List<String> DOSSIER_COLUMNS =
      List.of("revision", "head_hash", "state", "region", "due_date", "liquidated_on");

  private static final List<String> CERTIFICATE_COLUMNS =
      List.of(
          "folio",
          "code",
          "status",
          "issued_at",
          "issued_on",
          "annulled_on",
          "replaced_by",
          "content_digest",
          "paper_digest",
          "recipient_rut");

  /** The bare names of the tables. */
  static final List<String> NAMES = List.of(ReadRows.DOSSIER, ReadRows.CERTIFICATE);

  private ReadTables() {}

  /**
   * Writes what is new in a dossier; its own row first, which whoever else writes it waits for.
   *
   * @param head the hash of its last event, known to whoever has stored it
   */
  static void follow(Session session, Dossier before, Dossier now, Digest head)
      throws SQLException {
    boolean stood =
        !before.revision().equals(Revision.NONE) && write(session, UPDATE_DOSSIER, now, head) > 0;
    if (!stood) {
      write(session, INSERT_DOSSIER, now, head);
    }
    List<Certificate> known = before.certificates();
    for (Certificate version : now.certificates()) {
      if (version.version() > known.size()) {
        insert(session, version);
      } else if (!known.get(version.version() - 1).equals(version)) {
        update(session, version);
      }
    }
  }

  private static int write(Session session, String statement, Dossier dossier, Digest head)
      throws SQLException {
    try (PreparedStatement write = session.prepare(statement)) {
      write.setInt(1, dossier.revision().number());
      write.setString(2, head.hex());
      write.setString(3, dossier.state().name());
      Optional<IssuedContent> newest = dossier.latest().map(Certificate::content);
      write.setString(4, newest.map(content -> content.region().code()).orElse(null));
      write.setObject(5, Columns.day(dossier.openRequest().map(AnnulmentRequest::dueDate)));
      write.setObject(6, Columns.day(dossier.liquidatedOn()));
      write.setString(7, dossier.action().text());
      return write.executeUpdate();
    }
  }

  private static void insert(Session session, Certificate version) throws SQLException {
    try (PreparedStatement insert = session.prepare(INSERT_CERTIFICATE)) {
      setWhatChanges(insert, version);
      insert.setString(6, version.folio().text());
      insert.setString(7, version.code().symbols());
      insert.setObject(8, Columns.utc(version.issuedAt()));
      insert.setObject(9, version.issuedOn());
      insert.setString(10, version.content().digest().hex());
      insert.setString(11, version.paperDigest().hex());
      insert.setString(12, version.content().recipient().rut().canonical());
      insert.executeUpdate();
    }
  }

  private static void update(Session session, Certificate version) throws SQLException {
    try (PreparedStatement update = session.prepare(UPDATE_CERTIFICATE)) {
      setWhatChanges(update, version);
      update.executeUpdate();
    }
  }

  private static void setWhatChanges(PreparedStatement statement, Certificate version)
      throws SQLException {
    statement.setString(1, version.status().name());
    statement.setObject(2, Columns.day(version.annulledOn()));
    statement.setString(3, version.replacedBy().map(Folio::text).orElse(null));
    statement.setString(4, version.action().text());
    statement.setInt(5, version.version());
  }

  /** Holds the row of a dossier, if there is one, until the transaction ends. */
  static void lock(Session session, ActionId action) throws SQLException {
    try (PreparedStatement select = session.prepare(LOCK_DOSSIER)) {
      select.setString(1, action.text());
      select.executeQuery().close();
    }
  }

  /**
   * Writes all that follows from a dossier, whatever stood there; nothing does from an empty one. A
   * row of another action that has one of its codes, which it cannot have, is taken away.
   */
  static void writeAnew(Session session, Dossier dossier) throws SQLException {
    for (Certificate version : dossier.certificates()) {
      free(session, version);
    }
    if (dossier.revision().equals(Revision.NONE)) {
      delete(session, DELETE_DOSSIER, dossier.action());
    } else if (write(session, UPDATE_DOSSIER, dossier, dossier.head()) == 0) {
      write(session, INSERT_DOSSIER, dossier, dossier.head());
    }
    delete(session, DELETE_CERTIFICATES, dossier.action());
    for (Certificate version : dossier.certificates()) {
      insert(session, version);
    }
  }

  private static void free(Session session, Certificate version) throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_ACTION_OF_CODE)) {
      select.setString(1, version.code().symbols());
      select.setString(2, version.action().text());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          delete(session, row.getString("action_id"), version.code());
        }
      }
    }
  }

  private static void delete(Session session, String action, VerificationCode code)
      throws SQLException {
    try (PreparedStatement delete = session.prepare(DELETE_CODE)) {
      delete.setString(1, action);
      delete.setString(2, code.symbols());
      delete.executeUpdate();
    }
  }

  private static void delete(Session session, String statement, ActionId action)
      throws SQLException {
    try (PreparedStatement delete = session.prepare(statement)) {
      delete.setString(1, action.text());
      delete.executeUpdate();
    }
  }

  /** What the tables should say of a dossier, as {@link #rows(Session, ActionId)} reads it. */
  static ReadRows rows(Dossier dossier) {
    if (dossier.revision().equals(Revision.NONE)) {
      return ReadRows.NONE;
    }
    ReadRows rows = new ReadRows();
    rows.ofDossier()
        .add(
            row(
                DOSSIER_COLUMNS,
                "" + dossier.revision().number(),
                dossier.head().hex(),
                dossier.state().name(),
                text(dossier.latest().map(version -> version.content().region().code())),
                text(dossier.openRequest().map(AnnulmentRequest::dueDate)),
                text(dossier.liquidatedOn())));
    for (Certificate version : dossier.certificates()) {
      rows.byVersion()
          .put(
              version.version(),
              row(
                  CERTIFICATE_COLUMNS,
                  version.folio().text(),
                  version.code().symbols(),
                  version.status().name(),
                  Columns.utc(version.issuedAt()).toString(),
                  version.issuedOn().toString(),
                  text(version.annulledOn()),
                  text(version.replacedBy().map(Folio::text)),
                  version.content().digest().hex(),
                  version.paperDigest().hex(),
                  version.content().recipient().rut().canonical()));
    }
    return rows;
  }

  /** What the tables say of an action. */
  static ReadRows rows(Session session, ActionId action) throws SQLException {
    ReadRows rows = new ReadRows();
    try (PreparedStatement select = session.prepare(SELECT_DOSSIER)) {
      select.setString(1, action.text());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.ofDossier()
              .add(
                  row(
                      DOSSIER_COLUMNS,
                      "" + row.getInt("revision"),
                      row.getString("head_hash"),
                      row.getString("state"),
                      text(Columns.optionalText(row, "region")),
                      text(Columns.optionalDay(row, "due_date")),
                      text(Columns.optionalDay(row, "liquidated_on"))));
        }
      }
    }
    try (PreparedStatement select = session.prepare(SELECT_CERTIFICATES)) {
      select.setString(1, action.text());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.byVersion()
              .put(
                  row.getInt("version"),
                  row(
                      CERTIFICATE_COLUMNS,
                      row.getString("folio"),
                      row.getString("code"),
                      row.getString("status"),
                      text(Optional.ofNullable(row.getObject("issued_at", LocalDateTime.class))),
                      text(Columns.optionalDay(row, "issued_on")),
                      text(Columns.optionalDay(row, "annulled_on")),
                      text(Columns.optionalText(row, "replaced_by")),
                      row.getString("content_digest"),
                      row.getString("paper_digest"),
                      row.getString("recipient_rut")));
        }
      }
    }
    return rows;
  }

  private static Map<String, String> row(List<String> columns, String... values) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      row.put(columns.get(i), values[i]);
    }
    return row;
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
