package cl.certificates.jdbc;

import cl.certificates.access.Mandate;
import cl.certificates.access.Permissions;
import cl.certificates.access.Profile;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A catalogue of mandates in a database, for hosts that have none of their own. */
public final class JdbcPermissions implements Permissions {
  private static final String INSERT_MANDATE =
      """
      insert into #mandate (person_name, entity_name, person_rut, entity_rut, profile, region)
      values (?, ?, ?, ?, ?, ?)
      """;
  private static final String UPDATE_MANDATE =
      """
      update #mandate set person_name = ?, entity_name = ?
       where person_rut = ? and entity_rut = ? and profile = ? and region = ?
      """;
  private static final String DELETE_MANDATE =
      """
      delete from #mandate
       where person_rut = ? and entity_rut = ? and profile = ? and region = ?
      """;
  private static final String SELECT_MANDATES =
      """
      select person_name, entity_rut, entity_name, profile, region
        from #mandate
       where person_rut = ?
       order by entity_rut, profile, region
      """;

  private final Database database;

  /** The catalogue in the tables of {@link CertificateSchema}. */
  public JdbcPermissions(DataSource dataSource) {
    this(Database.of(dataSource));
  }

  /**
   * The catalogue in the tables of {@link CertificateSchema}, wherever they are, or in a
   * transaction of the host.
   */
  public JdbcPermissions(Database database) {
    this.database = Objects.requireNonNull(database, "database");
  }

  /**
   * Grants a mandate. One that the person holds already, for the same entity, profile and region,
   * takes the names given here.
   *
   * @throws cl.certificates.AdapterException if the catalogue cannot be written
   */
  public void grant(Mandate mandate) {
    database.inOne("a mandate cannot be granted", session -> grant(session, mandate));
  }

  private static @Nullable Void grant(Session session, Mandate mandate) throws SQLException {
    try {
      write(session, INSERT_MANDATE, mandate);
    } catch (SQLException refused) {
      if (!session.violates(refused, UniqueKey.MANDATE_PER_QUALITY)) {
        throw refused;
      }
      session.startOver();
      write(session, UPDATE_MANDATE, mandate);
    }
    return null;
  }

  private static void write(Session session, String statement, Mandate mandate)
      throws SQLException {
    try (PreparedStatement write = session.prepare(statement)) {
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
    database.inOne("a mandate cannot be withdrawn", session -> withdraw(session, mandate));
  }

  private static @Nullable Void withdraw(Session session, Mandate mandate) throws SQLException {
    try (PreparedStatement delete = session.prepare(DELETE_MANDATE)) {
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
    return database.reading("mandates cannot be read", session -> mandatesOf(session, person));
  }

  private static List<Mandate> mandatesOf(Session session, Rut person) throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_MANDATES)) {
      select.setString(1, person.canonical());
      try (ResultSet row = select.executeQuery()) {
        List<Mandate> mandates = new ArrayList<>();
        while (row.next()) {
          mandates.add(Columns.intact("mandate", () -> mandate(person, row)));
        }
        return mandates;
      }
    }
  }

  private static Mandate mandate(Rut person, ResultSet row) throws SQLException {
    Profile profile = Profile.valueOf(row.getString("profile"));
    return new Mandate(
        person,
        row.getString("person_name"),
        Rut.of(row.getString("entity_rut")),
        row.getString("entity_name"),
        profile,
        profile == Profile.REGIONAL_OFFICIAL
            ? Optional.of(Columns.region(row, "region"))
            : Optional.empty());
  }
}
