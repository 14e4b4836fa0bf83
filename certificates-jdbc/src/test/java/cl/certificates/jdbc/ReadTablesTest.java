package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Dossier;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.jdbc.RebuildFinding.Difference;
import cl.certificates.jdbc.RebuildFinding.Kind;
import cl.certificates.testkit.fixture.DossierFixture;
import cl.certificates.testkit.fixture.Fixtures;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ReadTablesTest {

  private final DataSource store;
  private final JdbcDossiers dossiers;
  private final List<StrayRow> strays = new ArrayList<>();

  ReadTablesTest(Engine engine) {
    this.store = engine.store();
    this.dossiers = new JdbcDossiers(store);
  }

  /**
   * One history for every state, and those in which a version was replaced or asked about again.
   */
  private List<Dossier> histories() {
    return Stream.of(
            aHistory().issued(),
            aHistory().issued().annulmentRequested(),
            aHistory().issued().annulmentRequested().approved(),
            aHistory().issued().annulmentRequested().rejected(),
            aHistory().issued().annulmentRequested().approved().issued(),
            aHistory().issued().annulmentRequested().approved().issued().annulmentRequested(),
            aHistory().issued().liquidated().annulmentRequested(),
            aHistory().liquidated())
        .map(history -> history.storedIn(dossiers))
        .sorted((one, other) -> one.action().compareTo(other.action()))
        .toList();
  }

  private static DossierFixture aHistory() {
    return Fixtures.aDossierOf(Fixtures.aCourse().ofAction(Fixtures.aNewAction()).build());
  }

  @Test
  void sayWhatFollowsFromTheEvents() throws SQLException {
    List<Dossier> histories = histories();

    assertThat(Rows.all(store, "dossier"))
        .isEqualTo(histories.stream().map(ReadTablesTest::dossierRow).toList());
    assertThat(Rows.all(store, "certificate"))
        .isEqualTo(
            histories.stream()
                .flatMap(dossier -> dossier.certificates().stream())
                .map(ReadTablesTest::certificateRow)
                .toList());
  }

  private static List<String> dossierRow(Dossier dossier) {
    return List.of(
        dossier.action().text(),
        "" + dossier.revision().number(),
        dossier.head().hex(),
        dossier.state().name(),
        text(dossier.latest().map(version -> version.content().region().code())),
        text(dossier.openRequest().map(AnnulmentRequest::dueDate)),
        text(dossier.liquidatedOn()));
  }

  private static List<String> certificateRow(Certificate version) {
    return List.of(
        version.action().text(),
        "" + version.version(),
        version.folio().text(),
        version.code().symbols(),
        version.status().name(),
        Columns.utc(version.issuedAt()).toString().replace('T', ' '),
        version.issuedOn().toString(),
        text(version.annulledOn()),
        text(version.replacedBy().map(Folio::text)),
        version.content().digest().hex(),
        version.paperDigest().hex(),
        version.content().recipient().rut().canonical());
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("null");
  }

  @Test
  void areTheSameWhenTheyAreRebuilt() throws SQLException {
    int stored = histories().size();
    List<List<String>> dossierRows = Rows.all(store, "dossier");
    List<List<String>> certificateRows = Rows.all(store, "certificate");
    Rows.change(store, "delete from dossier");
    Rows.change(store, "update certificate set status = 'IN_FORCE', annulled_on = null");

    int rebuilt = dossiers.rebuild();

    assertThat(rebuilt).isEqualTo(stored);
    assertThat(Rows.all(store, "dossier")).isEqualTo(dossierRows);
    assertThat(Rows.all(store, "certificate")).isEqualTo(certificateRows);
  }

  @Test
  void areLeftAloneWhereNothingDiffers() {
    int stored = histories().size();
    List<RebuildFinding> findings = new ArrayList<>();

    assertThat(dossiers.rebuild(findings::add, strays::add)).isEqualTo(stored);
    assertThat(findings).isEmpty();
  }

  @Test
  void areToldOfRowByRowWhereTheyDiffered() throws SQLException {
    ActionId first = ActionId.of("1000001");
    ActionId second = ActionId.of("1000002");
    ActionId unknown = ActionId.of("1000003");
    Fixtures.aDossierOf(Fixtures.aCourse().ofAction(first).build())
        .issued()
        .annulmentRequested()
        .approved()
        .issued()
        .storedIn(dossiers);
    Fixtures.aDossierOf(Fixtures.aCourse().ofAction(second).build()).issued().storedIn(dossiers);
    List<List<String>> dossierRows = Rows.all(store, "dossier");
    List<List<String>> certificateRows = Rows.all(store, "certificate");
    for (String damage :
        List.of(
            "update dossier set action_id = '1000003', state = 'REJECTED' where action_id = '1000001'",
            "insert into dossier (action_id, revision, head_hash, state)"
                + " values ('1000004', 1, '', 'ISSUED')",
            "delete from certificate where action_id = '1000001' and version = 2",
            "update certificate set status = 'ANNULLED', annulled_on = issued_on"
                + " where action_id = '1000002'",
            "update certificate set version = 7 where action_id = '1000001' and version = 1")) {
      Rows.change(store, damage);
    }
    List<RebuildFinding> findings = new ArrayList<>();

    int rebuilt = dossiers.rebuild(findings::add, strays::add);

    assertThat(rebuilt).isEqualTo(2);
    assertThat(findings)
        .containsExactly(
            new RebuildFinding(
                first,
                true,
                List.of(
                    new Difference("dossier", OptionalInt.empty(), Kind.MISSING, List.of()),
                    new Difference("certificate", OptionalInt.of(1), Kind.MISSING, List.of()),
                    new Difference("certificate", OptionalInt.of(2), Kind.MISSING, List.of()),
                    new Difference("certificate", OptionalInt.of(7), Kind.SURPLUS, List.of()))),
            new RebuildFinding(
                second,
                true,
                List.of(
                    new Difference(
                        "certificate",
                        OptionalInt.of(1),
                        Kind.CHANGED,
                        List.of("status", "annulled_on")))),
            new RebuildFinding(
                unknown,
                true,
                List.of(new Difference("dossier", OptionalInt.empty(), Kind.SURPLUS, List.of()))),
            new RebuildFinding(
                ActionId.of("1000004"),
                true,
                List.of(new Difference("dossier", OptionalInt.empty(), Kind.SURPLUS, List.of()))));
    assertThat(Rows.all(store, "dossier")).isEqualTo(dossierRows);
    assertThat(Rows.all(store, "certificate")).isEqualTo(certificateRows);
  }

  @Test
  void areRebuiltWhereTwoCertificatesHaveSwappedTheirCodes() throws SQLException {
    String first = anIssue("1000001");
    String second = anIssue("1000002");
    List<List<String>> rows = Rows.all(store, "certificate");
    recode(first, "AWAY");
    recode(second, first);
    recode("AWAY", second);

    dossiers.rebuild();

    assertThat(Rows.all(store, "certificate")).isEqualTo(rows);
  }

  private void recode(String from, String to) throws SQLException {
    Rows.change(store, "update certificate set code = '%s' where code = '%s'".formatted(to, from));
  }

  private String anIssue(String action) {
    return Fixtures.aDossierOf(Fixtures.aCourse().ofAction(ActionId.of(action)).build())
        .issued()
        .storedIn(dossiers)
        .latest()
        .orElseThrow()
        .code()
        .symbols();
  }

  @Test
  void areRebuiltPastADossierWhoseEventsCannotBeRead() throws SQLException {
    List<Dossier> histories = histories();
    ActionId damaged = histories.get(0).action();
    List<List<String>> dossierRows = Rows.all(store, "dossier");
    Rows.change(
        store,
        "update dossier_event set kind = 'Nothing' where revision = 1 and action_id = '%s'"
            .formatted(damaged.text()));
    Rows.change(
        store,
        "update dossier set region = null where action_id <> '%s'".formatted(damaged.text()));
    List<RebuildFinding> findings = new ArrayList<>();

    int rebuilt = dossiers.rebuild(findings::add, strays::add);

    assertThat(rebuilt).isEqualTo(histories.size());
    assertThat(findings).contains(new RebuildFinding(damaged, false, List.of()));
    assertThat(Rows.all(store, "dossier")).isEqualTo(dossierRows);
    assertThatThrownBy(dossiers::rebuild)
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "the store holds what no dossier can be: 1 of them, of action %s; JdbcAudit.story tells"
                    .formatted(damaged.text())
                + " where. All others are rebuilt, and so they are by rebuild(told, strays), which"
                + " ends in no exception over one");
  }

  @Test
  @DisplayName("A row under an id that no action can have is told, left, and ends no rebuilding")
  void areRebuiltPastAnIdOfNoAction() throws SQLException {
    anIssue("1000001");
    anIssue("1000002");
    List<List<String>> dossierRows = Rows.all(store, "dossier");
    Rows.change(store, "delete from dossier");
    Rows.change(
        store,
        "insert into dossier (action_id, revision, head_hash, state) values ('0?', 1, '', 'ISSUED')");
    Rows.change(store, "delete from certificate_snapshot where action_id = '1000001'");
    Rows.change(store, "update dossier_event set action_id = '1' where action_id = '1000001'");
    List<RebuildFinding> findings = new ArrayList<>();

    int rebuilt = dossiers.rebuild(findings::add, strays::add);

    assertThat(rebuilt).isEqualTo(1);
    assertThat(strays)
        .containsExactly(new StrayRow("dossier_event", "1"), new StrayRow("dossier", "0?"));
    assertThat(Rows.all(store, "dossier")).contains(dossierRows.get(1));
    assertThatThrownBy(dossiers::rebuild)
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "the store holds rows under ids that no action can have: 2 of them, the first in"
                + " dossier_event");
  }

  @Test
  void comeBackWithTheNextEventWhereARowIsMissing() throws SQLException {
    DossierFixture issued = aHistory().issued();
    issued.storedIn(dossiers);
    Rows.change(store, "delete from dossier");

    Dossier pending = issued.annulmentRequested().dossier();
    dossiers.append(pending.lastEvent().orElseThrow(), issued.dossier().revision(), none());

    assertThat(Rows.all(store, "dossier")).containsExactly(dossierRow(pending));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
