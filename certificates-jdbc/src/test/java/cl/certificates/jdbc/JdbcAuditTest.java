package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.EventEncoding;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.jdbc.AuditFinding.Problem;
import cl.certificates.testkit.fixture.Fixtures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class JdbcAuditTest {
  private static final List<DossierHead> NO_HEADS = List.of();

  private final Engine engine;
  private final DataSource store;
  private final JdbcAudit audit;

  /** Four events: issued, asked, approved, issued again. */
  private final Dossier reissued;

  /** Two events: issued, asked. */
  private final Dossier pending;

  JdbcAuditTest(Engine engine) {
    this.engine = engine;
    this.store = engine.store();
    this.audit = new JdbcAudit(store);
    JdbcDossiers dossiers = new JdbcDossiers(store);
    this.reissued =
        Fixtures.aDossierOf(Fixtures.aCourse().ofAction(ActionId.of("1000001")).build())
            .issued()
            .annulmentRequested()
            .approved()
            .issued()
            .storedIn(dossiers);
    this.pending =
        Fixtures.aDossierOf(Fixtures.aCourse().ofAction(ActionId.of("1000002")).build())
            .issued()
            .annulmentRequested()
            .storedIn(dossiers);
  }

  private void damage(String... statements) throws SQLException {
    for (String statement : statements) {
      Rows.change(store, statement.replace("<00>", engine.bytes("00")));
    }
  }

  private List<DossierHead> heads() {
    return audit.run(List.of()).heads();
  }

  private AuditFinding first(int at, Problem problem) {
    return new AuditFinding(reissued.action(), new Revision(at), problem);
  }

  @Test
  void findsNothingWhereNothingWasTouched() {
    AuditReport report = audit.run(heads());

    assertThat(report.events()).isEqualTo(6);
    assertThat(report.dossiers()).isEqualTo(2);
    assertThat(report.findings()).isEmpty();
    assertThat(report.strays()).isEmpty();
    assertThat(report.erased()).isEmpty();
    assertThat(report.isClean()).isTrue();
  }

  @Test
  void refusesTwoHeadsOfOneAction() {
    DossierHead one = new DossierHead(pending.action(), new Revision(1), pending.head());
    DossierHead other = new DossierHead(pending.action(), new Revision(2), pending.head());

    assertThatIllegalArgumentException().isThrownBy(() -> audit.run(List.of(one, other)));
  }

  @Test
  void exportsTheHeadOfEveryDossier() {
    assertThat(heads())
        .containsExactly(
            new DossierHead(reissued.action(), new Revision(4), reissued.head()),
            new DossierHead(pending.action(), new Revision(2), pending.head()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update dossier_event set event = <00> where revision = 3 | 3 | EVENT_CHANGED",
        "update dossier_event set kind = 'CourseLiquidated' where revision = 3 | 3 | EVENT_CHANGED",
        "delete from dossier_event where revision = 3 | 3 | EVENT_MISSING",
        "update dossier_event set revision = 5 where revision = 3 | 3 | EVENT_MISSING",
        "update dossier_event set hash = repeat('0', 64) where revision = 3 | 3 | EVENT_CHANGED",
        "update dossier_event set schema_version = 2 where revision = 3 | 3 | EVENT_CHANGED",
        "update dossier_event set legal_date = '2001-01-01' where revision = 3 | 3 | EVENT_CHANGED",
        "update dossier_event set occurred_at = '2001-01-01 00:00:00' where revision = 3 | 3 | EVENT_CHANGED",
        "update dossier_event set previous_hash = repeat('0', 64) where revision = 3 | 3 | EVENT_CHANGED",
        "update certificate_document set digest = repeat('0', 64) where version = 2 | 4 | PAPER_CHANGED",
        "update certificate_snapshot set content = <00> where revision = 4 | 4 | CONTENT_CHANGED",
        "delete from certificate_snapshot where revision = 4 | 4 | CONTENT_CHANGED",
        "update certificate_document set document = <00> where version = 2 | 4 | PAPER_CHANGED",
        "delete from certificate_document where version = 2 | 4 | PAPER_CHANGED",
        "update certificate set status = 'IN_FORCE' where version = 1 and annulled_on is not null"
            + " | 4 | READ_TABLE_DIFFERS",
        "delete from dossier where revision = 4 | 4 | READ_TABLE_DIFFERS",
      })
  void namesTheFirstBadPlace(String damage, int at, Problem problem) throws SQLException {
    damage(damage);

    assertThat(audit.run(NO_HEADS).findings()).containsExactly(first(at, problem));
  }

  /** Day 0 of month 0 reads as no day at all. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update certificate set issued_on = '0000-00-00' where version = 2 | READ_TABLE_DIFFERS",
        "update certificate set issued_at = 0 where version = 2 | READ_TABLE_DIFFERS",
        "update dossier_event set legal_date = 0 where revision = 4 | EVENT_CHANGED",
        "update dossier_event set occurred_at = 0 where revision = 4 | EVENT_CHANGED",
      })
  void namesADayThatIsNone(String damage, Problem problem) throws SQLException {
    assumeThat(engine).isEqualTo(Engine.MARIADB); // the others know no such day
    damage("set statement sql_mode = '' for " + damage);

    assertThat(audit.run(NO_HEADS).findings()).containsExactly(first(4, problem));
  }

  @Test
  void seesAnEventGraftedFromAnotherDossier() throws SQLException {
    damage(
        "delete from dossier_event where action_id = '1000001' and revision = 3",
        "update dossier_event set action_id = '1000001', revision = 3"
            + " where action_id = '1000002' and revision = 2");

    assertThat(audit.run(NO_HEADS).findings()).contains(first(3, Problem.EVENT_CHANGED));
  }

  @Test
  void seesAnEventOfAnotherHistoryOfTheSameDossier() throws SQLException {
    Dossier another =
        Fixtures.aDossierOf(Fixtures.aCourse().ofAction(pending.action()).build())
            .issued()
            .annulmentRequested()
            .dossier();
    DossierEvent foreign = another.events().get(1);
    replace(2, foreign);

    assertThat(foreign.stamp().previous()).isNotEqualTo(pending.events().get(1).stamp().previous());
    assertThat(audit.run(NO_HEADS).findings())
        .containsExactly(new AuditFinding(pending.action(), new Revision(2), Problem.CHAIN_BROKEN));
  }

  /** Puts an event in the place of another, sealed, with all that stands beside it. */
  private void replace(int revision, DossierEvent event) throws SQLException {
    EventEncoding.Encoded encoded = EventEncoding.encode(event, new Revision(revision));
    try (Connection connection = store.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update dossier_event set event = ?, hash = ?, previous_hash = ?, occurred_at = ?,"
                    + " legal_date = ? where action_id = ? and revision = ?")) {
      update.setBytes(1, encoded.event());
      update.setString(2, encoded.hash().hex());
      update.setString(3, event.stamp().previous().hex());
      update.setObject(4, Columns.utc(event.stamp().at()));
      update.setObject(5, event.stamp().on());
      update.setString(6, event.action().text());
      update.setInt(7, revision);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void seesACutTailByTheReadTableThatWasLeft() throws SQLException {
    List<DossierHead> heads = heads();
    damage("delete from dossier_event where action_id = '1000002' and revision = 2");
    AuditFinding cut = new AuditFinding(pending.action(), new Revision(2), Problem.EVENT_MISSING);

    assertThat(audit.run(NO_HEADS).findings()).containsExactly(cut);
    assertThat(audit.run(heads).findings()).containsExactly(cut);
  }

  @Test
  void seesACutTailByThePaperThatWasLeft() throws SQLException {
    damage("delete from certificate_snapshot where action_id = '1000001' and revision = 4");
    damage("delete from dossier_event where action_id = '1000001' and revision > 1");
    new JdbcDossiers(store).rebuild();

    assertThat(audit.run(NO_HEADS).findings()).containsExactly(first(2, Problem.EVENT_MISSING));
  }

  @Test
  void tellsOfACutTailBeforeAReadTableThatDiffers() throws SQLException {
    List<DossierHead> heads = heads();
    damage(
        "delete from dossier_event where action_id = '1000002' and revision = 2",
        "update dossier set revision = 1 where action_id = '1000002'");

    assertThat(audit.run(heads).findings())
        .containsExactly(new AuditFinding(pending.action(), new Revision(2), Problem.TAIL_CUT));
  }

  @Test
  void seesACutTailByAnExportedHeadAlone() throws SQLException {
    List<DossierHead> heads = heads();
    damage("delete from dossier_event where action_id = '1000002' and revision = 2");
    new JdbcDossiers(store).rebuild();

    assertThat(audit.run(NO_HEADS).isClean()).isTrue();
    assertThat(audit.run(heads).findings())
        .containsExactly(new AuditFinding(pending.action(), new Revision(2), Problem.TAIL_CUT));
  }

  @Test
  @DisplayName("it says of how many dossiers no head was given: their last events may be gone")
  void countsTheDossiersWithoutAHead() {
    List<DossierHead> heads = heads();

    assertThat(withoutHead(heads)).isEmpty();
    assertThat(withoutHead(heads.subList(1, heads.size()))).containsExactly(1L);
  }

  private List<Long> withoutHead(List<DossierHead> heads) {
    return audit.run(heads).unproven().stream()
        .filter(open -> open.kind() == Unproven.Kind.DOSSIERS_WITHOUT_HEAD)
        .map(Unproven::count)
        .toList();
  }

  @Test
  void seesAMissingDossierByAnExportedHeadAlone() throws SQLException {
    List<DossierHead> heads = heads();
    damage(
        "delete from certificate_snapshot where action_id = '1000001'",
        "delete from certificate_document where action_id = '1000001'",
        "delete from dossier_event where action_id = '1000001'",
        "delete from dossier where action_id = '1000001'",
        "delete from certificate where action_id = '1000001'");

    assertThat(audit.run(NO_HEADS).isClean()).isTrue();
    assertThat(audit.run(heads).findings()).containsExactly(first(1, Problem.TAIL_CUT));

    damage("update dossier set revision = 1 where action_id = '1000002'");
    assertThat(audit.run(heads).findings())
        .as("in the order of actions, whatever was found first")
        .hasSize(2)
        .extracting(AuditFinding::action)
        .isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dossier", "certificate", "certificate_document"})
  void seesWhatIsLeftOfADossierWithoutEvents(String left) throws SQLException {
    List<DossierHead> heads = heads();
    damage("delete from certificate_snapshot where action_id = '1000001'");
    damage("delete from dossier_event where action_id = '1000001'");
    for (String table : List.of("dossier", "certificate", "certificate_document")) {
      if (!table.equals(left)) {
        damage("delete from " + table + " where action_id = '1000001'");
      }
    }

    assertThat(audit.run(NO_HEADS).findings()).containsExactly(first(1, Problem.EVENT_MISSING));
    assertThat(audit.run(heads).findings()).containsExactly(first(1, Problem.EVENT_MISSING));
  }

  @ParameterizedTest
  @CsvSource({"?", "''", "' 1000001'", "rlab-26-02"})
  void tellsOfRowsUnderAnIdThatNoActionCanHave(String none) throws SQLException {
    damage(
        "update certificate_document set action_id = '%s' where version = 2".formatted(none),
        "update dossier_event set action_id = '%s' where action_id = '1000002' and revision = 2"
            .formatted(none));

    AuditReport report = audit.run(NO_HEADS);

    assertThat(report.isClean()).isFalse();
    assertThat(report.strays())
        .containsExactly(
            new StrayRow("dossier_event", none)); // the paper is not without an event there
    assertThat(report.findings())
        .containsExactly(
            first(4, Problem.PAPER_CHANGED),
            new AuditFinding(pending.action(), new Revision(2), Problem.EVENT_MISSING));
  }

  @Test
  void tellsOfAPaperUnderAnIdThatNoActionCanHave() throws SQLException {
    damage("update certificate_document set action_id = '?' where version = 2");

    assertThat(audit.run(NO_HEADS).strays())
        .containsExactly(new StrayRow("certificate_document", "?"));
  }

  @Test
  void seesAnotherHistoryByAnExportedHeadAlone() {
    DossierHead another = new DossierHead(pending.action(), new Revision(2), reissued.head());

    assertThat(audit.run(List.of(another)).findings())
        .containsExactly(
            new AuditFinding(pending.action(), new Revision(2), Problem.HISTORY_REPLACED));
  }

  @Test
  void findsADossierNoneTheWorseForBeingFurtherOn() {
    DossierHead before =
        new DossierHead(
            pending.action(),
            new Revision(1),
            pending.lastEvent().orElseThrow().stamp().previous());

    assertThat(audit.run(List.of(before)).isClean()).isTrue();
  }

  @Test
  void whatARebuildMendsIsClean() throws SQLException {
    damage("update certificate set status = 'ANNULLED'", "delete from dossier");

    new JdbcDossiers(store).rebuild();

    assertThat(audit.run(NO_HEADS).isClean()).isTrue();
  }
}
