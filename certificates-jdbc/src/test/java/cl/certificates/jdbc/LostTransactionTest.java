package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aNewAction;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.CertificateOffice;
import cl.certificates.TransactionLostException;
import cl.certificates.access.Actor;
import cl.certificates.bulk.Batch;
import cl.certificates.course.Course;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.issuing.IssueForm;
import cl.certificates.testkit.fixture.Events;
import cl.certificates.testkit.memory.SettableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that gives a transaction of the host up whole, of which an act was to be a part. */
class LostTransactionTest {
  private final Actor administrator = anAdministrator().actor();
  private Optional<Connection> underWay = Optional.empty();
  private int writes;

  private CertificateOffice office(DataSource store) {
    Database joining = Database.of(store).joining(() -> underWay);
    return Offices.furnished(store, SettableClock.at("2026-04-10T10:00"))
        .dossiers(new JdbcDossiers(joining))
        .build();
  }

  private List<IssueForm> signed(DataSource store, CertificateOffice office, int number) {
    List<IssueForm> signed = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Course course = aCourse().ofAction(aNewAction()).attendedBy(1).build();
      new JdbcCourses(store).register(course);
      IssueForm form = IssueForm.of(course.action().text()).withInvoice("4521");
      signed.add(form.accepting(office.summary(administrator, form).get()));
    }
    return signed;
  }

  /** Gives the whole transaction up at a write, as InnoDB does to end a deadlock. */
  private Connection losing(DataSource store, int write) throws SQLException {
    Connection connection = store.getConnection();
    connection.setAutoCommit(false);
    return Faults.before(
            (call, method) -> {
              if (method.equals("executeUpdate") && ++writes == write) {
                connection.rollback();
                return Optional.of(new SQLException("given up", "40001", 1213));
              }
              return Optional.empty();
            })
        .over(connection);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  @DisplayName("A run ends where the transaction it is in is lost, and the host rolls back")
  void endsARun(Engine engine) throws SQLException {
    DataSource store = engine.store();
    CertificateOffice office = office(store);
    List<IssueForm> signed = signed(store, office, 3);
    List<Object> told = new ArrayList<>();

    try (Connection host = losing(store, 8)) { // of the second issue: the first writes six rows
      underWay = Optional.of(host);
      assertThatThrownBy(() -> office.acceptances(administrator, Batch.of(signed), told::add))
          .isInstanceOf(TransactionLostException.class)
          .hasMessage(
              "an event cannot be appended: the transaction of the host is lost, with all that was"
                  + " done in it: roll it back and begin anew (SQLState 40001)")
          .cause()
          .hasMessage("given up");
      assertThat(told).as("told before it was lost").hasSize(1);
      host.rollback();

      assertThat(office.acceptances(administrator, Batch.of(signed), told::add).done())
          .as("anew, on the same connection")
          .isEqualTo(3);
      host.commit();
    }

    assertThat(Rows.count(store, "dossier_event")).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(value = Engine.class, names = "MARIADB")
  @DisplayName("InnoDB ends a deadlock so: of two it gives up whole who wrote less")
  void isLostInADeadlock(Engine engine) throws Exception {
    DataSource store = engine.store();
    CertificateOffice office = office(store);
    List<IssueForm> signed = signed(store, office, 2);
    List<Future<?>> waiting = new ArrayList<>();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Connection host = store.getConnection();
        Connection heavier = store.getConnection()) {
      host.setAutoCommit(false);
      heavier.setAutoCommit(false);
      for (int row = 0; row < 50; row++) {
        append(heavier, aNewAction().text());
      }
      append(heavier, signed.get(1).action());
      underWay = Optional.of(host);

      assertThatThrownBy(
              () ->
                  office.acceptances(
                      administrator,
                      Batch.of(signed),
                      item -> {
                        if (item.number() == 1) {
                          waiting.add(other.submit(() -> append(heavier, signed.get(0).action())));
                        }
                      }))
          .isInstanceOf(TransactionLostException.class)
          .cause()
          .isInstanceOfSatisfying(
              SQLException.class, deadlock -> assertThat(deadlock.getErrorCode()).isEqualTo(1213));

      host.rollback();
      waiting.get(0).get();
      heavier.rollback();
    } finally {
      other.shutdownNow();
    }
    assertThat(Rows.count(store, "dossier_event")).isZero();
  }

  private static void append(Connection connection, String action) {
    CertificateIssued issue = Events.anIssue(Dossier.empty(ActionId.of(action)));
    new JdbcDossiers(Database.within(connection))
        .append(issue, Revision.NONE, Events.paperOf(issue))
        .get();
  }
}
