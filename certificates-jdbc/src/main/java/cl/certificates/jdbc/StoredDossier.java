package cl.certificates.jdbc;

import cl.certificates.dossier.Digest;
import cl.certificates.dossier.EventEncoding;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Stamp;
import cl.certificates.identity.ActionId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is stored of one dossier.
 *
 * @param copies what of an event stands beside it once more, by its revision
 * @param papers the digests of the papers by their versions
 */
record StoredDossier(
    ActionId action,
    List<EventRow> events,
    Map<Integer, Copies> copies,
    SortedMap<Integer, Digest> papers,
    ReadRows readTables) {
  private static final String SELECT_VERSIONS =
      "select version from #certificate_document where action_id = ? order by version";
  private static final String SELECT_PAPER =
      "select document, digest from #certificate_document where action_id = ? and version = ?";
  private static final String SELECT_COPIES =
      """
      select revision, schema_version, occurred_at, legal_date, previous_hash
        from #dossier_event where action_id = ? order by revision
      """;

  /** What of an event stands beside it once more, for whoever reads the table. */
  record Copies(
      int schemaVersion, LocalDateTime occurredAt, LocalDate legalDate, String previousHash) {
    static Copies of(Stamp stamp) {
      return new Copies(
          EventEncoding.SCHEMA, Columns.utc(stamp.at()), stamp.on(), stamp.previous().hex());
    }
  }

  static StoredDossier of(Session session, ActionId action) throws SQLException {
    return new StoredDossier(
        action,
        EventRow.of(session, action, Integer.MAX_VALUE),
        copies(session, action),
        papers(session, action),
        ReadTables.rows(session, action));
  }

  private static Map<Integer, Copies> copies(Session session, ActionId action) throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_COPIES)) {
      select.setString(1, action.text());
      try (ResultSet row = select.executeQuery()) {
        Map<Integer, Copies> copies = new HashMap<>();
        while (row.next()) {
          copies.put(
              row.getInt("revision"),
              new Copies(
                  row.getInt("schema_version"),
                  row.getObject("occurred_at", LocalDateTime.class),
                  Columns.day(row, "legal_date"),
                  row.getString("previous_hash")));
        }
        return copies;
      }
    }
  }

  /** One paper at a time is held. */
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
}
