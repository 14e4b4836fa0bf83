package cl.certificates.benchmarks.store;

import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;

import cl.certificates.CertificateOffice;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.jdbc.JdbcAudit;
import cl.certificates.jdbc.JdbcCourseIndex;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.jdbc.JdbcOpenRequests;
import cl.certificates.jdbc.JdbcPermissions;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database of the run's own, with the tables in it. */
record Store(Engine engine, HikariDataSource pool) implements AutoCloseable {
  /** What an issue writes, in the order in which it does. */
  static final List<String> WRITTEN =
      List.of(
          "dossier_event",
          "certificate_snapshot",
          "certificate_document",
          "feed_waiting",
          "dossier",
          "certificate");

  /** The front door over this store; the base case's administrator may come in. */
  CertificateOffice office(CertificateRenderer renderer) {
    JdbcPermissions permissions = new JdbcPermissions(pool);
    permissions.grant(anAdministrator());
    return CertificateOffice.builder()
        .courses(new JdbcCourses(pool))
        .dossiers(new JdbcDossiers(pool))
        .index(new JdbcCourseIndex(pool))
        .openRequests(new JdbcOpenRequests(pool))
        .permissions(permissions)
        .renderer(renderer)
        .clock(Issue.CLOCK)
        .build();
  }

  void execute(List<String> statements) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Takes away whatever was issued; the courses stay. */
  void empty() throws SQLException {
    execute(engine.truncating(WRITTEN));
  }

  /** Every row that issues have written, as text. */
  List<String> written() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : WRITTEN) {
        try (ResultSet row = statement.executeQuery("select * from " + table + " order by 1, 2")) {
          while (row.next()) {
            StringBuilder text = new StringBuilder(table);
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
              text.append('|').append(row.getString(column));
            }
            rows.add(text.toString());
          }
        }
      }
    }
    return rows;
  }

  int count(String table) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getInt(1);
    }
  }

  /**
   * @throws IllegalStateException if the store does not hold so many dossiers, all of them sound
   */
  void requireSound(int dossiers) {
    var report = new JdbcAudit(pool).run(List.of());
    if (report.dossiers() != dossiers || !report.isClean()) {
      throw new IllegalStateException(
          "%s holds %d of %d dossiers; unsound: %s"
              .formatted(engine, report.dossiers(), dossiers, report.findings()));
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
