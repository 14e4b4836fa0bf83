package cl.certificates.jdbc;

import cl.certificates.annulment.OpenRequests;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The open requests of a region, read off the tables that {@link JdbcDossiers} keeps.
 *
 * <p>The region is that of the registered course; where the course is not in the register, that of
 * the version whose annulment is asked for. A host with a class book of its own registers with
 * {@link JdbcCourses#register} every course whose region it corrects after the issue; otherwise the
 * request waits in the inbox of no directorate, since the region of the version may not decide.
 */
public final class JdbcOpenRequests implements OpenRequests {
  private static final String SELECT_OPEN =
      """
      select d.action_id
        from #dossier d
        left join #course c on c.action_id = d.action_id
       where d.state = 'ANNULMENT_PENDING' and coalesce(c.region, d.region) = ?
       order by d.due_date, d.action_id
       limit ?
      """;

  private final Database database;

  /** The open requests in the tables of {@link CertificateSchema}. */
  public JdbcOpenRequests(DataSource dataSource) {
    this(Database.of(dataSource));
  }

  /**
   * The open requests in the tables of {@link CertificateSchema}, wherever they are, or in a
   * transaction of the host.
   */
  public JdbcOpenRequests(Database database) {
    this.database = Objects.requireNonNull(database, "database");
  }

  @Override
  public List<ActionId> in(Region region, int size) {
    return database.reading("open requests cannot be read", session -> in(session, region, size));
  }

  private static List<ActionId> in(Session session, Region region, int size) throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_OPEN)) {
      select.setString(1, region.code());
      select.setInt(2, size);
      try (ResultSet rows = select.executeQuery()) {
        List<ActionId> actions = new ArrayList<>();
        while (rows.next()) {
          actions.add(
              Columns.intact("open request", () -> ActionId.of(rows.getString("action_id"))));
        }
        return actions;
      }
    }
  }
}
