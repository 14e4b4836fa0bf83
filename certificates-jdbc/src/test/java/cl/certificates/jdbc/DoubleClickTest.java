package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.testkit.fixture.Events;
import cl.certificates.testkit.fixture.Fixtures;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoubleClickTest {
  private static final int THREADS = 32;

  @ParameterizedTest
  @EnumSource(Engine.class)
  @DisplayName("FC-01: of 32 callers over connections of their own exactly one issues")
  void exactlyOneOfManyIssues(Engine engine) throws Exception {
    race(engine.store());
  }

  @Test
  @DisplayName("FC-01: of 32 callers over connections of their own exactly one issues (H2, file)")
  void exactlyOneOfManyIssuesInAFile(@TempDir Path folder) throws Exception {
    race(Stores.h2InFile(folder));
  }

  private static void race(DataSource store) throws Exception {
    ActionId action = Fixtures.ACTION;
    List<CertificateIssued> issues = new ArrayList<>();
    for (int caller = 0; caller < THREADS; caller++) {
      issues.add(Events.anIssue(Dossier.empty(action)));
    }
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService callers = Executors.newFixedThreadPool(THREADS);
    List<Future<Either<NotAppended, Dossier>>> answers = new ArrayList<>();
    try {
      for (CertificateIssued issue : issues) {
        answers.add(
            callers.submit(
                () -> {
                  start.await();
                  return new JdbcDossiers(store)
                      .append(issue, Revision.NONE, Events.paperOf(issue));
                }));
      }
      Dossier won = null;
      int losers = 0;
      for (Future<Either<NotAppended, Dossier>> answer : answers) {
        Either<NotAppended, Dossier> outcome = answer.get();
        if (outcome.isRight()) {
          assertThat(won).as("a second one issued").isNull();
          won = outcome.get();
        } else {
          losers++;
          assertThat(((NotAppended.Overtaken) outcome.getLeft()).now().revision())
              .isEqualTo(new Revision(1));
        }
      }

      assertThat(losers).isEqualTo(THREADS - 1);
      assertThat(new JdbcDossiers(store).of(action)).isEqualTo(won);
      assertThat(Rows.count(store, "dossier_event")).isEqualTo(1);
      assertThat(Rows.count(store, "certificate")).isEqualTo(1);
      assertThat(Rows.count(store, "certificate_document")).isEqualTo(1);
    } finally {
      callers.shutdownNow();
    }
  }
}
