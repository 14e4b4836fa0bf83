package cl.certificates.jdbc;

import cl.certificates.annulment.OpenRequests;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The open requests of a region, read off the tables that {@link JdbcDossiers} keeps.
 *
 * <p>The region is that of the registered course; where the course is not in the register, that of
 * the version whose annulment is asked for.
 */
public final class JdbcOpenRequests implements OpenRequests {
  private static final String SELECT_OPEN =
      """
      select d.action_id
        from dossier d
        left join course c on c.action_id = d.action_id
       where d.state = 'ANNULMENT_PENDING' and coalesce(c.region, d.region) = ?
       order by d.due_date, d.action_id
       limit ?
      """;

  private final Transactions transactions;

  /** The open requests in the tables of {@link CertificateSchema}. */
  public JdbcOpenRequests(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public List<ActionId> in(Region region, int size) {
    return transactions.inOne(
        "open requests cannot be read", connection -> in(connection, region, size));
  }

  private static List<ActionId> in(Connection connection, Region region, int size)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT_OPEN)) {
      select.setString(1, region.code());
      select.setInt(2, size);
      try (ResultSet rows = select.executeQuery()) {
        List<ActionId> actions = new ArrayList<>();
        while (rows.next()) {
          actions.add(ActionId.of(rows.getString("action_id")));
        }
        return actions;
      }
    }
  }
}
