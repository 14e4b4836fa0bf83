package cl.certificates.jdbc;

import static cl.certificates.dossier.CertificateState.ANNULMENT_PENDING;
import static cl.certificates.dossier.CertificateState.APPROVED_FOR_REISSUE;
import static cl.certificates.dossier.CertificateState.ISSUED;
import static cl.certificates.dossier.CertificateState.TO_ISSUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cl.certificates.AdapterException;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Revision;
import cl.certificates.dossier.SealedIssue;
import cl.certificates.dossier.Stamp;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.jdbc.AuditFinding.Problem;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.viewing.HistoryEntry;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What an auditor reads of one action, and what is said to be left open. */
@ParameterizedClass
@EnumSource(Engine.class)
class AuditedStoryTest {
  private static final ActionId ACTION = ActionId.of("1000001");
  private static final Folio FIRST = new Folio(ACTION, 1);
  private static final Folio SECOND = new Folio(ACTION, 2);

  private final DataSource store;
  private final JdbcAudit audit;

  /** Four events: issued, asked, approved, issued again. */
  private final Dossier reissued;

  AuditedStoryTest(Engine engine) {
    this.store = engine.store();
    this.audit = new JdbcAudit(store);
    this.reissued =
        Fixtures.aDossierOf(Fixtures.aCourse().ofAction(ACTION).build())
            .issued()
            .annulmentRequested()
            .approved()
            .issued()
            .storedIn(new JdbcDossiers(store));
  }

  private DossierHead headAt(int revision) {
    return new DossierHead(
        ACTION, new Revision(revision), reissued.at(new Revision(revision)).head());
  }

  private AuditedDossier story(List<Folio> erased) {
    return audit.story(ACTION, Optional.of(headAt(4)), erased);
  }

  private void erase(Folio version) throws SQLException {
    int revision = version.equals(FIRST) ? 1 : 4;
    Rows.change(store, "delete from certificate_snapshot where revision = " + revision);
    Rows.change(store, "delete from certificate_document where version = " + version.version());
  }

  private static Unproven open(Unproven.Kind kind, int count) {
    return new Unproven(kind, count);
  }

  private static final Unproven PEOPLE = open(Unproven.Kind.PEOPLE_AND_TIMES, 0);

  @Test
  void tellsEveryEventWithItsHashAndTheStatesAroundIt() {
    AuditedDossier story = story(List.of());

    assertThat(story.finding()).isEmpty();
    assertThat(story.head()).contains(headAt(4));
    assertThat(story.events()).allMatch(AuditedEvent::holds);
    assertThat(story.events().stream().map(event -> event.event().orElseThrow()).toList())
        .isEqualTo(reissued.events());
    assertThat(story.events().stream().map(event -> event.entry().orElseThrow()))
        .extracting(HistoryEntry::revision, HistoryEntry::from, HistoryEntry::to)
        .containsExactly(
            tuple(1, TO_ISSUE, ISSUED),
            tuple(2, ISSUED, ANNULMENT_PENDING),
            tuple(3, ANNULMENT_PENDING, APPROVED_FOR_REISSUE),
            tuple(4, APPROVED_FOR_REISSUE, ISSUED));
    assertThat(story.events().stream().map(AuditedEvent::digest))
        .containsExactly(headAt(1).hash(), headAt(2).hash(), headAt(3).hash(), headAt(4).hash());
  }

  @Test
  void tellsWhatStandsAfterTheBreakAsFarAsItCanBeRead() throws SQLException {
    Rows.change(store, "update dossier_event set legal_date = '2001-01-01' where revision = 2");

    AuditedDossier story = story(List.of());

    assertThat(story.finding())
        .contains(new AuditFinding(ACTION, new Revision(2), Problem.EVENT_CHANGED));
    assertThat(story.events())
        .extracting(AuditedEvent::holds)
        .containsExactly(true, false, false, false);
    assertThat(story.events().stream().map(event -> event.stamp().orElseThrow()).toList())
        .isEqualTo(reissued.events().stream().map(DossierEvent::stamp).toList());
    assertThat(story.events().get(1).entry()).isEmpty();
  }

  @Test
  void ofAnActionInWhichNothingHappenedThereIsNothing() {
    AuditedDossier nothing = audit.story(ActionId.of("7000000"), Optional.empty());

    assertThat(nothing.events()).isEmpty();
    assertThat(nothing.finding()).isEmpty();
    assertThat(nothing.head()).isEmpty();
  }

  @Test
  void ofADossierThatIsGoneAHeadTells() throws SQLException {
    DossierHead kept = new DossierHead(ActionId.of("7000000"), new Revision(3), reissued.head());

    assertThat(audit.story(kept.action(), Optional.of(kept)).finding())
        .contains(new AuditFinding(kept.action(), new Revision(1), Problem.TAIL_CUT));
    assertThatIllegalArgumentException().isThrownBy(() -> audit.story(ACTION, Optional.of(kept)));
  }

  @Test
  void saysWhatItLeavesOpen() {
    assertThat(story(List.of()).unproven()).containsExactly(PEOPLE);
    assertThat(audit.story(ACTION, Optional.of(headAt(1))).unproven())
        .containsExactly(open(Unproven.Kind.EVENTS_AFTER_HEAD, 3), PEOPLE);
    assertThat(audit.story(ACTION, Optional.empty()).unproven())
        .containsExactly(open(Unproven.Kind.DOSSIERS_WITHOUT_HEAD, 1), PEOPLE);
  }

  @Test
  void saysOfAllDossiersWhatItLeavesOpen() {
    Fixtures.aDossierOf(Fixtures.aCourse().ofAction(ActionId.of("1000002")).build())
        .issued()
        .storedIn(new JdbcDossiers(store));

    assertThat(audit.run(List.of()).unproven())
        .containsExactly(open(Unproven.Kind.NO_HEADS, 0), PEOPLE);
    assertThat(audit.run(List.of(headAt(3))).unproven())
        .containsExactly(
            open(Unproven.Kind.DOSSIERS_WITHOUT_HEAD, 1),
            open(Unproven.Kind.EVENTS_AFTER_HEAD, 1),
            open(Unproven.Kind.DOSSIERS_SINCE, 0),
            PEOPLE);
  }

  @Test
  void everyThingLeftOpenHasItsWords() {
    for (Language language : Language.values()) {
      Wording words = Wording.in(language);
      assertThat(Arrays.stream(Unproven.Kind.values()).map(kind -> words.say(open(kind, 7))))
          .doesNotHaveDuplicates()
          .allSatisfy(text -> assertThat(text).doesNotContain("{"));
    }
    assertThat(Wording.in(Language.SPANISH).say(open(Unproven.Kind.EVENTS_AFTER_HEAD, 1_234)))
        .startsWith("Eventos posteriores a la cabeza de su expediente: 1234.");
  }

  @Test
  void whatWasErasedByLawStillVerifiesAndIsSaid() throws SQLException {
    erase(FIRST);
    erase(SECOND);

    AuditedDossier story = story(List.of(FIRST, SECOND));

    assertThat(story.finding()).isEmpty();
    assertThat(story.erased()).containsExactly(FIRST, SECOND);
    assertThat(story.unproven()).containsExactly(open(Unproven.Kind.ERASED_CONTENT, 2), PEOPLE);
    assertThat(story.events())
        .extracting(AuditedEvent::to)
        .extracting(Optional::orElseThrow)
        .containsExactly(ISSUED, ANNULMENT_PENDING, APPROVED_FOR_REISSUE, ISSUED);
    SealedIssue left = story.events().get(0).withoutContent().orElseThrow();
    Stamp stamp = reissued.events().get(0).stamp();
    assertThat(left.stamp()).isEqualTo(stamp);
    assertThat(left.seals(reissued.certificates().get(0).content().digest())).isTrue();
    assertThat(left.seals(reissued.certificates().get(1).content().digest())).isFalse();
  }

  @Test
  void whatWasErasedAndNotSaidToBeIsMissing() throws SQLException {
    erase(FIRST);

    assertThat(story(List.of()).finding())
        .contains(new AuditFinding(ACTION, new Revision(1), Problem.CONTENT_CHANGED));
    assertThat(story(List.of(SECOND)).finding())
        .contains(new AuditFinding(ACTION, new Revision(1), Problem.CONTENT_CHANGED));
  }

  @Test
  void aPaperAloneMayBeErased() throws SQLException {
    Rows.change(store, "delete from certificate_document where version = 2");

    assertThat(story(List.of()).finding())
        .contains(new AuditFinding(ACTION, new Revision(4), Problem.PAPER_CHANGED));
    assertThat(story(List.of(SECOND)).finding()).isEmpty();
    assertThat(story(List.of(SECOND)).erased()).containsExactly(SECOND);
  }

  @Test
  void whatIsStillThereOfAnErasedVersionIsLookedAt() throws SQLException {
    assertThat(story(List.of(FIRST, SECOND)).erased()).isEmpty();

    Rows.change(store, "delete from certificate_snapshot where revision = 1");
    Rows.change(
        store, "update certificate_document set digest = repeat('0', 64) where version = 1");

    assertThat(story(List.of(FIRST)).finding())
        .contains(new AuditFinding(ACTION, new Revision(1), Problem.PAPER_CHANGED));
  }

  @Test
  void aChangeAfterAnErasedVersionIsFound() throws SQLException {
    erase(FIRST);
    Rows.change(
        store, "update dossier_event set previous_hash = repeat('0', 64) where revision = 3");

    assertThat(story(List.of(FIRST)).finding())
        .contains(new AuditFinding(ACTION, new Revision(3), Problem.EVENT_CHANGED));
  }

  @Test
  void aHeadIsComparedWhereAVersionWasErased() throws SQLException {
    erase(FIRST);
    DossierHead another = new DossierHead(ACTION, new Revision(4), headAt(3).hash());

    assertThat(audit.story(ACTION, Optional.of(another), List.of(FIRST)).finding())
        .contains(new AuditFinding(ACTION, new Revision(4), Problem.HISTORY_REPLACED));
    assertThat(audit.run(List.of(headAt(4)), List.of(FIRST)).isClean()).isTrue();
    assertThat(audit.run(List.of(headAt(4)), List.of(FIRST)).erased()).containsExactly(FIRST);
  }

  @Test
  void theOfficeReadsNoDossierOfWhichAContentIsGone() throws SQLException {
    JdbcDossiers dossiers = new JdbcDossiers(store);
    erase(FIRST);

    assertThatThrownBy(() -> dossiers.of(ACTION)).isInstanceOf(AdapterException.class);
    assertThatThrownBy(() -> dossiers.ofAll(List.of(ACTION))).isInstanceOf(AdapterException.class);
    assertThatThrownBy(() -> dossiers.ofCode(reissued.certificates().get(1).code()))
        .isInstanceOf(AdapterException.class);

    Rows.change(store, "delete from certificate");

    assertThat(dossiers.ofCode(reissued.certificates().get(1).code())).isEmpty();
    assertThat(story(List.of(FIRST)).finding()).isEmpty();
  }
}
