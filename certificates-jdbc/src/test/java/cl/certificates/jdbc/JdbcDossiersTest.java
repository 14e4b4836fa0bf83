package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Revision;
import cl.certificates.testkit.fixture.Events;
import cl.certificates.testkit.fixture.Fixtures;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class JdbcDossiersTest {

  private final Engine engine;
  private final DataSource store;
  private final JdbcDossiers dossiers;
  private final Dossier stored;

  JdbcDossiersTest(Engine engine) {
    this.engine = engine;
    this.store = engine.store();
    this.dossiers = new JdbcDossiers(store);
    this.stored = Fixtures.aDossier().issued().annulmentRequested().storedIn(dossiers);
  }

  @Test
  void findsEverythingWhenAFileIsOpenedAgain(@TempDir Path folder) {
    DataSource file = Stores.h2InFile(folder); // closed with each connection

    Dossier written = Fixtures.aDossier().issued().storedIn(new JdbcDossiers(file));

    assertThat(new JdbcDossiers(file).of(written.action())).isEqualTo(written);
    assertThat(new JdbcDossiers(file).paper(written.certificates().get(0).folio()))
        .isEqualTo(Events.paperOf(written.events().get(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update dossier_event set hash = repeat('0', 64) where revision = 2",
        "update dossier_event set event = <00> where revision = 2",
        "update dossier_event set revision = 3 where revision = 2",
        "update certificate_snapshot set content = <00>",
        "delete from certificate_snapshot",
      })
  void failsLoudlyOverWhatNoDossierCanBe(String damage) throws SQLException {
    Rows.change(store, damage.replace("<00>", engine.bytes("00")));

    assertThatThrownBy(() -> dossiers.of(stored.action()))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "the store holds what no dossier can be, of action %s: JdbcAudit.story tells where"
                .formatted(stored.action().text()));
    assertThatThrownBy(() -> dossiers.ofAll(List.of(Fixtures.aNewAction(), stored.action())))
        .hasMessageContaining(stored.action().text());
  }

  @Test
  void failsLoudlyOverAnotherPaperThanTheOneIssued() throws SQLException {
    Rows.change(store, "update certificate_document set document = " + engine.bytes("00"));

    assertThatThrownBy(() -> dossiers.paper(stored.certificates().get(0).folio()))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "the archived paper of %s is not the one that was issued: JdbcAudit.story tells more"
                .formatted(stored.certificates().get(0).folio().text()));
  }

  @Test
  void refusesAnEventOnARevisionNeverReached() throws SQLException {
    AnnulmentRequested event = (AnnulmentRequested) stored.events().get(1);

    assertThat(dossiers.append(event, new Revision(7), Optional.empty()).getLeft())
        .isEqualTo(new NotAppended.Overtaken(stored));
    assertThat(Rows.count(store, "dossier_event")).isEqualTo(2);
  }

  @Test
  void writesNothingOfAnEventThatCannotFollow() throws SQLException {
    AnnulmentRequested again = Events.aRequest(stored);

    assertThatThrownBy(() -> dossiers.append(again, stored.revision(), Optional.empty()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Rows.count(store, "dossier_event")).isEqualTo(2);
  }

  @Test
  void takesTheViolationOfAnUnknownConstraintForABrokenStore() throws SQLException {
    Rows.change(store, "create unique index of_the_host on dossier_event (kind)");
    Dossier other = Dossier.empty(Fixtures.aNewAction());

    assertThatThrownBy(
            () -> {
              var issue = Events.anIssue(other);
              dossiers.append(issue, Revision.NONE, Events.paperOf(issue));
            })
        .isInstanceOf(AdapterException.class)
        .hasMessageMatching("an event cannot be appended \\(SQLState 23\\d{3}\\)");
    assertThat(dossiers.of(other.action())).isEqualTo(other);
  }
}
