package cl.certificates.benchmarks.store;

import cl.certificates.document.CertificateDocument;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What somebody who knows JDBC writes for an issue whose values are all at hand: one connection,
 * one transaction, one prepared statement a table. It decides, encodes and digests nothing.
 *
 * @param readsFirst whether it first reads what no issue can be decided without: who may act, the
 *     course with its classes, participants and marks, and what has happened to the action
 */
record ByHand(DataSource pool, boolean readsFirst) {
  private static final List<String> READ =
      List.of(
          "select * from course where action_id = ?",
          """
          select class_number, class_date, minutes, held, class_group
            from course_class where action_id = ? order by place""",
          """
          select place, rut, name, communicated, enrolled_from, enrolled_until
            from course_participant where action_id = ? order by place""",
          """
          select participant_place, class_number, minutes
            from attendance where action_id = ? order by participant_place, place""",
          """
          select e.revision, e.kind, e.event, e.hash, s.content
            from dossier_event e
            left join certificate_snapshot s
              on s.action_id = e.action_id and s.revision = e.revision
           where e.action_id = ? order by e.revision""");
  private static final String READ_MANDATES =
      """
      select person_name, entity_rut, entity_name, profile, region
        from mandate where person_rut = ?""";
  private static final String PERSON = Issue.ADMINISTRATOR.person().canonical();

  /** What typesets a paper, or hands out one that was printed before. */
  interface Printer {
    byte[] render(CertificateDocument document);
  }

  /** Prints the paper of an issue, then writes it. */
  void issue(Issue issue, Printer printer) throws SQLException {
    byte[] printed = printer.render(issue.document());
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      if (readsFirst) {
        read(connection, READ_MANDATES, PERSON);
        for (String select : READ) {
          read(connection, select, issue.rows().action());
        }
      }
      try (IssueRows.Inserts inserts = new IssueRows.Inserts(connection)) {
        inserts.add(issue.rows(), printed);
        inserts.execute();
      }
      connection.commit();
    }
  }

  /** Fetches every column of every row. */
  private static void read(Connection connection, String sql, String key) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          for (int column = 1; column <= columns; column++) {
            row.getObject(column);
          }
        }
      }
    }
  }
}
