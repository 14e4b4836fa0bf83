package cl.certificates.benchmarks.store;

import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.EventEncoding;
import cl.certificates.dossier.EventEncoding.Encoded;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The six rows of a first issue, as values ready to be set; written by hand. */
record IssueRows(
    String action,
    int revision,
    String kind,
    LocalDateTime at,
    LocalDate on,
    byte[] event,
    String hash,
    String previous,
    byte[] snapshot,
    int version,
    byte[] document,
    String paperDigest,
    String region,
    String folio,
    String code,
    String contentDigest,
    String recipient) {

  private static final String INSERT_EVENT =
      """
      insert into dossier_event
        (action_id, revision, kind, schema_version, occurred_at, legal_date, event, hash, previous_hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INSERT_SNAPSHOT =
      "insert into certificate_snapshot (action_id, revision, content) values (?, ?, ?)";
  private static final String INSERT_DOCUMENT =
      "insert into certificate_document (action_id, version, document, digest) values (?, ?, ?, ?)";
  private static final String INSERT_WAITING =
      "insert into feed_waiting (action_id, revision) values (?, ?)";
  private static final String INSERT_DOSSIER =
      """
      insert into dossier
        (action_id, revision, head_hash, state, region, due_date, liquidated_on)
      values (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INSERT_CERTIFICATE =
      """
      insert into certificate
        (action_id, version, folio, code, status, issued_at, issued_on, annulled_on, replaced_by,
         content_digest, paper_digest, recipient_rut)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  static IssueRows of(CertificateIssued issue, Paper paper) {
    ActionId action = issue.action();
    Encoded encoded = EventEncoding.encode(issue, Revision.NONE.next());
    return new IssueRows(
        action.text(),
        encoded.revision().number(),
        encoded.kind(),
        LocalDateTime.ofInstant(issue.stamp().at(), ZoneOffset.UTC),
        issue.stamp().on(),
        encoded.event(),
        encoded.hash().hex(),
        issue.stamp().previous().hex(),
        encoded.snapshot().orElseThrow(),
        issue.content().folio().version(),
        paper.bytes(),
        paper.digest().hex(),
        issue.content().region().code(),
        issue.content().folio().text(),
        issue.code().symbols(),
        issue.content().digest().hex(),
        issue.content().recipient().rut().canonical());
  }

  /** The statements of one transaction, for one issue or for many. */
  static final class Inserts implements AutoCloseable {
    private final PreparedStatement events;
    private final PreparedStatement snapshots;
    private final PreparedStatement documents;
    private final PreparedStatement waiting;
    private final PreparedStatement dossiers;
    private final PreparedStatement certificates;

    Inserts(Connection connection) throws SQLException {
      events = connection.prepareStatement(INSERT_EVENT);
      snapshots = connection.prepareStatement(INSERT_SNAPSHOT);
      documents = connection.prepareStatement(INSERT_DOCUMENT);
      waiting = connection.prepareStatement(INSERT_WAITING);
      dossiers = connection.prepareStatement(INSERT_DOSSIER);
      certificates = connection.prepareStatement(INSERT_CERTIFICATE);
    }

    /**
     * Adds the rows of an issue to the batches.
     *
     * @param printed the paper; the one of the rows, or one just printed that is alike
     */
    void add(IssueRows rows, byte[] printed) throws SQLException {
      events.setString(1, rows.action);
      events.setInt(2, rows.revision);
      events.setString(3, rows.kind);
      events.setInt(4, EventEncoding.SCHEMA);
      events.setObject(5, rows.at);
      events.setObject(6, rows.on);
      events.setBytes(7, rows.event);
      events.setString(8, rows.hash);
      events.setString(9, rows.previous);
      events.addBatch();
      snapshots.setString(1, rows.action);
      snapshots.setInt(2, rows.revision);
      snapshots.setBytes(3, rows.snapshot);
      snapshots.addBatch();
      documents.setString(1, rows.action);
      documents.setInt(2, rows.version);
      documents.setBytes(3, printed);
      documents.setString(4, rows.paperDigest);
      documents.addBatch();
      waiting.setString(1, rows.action);
      waiting.setInt(2, rows.revision);
      waiting.addBatch();
      dossiers.setString(1, rows.action);
      dossiers.setInt(2, rows.revision);
      dossiers.setString(3, rows.hash);
      dossiers.setString(4, CertificateState.ISSUED.name());
      dossiers.setString(5, rows.region);
      dossiers.setNull(6, Types.DATE);
      dossiers.setNull(7, Types.DATE);
      dossiers.addBatch();
      certificates.setString(1, rows.action);
      certificates.setInt(2, rows.version);
      certificates.setString(3, rows.folio);
      certificates.setString(4, rows.code);
      certificates.setString(5, DocumentStatus.IN_FORCE.name());
      certificates.setObject(6, rows.at);
      certificates.setObject(7, rows.on);
      certificates.setNull(8, Types.DATE);
      certificates.setNull(9, Types.VARCHAR);
      certificates.setString(10, rows.contentDigest);
      certificates.setString(11, rows.paperDigest);
      certificates.setString(12, rows.recipient);
      certificates.addBatch();
    }

    void execute() throws SQLException {
      events.executeBatch();
      snapshots.executeBatch();
      documents.executeBatch();
      waiting.executeBatch();
      dossiers.executeBatch();
      certificates.executeBatch();
    }

    @Override
    public void close() throws SQLException {
      events.close();
      snapshots.close();
      documents.close();
      waiting.close();
      dossiers.close();
      certificates.close();
    }
  }
}
