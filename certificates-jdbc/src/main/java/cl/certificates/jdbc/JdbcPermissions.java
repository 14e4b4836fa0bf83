package cl.certificates.jdbc;

import cl.certificates.access.Mandate;
import cl.certificates.access.Permissions;
import cl.certificates.access.Profile;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A catalogue of mandates in a database, for hosts that have none of their own. */
public final class JdbcPermissions implements Permissions {
  private static final String INSERT_MANDATE =
      """
      insert into mandate (person_name, entity_name, person_rut, entity_rut, profile, region)
      values (?, ?, ?, ?, ?, ?)
      """;
  private static final String UPDATE_MANDATE =
      """
      update mandate set person_name = ?, entity_name = ?
       where person_rut = ? and entity_rut = ? and profile = ? and region = ?
      """;
  private static final String DELETE_MANDATE =
      """
      delete from mandate
       where person_rut = ? and entity_rut = ? and profile = ? and region = ?
      """;
  private static final String SELECT_MANDATES =
      """
      select person_name, entity_rut, entity_name, profile, region
        from mandate
       where person_rut = ?
       order by entity_rut, profile, region
      """;

  private final Transactions transactions;

  /** The catalogue in the tables of {@link CertificateSchema}. */
  public JdbcPermissions(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  /**
   * Grants a mandate. One that the person holds already, for the same entity, profile and region,
   * takes the names given here.
   *
   * @throws cl.certificates.AdapterException if the catalogue cannot be written
   */
  public void grant(Mandate mandate) {
    transactions.inOne("a mandate cannot be granted", connection -> grant(connection, mandate));
  }

  private static @Nullable Void grant(Connection connection, Mandate mandate) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      write(connection, INSERT_MANDATE, mandate);
    } catch (SQLException refused) {
      if (!Dialect.violates(connection, refused, "one_mandate_per_quality")) {
        throw refused;
      }
      connection.rollback(before);
      write(connection, UPDATE_MANDATE, mandate);
    }
    return null;
  }

  private static void write(Connection connection, String statement, Mandate mandate)
      throws SQLException {
    try (PreparedStatement write = connection.prepareStatement(statement)) {
      write.setString(1, mandate.personName());
      write.setString(2, mandate.entityName());
      setKey(write, 3, mandate);
      write.executeUpdate();
    }
  }

  /**
   * Withdraws a mandate; from the next call on it is gone. One that nobody holds is no failure.
   *
   * @param mandate person, entity, profile and region say which; the names do not count
   * @throws cl.certificates.AdapterException if the catalogue cannot be written
   */
  public void withdraw(Mandate mandate) {
    transactions.inOne(
        "a mandate cannot be withdrawn", connection -> withdraw(connection, mandate));
  }

  private static @Nullable Void withdraw(Connection connection, Mandate mandate)
      throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE_MANDATE)) {
      setKey(delete, 1, mandate);
      delete.executeUpdate();
    }
    return null;
  }

  private static void setKey(PreparedStatement statement, int first, Mandate mandate)
      throws SQLException {
    statement.setString(first, mandate.person().canonical());
    statement.setString(first + 1, mandate.entity().canonical());
    statement.setString(first + 2, mandate.profile().name());
    statement.setString(first + 3, mandate.region().map(Region::code).orElse(""));
  }

  @Override
  public List<Mandate> mandatesOf(Rut person) {
    return transactions.inOne(
        "mandates cannot be read", connection -> mandatesOf(connection, person));
  }

  private static List<Mandate> mandatesOf(Connection connection, Rut person) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT_MANDATES)) {
      select.setString(1, person.canonical());
      try (ResultSet row = select.executeQuery()) {
        List<Mandate> mandates = new ArrayList<>();
        while (row.next()) {
          Profile profile = Profile.valueOf(row.getString("profile"));
          Optional<Region> region =
              profile == Profile.REGIONAL_OFFICIAL
                  ? Optional.of(Columns.region(row, "region"))
                  : Optional.empty();
          mandates.add(
              new Mandate(
                  person,
                  row.getString("person_name"),
                  Rut.of(row.getString("entity_rut")),
                  row.getString("entity_name"),
                  profile,
                  region));
        }
        return mandates;
      }
    }
  }
}
