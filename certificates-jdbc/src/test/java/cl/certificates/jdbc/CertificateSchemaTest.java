package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.dossier.Dossier;
import cl.certificates.testkit.fixture.Fixtures;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class CertificateSchemaTest {
  @Test
  void appliedTwiceItLeavesWhatIsStored() {
    DataSource store = Stores.h2InMemory();
    Dossier stored = Fixtures.aDossier().issued().storedIn(new JdbcDossiers(store));

    CertificateSchema.of(store).apply();

    assertThat(new JdbcDossiers(store).of(stored.action())).isEqualTo(stored);
  }

  @Test
  void makesNothingByItself() {
    DataSource store = Stores.h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    JdbcDossiers dossiers = new JdbcDossiers(store);

    assertThatThrownBy(() -> dossiers.of(Fixtures.ACTION))
        .isInstanceOf(AdapterException.class)
        .hasMessageStartingWith("a dossier cannot be read")
        .hasMessageNotContaining("select");
  }

  @Test
  void givesStatementsForTheMigrationsOfAHost() throws Exception {
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String definition : CertificateSchema.of(Stores.h2(url)).statements()) {
        statement.execute(definition);
      }
    }

    assertThat(new JdbcCourses(Stores.h2(url)).of(Fixtures.ACTION)).isEmpty();
  }
}
