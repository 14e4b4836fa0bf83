package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.testkit.fixture.Events;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random edits of a store that an office has filled, each in a transaction that is rolled back; the
 * place at which it must be found follows from the edit. {@link Sizes} says how many.
 */
@Tag("long")
@ParameterizedClass
@EnumSource(Engine.class)
class TamperTest {
  /** Every kind of event and every state, versions up to the third, and an action without any. */
  private static final List<String> PLOTS =
      List.of("i", "ia", "iap", "iapi", "iar", "iapiapi", "il", "l", "iapil", "ial", "li", "i????");

  private static final int DRAWS = 2_000;
  private static final int A_FIFTH = 5;

  private final Engine engine;
  private final DataSource store;
  private final Random random = new Random(Sizes.SEED);

  TamperTest(Engine engine) {
    this.engine = engine;
    this.store = engine.store();
  }

  private List<Dossier> filled(List<String> plots) {
    Histories histories = new Histories(store, random);
    JdbcDossiers dossiers = new JdbcDossiers(store);
    List<Dossier> filled = new ArrayList<>();
    for (int number = 0; number < plots.size(); number++) {
      Dossier dossier = dossiers.of(histories.play(number, plots.get(number)));
      if (!dossier.events().isEmpty()) {
        filled.add(dossier);
      }
    }
    return filled;
  }

  private static List<DossierHead> heads(List<Dossier> dossiers) {
    return dossiers.stream()
        .map(dossier -> new DossierHead(dossier.action(), dossier.revision(), dossier.head()))
        .toList();
  }

  @Test
  @DisplayName("every edit is found at its place; without heads, all but those that are said")
  void everyEditIsFoundAtItsPlace() throws SQLException {
    List<String> plots = new ArrayList<>(PLOTS);
    plots.addAll(PLOTS);
    List<Dossier> dossiers = filled(plots);
    List<DossierHead> heads = heads(dossiers);
    Figures figures = Figures.of(engine, "edits found").with("seed", Sizes.SEED);
    int hidden = 0;
    int refused = 0;
    try (Connection connection = store.getConnection()) {
      connection.setAutoCommit(false);
      Tampering tampering = new Tampering(connection, dossiers, random);
      JdbcAudit audit = new JdbcAudit(Database.within(connection));
      int edits = edits(tampering);
      for (int number = 0; number < edits; number++) {
        String kind = tampering.kinds().get(number % tampering.kinds().size());
        Optional<Edit> done = Optional.empty();
        for (int draw = 0; draw < DRAWS && done.isEmpty(); draw++) {
          try {
            done = tampering.edit(kind, connection);
          } catch (SQLException constraint) {
            refused++;
          }
          if (done.isEmpty()) {
            connection.rollback();
          }
        }
        Edit edit = done.orElseThrow(() -> new AssertionError("never done: " + kind));
        String told = "seed %s, edit %s: %s, %s".formatted(Sizes.SEED, number, kind, edit.what());
        mustFind(edit, audit.run(heads), told);
        if (edit.needsHead()) {
          hidden++;
          mustNotSee(audit.run(List.of()), told);
        } else {
          mustFind(edit, audit.run(List.of()), told + ", without heads");
        }
        connection.rollback();
      }
      assertThat(audit.run(heads).isClean()).as("all is undone").isTrue();
      assertThat(hidden).as("edits that a head alone shows").isPositive();
      figures.with("by a head alone", hidden).with("refused by a constraint", refused).print(edits);
    }
  }

  /** As many as are asked for, and one of every kind at least. */
  private int edits(Tampering tampering) {
    int asked = engine == Engine.H2 ? Sizes.EDITS : Sizes.EDITS / A_FIFTH;
    return Math.max(asked, tampering.kinds().size());
  }

  private static void mustFind(Edit edit, AuditReport report, String told) {
    Map<ActionId, Integer> places = new TreeMap<>();
    report.findings().forEach(found -> places.put(found.action(), found.at().number()));
    assertThat(places).as(told).isEqualTo(new TreeMap<>(edit.places()));
    assertThat(report.strays()).as(told).isEqualTo(edit.strays());
    assertThat(report.isClean()).as(told).isFalse();
  }

  /** What is not found is what was said not to be. */
  private static void mustNotSee(AuditReport report, String told) {
    assertThat(report.isClean()).as(told + ", without heads").isTrue();
    assertThat(report.unproven())
        .as(told + ", without heads")
        .contains(new Unproven(Unproven.Kind.NO_HEADS, 0));
  }

  @Test
  @DisplayName("histories that nobody touched raise no alarm, whatever heads were kept of them")
  void untouchedHistoriesRaiseNoAlarm() {
    Figures figures = Figures.of(engine, "untouched histories").with("seed", Sizes.SEED);
    int number = engine == Engine.H2 ? Sizes.UNTOUCHED : Sizes.UNTOUCHED / A_FIFTH;
    List<String> plots = new ArrayList<>();
    for (int plot = 0; plot < number; plot++) {
      plots.add("?".repeat(1 + random.nextInt(12)));
    }
    List<Dossier> dossiers = filled(plots);
    List<DossierHead> earlier =
        heads(
            dossiers.stream()
                .filter(dossier -> random.nextInt(4) > 0)
                .map(
                    dossier ->
                        dossier.at(new Revision(1 + random.nextInt(dossier.events().size()))))
                .toList());
    JdbcAudit audit = new JdbcAudit(store);

    assertThat(audit.run(List.of()).isClean()).as("seed %s", Sizes.SEED).isTrue();
    assertThat(audit.run(earlier).isClean()).as("seed %s", Sizes.SEED).isTrue();
    AuditReport report = audit.run(heads(dossiers));
    assertThat(report.isClean()).as("seed %s", Sizes.SEED).isTrue();
    assertThat(report.heads()).containsExactlyInAnyOrderElementsOf(heads(dossiers));
    figures.with("events", report.events()).print(dossiers.size());
  }

  @Test
  @DisplayName("what was added after the heads were exported is not judged, and that is said")
  void whatCameAfterTheHeadsIsSaidToBeOpen() {
    List<DossierHead> heads = heads(filled(List.of("ia", "i")));
    JdbcDossiers dossiers = new JdbcDossiers(store);
    Dossier asked = dossiers.of(Histories.action(0));
    new Histories(store, random).play(5, "i"); // as good as made up: nobody kept a head of it
    assertThat(
            dossiers.append(Events.anApproval(asked), asked.revision(), Optional.empty()).isRight())
        .isTrue();

    AuditReport report = new JdbcAudit(store).run(heads);

    assertThat(report.isClean()).isTrue();
    assertThat(report.unproven())
        .contains(
            new Unproven(Unproven.Kind.DOSSIERS_WITHOUT_HEAD, 1),
            new Unproven(Unproven.Kind.EVENTS_AFTER_HEAD, 1));
  }
}
