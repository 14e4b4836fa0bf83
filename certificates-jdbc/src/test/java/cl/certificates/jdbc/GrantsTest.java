package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.dossier.Dossier;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that may add to what is kept for ever, and neither change nor delete it. */
class GrantsTest {
  private static final List<String> KEPT =
      List.of("dossier_event", "certificate_snapshot", "certificate_document");
  private static final List<String> WORKED_ON =
      List.of(
          "dossier",
          "certificate",
          "feed_waiting",
          "feed_entry",
          "feed_end",
          "course",
          "course_class",
          "course_participant",
          "attendance",
          "mandate",
          "schema_version");

  private final String address = "jdbc:h2:mem:" + UUID.randomUUID();
  private final DataSource owner = Stores.h2(address + ";DB_CLOSE_DELAY=-1");
  private final DataSource application = Stores.h2(address + ";USER=app;PASSWORD=app");

  @BeforeEach
  void grants() throws SQLException {
    CertificateSchema.of(owner).apply();
    Rows.change(owner, "create user app password 'app'");
    for (String table : KEPT) {
      Rows.change(owner, "grant select, insert on " + table + " to app");
    }
    for (String table : WORKED_ON) {
      Rows.change(owner, "grant select, insert, update, delete on " + table + " to app");
    }
  }

  @Test
  void doesAllItsWork() {
    Dossier dossier =
        new JdbcDossiers(application)
            .of(new Histories(application, new Random(1)).play(1, "iapiarl"));

    assertThat(dossier.events()).hasSize(7);
    assertThat(new JdbcEventFeed(application).after(0, 10)).hasSize(7);
    assertThat(new JdbcDossiers(application).rebuild()).isEqualTo(1);
    assertThat(new JdbcAudit(application).run(List.of()).isClean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dossier_event", "certificate_snapshot", "certificate_document"})
  void changesNothingThatIsKeptForEver(String table) {
    new Histories(application, new Random(1)).play(1, "i");

    assertThatThrownBy(() -> Rows.change(application, "delete from " + table))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(
            () -> Rows.change(application, "update " + table + " set action_id = action_id"))
        .isInstanceOf(SQLException.class);
  }
}
