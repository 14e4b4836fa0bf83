package cl.certificates.jdbc;

import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The tables {@code dossier} and {@code certificate}: what follows from the events, to be found.
 */
final class ReadTables {
  private static final String INSERT_DOSSIER =
      """
      insert into dossier
        (revision, head_hash, state, region, due_date, liquidated_on, action_id)
      values (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String UPDATE_DOSSIER =
      """
      update dossier
         set revision = ?, head_hash = ?, state = ?, region = ?, due_date = ?, liquidated_on = ?
       where action_id = ?
      """;
  private static final String INSERT_CERTIFICATE =
      """
      insert into certificate
        (status, annulled_on, replaced_by, action_id, version,
         folio, code, issued_at, issued_on, content_digest, paper_digest, recipient_rut)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String UPDATE_CERTIFICATE =
      """
      update certificate set status = ?, annulled_on = ?, replaced_by = ?
       where action_id = ? and version = ?
      """;
  private static final String DELETE_DOSSIER = "delete from dossier where action_id = ?";
  private static final String DELETE_CERTIFICATES = "delete from certificate where action_id = ?";

  private ReadTables() {}

  /** Writes what is new in a dossier. */
  static void follow(Connection connection, Dossier before, Dossier now) throws SQLException {
    List<Certificate> known = before.certificates();
    for (Certificate version : now.certificates()) {
      if (version.version() > known.size()) {
        insert(connection, version);
      } else if (!known.get(version.version() - 1).equals(version)) {
        update(connection, version);
      }
    }
    boolean stood =
        !before.revision().equals(Revision.NONE) && write(connection, UPDATE_DOSSIER, now) > 0;
    if (!stood) {
      write(connection, INSERT_DOSSIER, now);
    }
  }

  private static int write(Connection connection, String statement, Dossier dossier)
      throws SQLException {
    try (PreparedStatement write = connection.prepareStatement(statement)) {
      write.setInt(1, dossier.revision().number());
      write.setString(2, dossier.head().hex());
      write.setString(3, dossier.state().name());
      Optional<IssuedContent> newest = dossier.latest().map(Certificate::content);
      write.setString(4, newest.map(content -> content.region().code()).orElse(null));
      write.setObject(5, Columns.day(dossier.openRequest().map(AnnulmentRequest::dueDate)));
      write.setObject(6, Columns.day(dossier.liquidatedOn()));
      write.setString(7, dossier.action().text());
      return write.executeUpdate();
    }
  }

  private static void insert(Connection connection, Certificate version) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_CERTIFICATE)) {
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

  private static void update(Connection connection, Certificate version) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(UPDATE_CERTIFICATE)) {
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

  /** Removes what follows from the events of an action; the events stay. */
  static void forget(Connection connection, ActionId action) throws SQLException {
    for (String statement : List.of(DELETE_DOSSIER, DELETE_CERTIFICATES)) {
      try (PreparedStatement delete = connection.prepareStatement(statement)) {
        delete.setString(1, action.text());
        delete.executeUpdate();
      }
    }
  }
}
