package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;

import cl.certificates.CertificateOffice;
import cl.certificates.identity.Region;
import cl.certificates.testkit.memory.PlainTextCredentialWriter;
import cl.certificates.testkit.memory.PlainTextRenderer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The front door over a store, and callers who come through it at once. */
final class Offices {
  private Offices() {}

  /** With an administrator, an official of Valparaíso and the host itself among its people. */
  static CertificateOffice over(DataSource store, Clock clock) {
    return furnished(store, clock).build();
  }

  /** The same, for whoever replaces a port. */
  static CertificateOffice.Builder furnished(DataSource store, Clock clock) {
    JdbcPermissions permissions = new JdbcPermissions(store);
    permissions.grant(anAdministrator());
    permissions.grant(anOfficialOf(Region.VALPARAISO));
    permissions.grant(theHostSystem());
    return CertificateOffice.builder()
        .courses(new JdbcCourses(store))
        .dossiers(new JdbcDossiers(store))
        .index(new JdbcCourseIndex(store))
        .openRequests(new JdbcOpenRequests(store))
        .permissions(permissions)
        .renderer(new PlainTextRenderer())
        .credentialWriter(new PlainTextCredentialWriter())
        .clock(clock);
  }

  /** Each call on a thread of its own, none before all are ready. */
  static <T> List<T> atOnce(List<? extends Callable<? extends T>> calls) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(calls.size());
    CyclicBarrier start = new CyclicBarrier(calls.size());
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<? extends T> call : calls) {
        running.add(
            callers.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> future : running) {
        answers.add(future.get());
      }
      return answers;
    } finally {
      callers.shutdownNow();
    }
  }
}
