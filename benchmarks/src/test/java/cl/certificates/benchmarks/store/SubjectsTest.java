package cl.certificates.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That what is timed does what it says; on the engine that is always there. */
class SubjectsTest {
  private Store store;

  @BeforeEach
  void make() throws Exception {
    store = Engine.H2.newStore();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void byHandTheRowsOfTheLibraryAreWritten() throws Exception {
    Issuing.requireAgreement(store, Issue.prepare(3, 30, OpenPdfRenderer.create()));

    store.requireSound(3);
  }

  @Test
  void aDossierThatIsMissingIsNoticed() {
    assertThatIllegalStateException().isThrownBy(() -> store.requireSound(1));
  }

  @Test
  void aFilledRegisterIsAsTheAdapterWritesIt() throws SQLException {
    Register.fill(store, 1_000);

    assertThat(new JdbcCourses(store.pool()).of(Register.action(999))).isPresent();
    assertThat(new JdbcCourses(store.pool()).of(Register.action(1_000))).isEmpty();
    assertThat(new JdbcDossiers(store.pool()).of(Register.action(990)).latest()).isPresent();
    store.requireSound(100);
  }
}
