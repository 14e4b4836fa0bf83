package cl.certificates.rights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Operation;
import cl.certificates.access.Profile;
import cl.certificates.annulment.PendingRequest;
import cl.certificates.bulk.Batch;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.refusal.Refusal.PageInvalid;
import cl.certificates.refusal.Refusal.ProfileNotAllowed;
import cl.certificates.rights.Job.Target;
import cl.certificates.rights.World.Settled;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.viewing.CertificateView;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an answer that is given holds, over one store: nothing foreign. */
abstract class GrantedAnswers {
  private static final String[] FOREIGN_WORDS = {
    "Curso ajeno", "Ajena", Party.FOREIGN.executor().rut().canonical()
  };
  private static final int PAGE = 3;

  /** A store of its own for each test. */
  protected abstract Ground ground();

  private static Stream<Profile> searchers() {
    return Arrays.stream(Profile.values()).filter(profile -> profile != Profile.HOST_SYSTEM);
  }

  /** Courses of both parties in every state, liquidated and not; those of the first are told. */
  private static List<ActionId> ownAmongForeign(World world, boolean toIssueToo) {
    List<ActionId> own = new ArrayList<>();
    for (CertificateState state : CertificateState.values()) {
      for (Settled settled : Settled.values()) {
        ActionId action = world.course(Party.OWN, state, settled);
        world.course(Party.FOREIGN, state, settled);
        if (toIssueToo || state != CertificateState.TO_ISSUE) {
          own.add(action);
        }
      }
    }
    return own;
  }

  private static CourseSearch page(@Nullable String cursor) {
    return new CourseSearchBuilder().line(Fixtures.LINE.code()).size(PAGE).cursor(cursor).build();
  }

  private static List<CoursePage> walked(CertificateOffice office, Actor actor) {
    List<CoursePage> pages = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      CoursePage page = office.search(actor, page(cursor.orElse(null))).get();
      pages.add(page);
      cursor = page.next();
    } while (cursor.isPresent());
    return pages;
  }

  private static List<ActionId> actions(List<CoursePage> pages) {
    return pages.stream()
        .flatMap(page -> page.rows().stream())
        .map(row -> row.course().action())
        .toList();
  }

  @Test
  @DisplayName("FC-26: a walk through all pages meets every own course and nothing foreign")
  final void pages() {
    World world = new World(ground());
    List<ActionId> all = ownAmongForeign(world, true);
    List<ActionId> issued = ownAmongForeign(world, false);

    searchers()
        .forEach(
            profile -> {
              List<CoursePage> pages = walked(world.office(), world.actor(Relation.OWN, profile));
              boolean reader = profile == Profile.SUPERVISOR || profile == Profile.RECIPIENT;
              assertThat(actions(pages))
                  .as("%s", profile)
                  .containsExactlyInAnyOrderElementsOf(reader ? issued : all);
              assertThat(pages.toString()).as("%s", profile).doesNotContain(FOREIGN_WORDS);
            });
  }

  @Test
  @DisplayName("FC-26: somebody else's cursor is answered like one that was made up")
  final void cursors() {
    World world = new World(ground());
    ownAmongForeign(world, true);
    CertificateOffice office = world.office();

    for (Profile owner : searchers().toList()) {
      Actor his = world.actor(Relation.OWN, owner);
      String cursor = office.search(his, page(null)).get().next().orElseThrow();
      searchers()
          .filter(profile -> profile != owner)
          .map(profile -> world.actor(Relation.OWN, profile))
          .forEach(
              thief ->
                  assertThat(office.search(thief, page(cursor)))
                      .as("%s with the cursor of %s", thief.profile(), owner)
                      .isEqualTo(office.search(thief, page("0123456789abcdef.7100001")))
                      .isEqualTo(Either.left(new PageInvalid(100))));
      assertThat(office.search(his, page(cursor)).isRight()).isTrue();
    }
  }

  @Test
  @DisplayName("FC-26: a mandate withdrawn counts no more at the next page, nor in any other job")
  final void withdrawn() {
    World world = new World(ground());
    ownAmongForeign(world, true);
    Target own = Target.of(Party.OWN, world.course(Party.OWN, CertificateState.ISSUED, Settled.NO));
    Target foreign =
        Target.of(Party.FOREIGN, world.course(Party.FOREIGN, CertificateState.ISSUED, Settled.NO));

    searchers()
        .forEach(
            profile -> {
              Actor actor = world.actor(Relation.OWN, profile);
              String cursor = world.office().search(actor, page(null)).get().next().orElseThrow();

              world.ground().withdraw(Party.OWN.mandate(actor.person(), profile));

              assertThat(world.office().search(actor, page(cursor)))
                  .as("%s, next page", profile)
                  .isEqualTo(Either.left(new ProfileNotAllowed(profile, Operation.SEARCH)));
              Job.all(world)
                  .forEach(
                      (name, job) ->
                          assertThat(job.call().apply(actor, own).value())
                              .as("%s, %s", profile, name)
                              .isEqualTo(new ProfileNotAllowed(profile, job.operation())));
              Profile other =
                  profile == Profile.FACILITATOR
                      ? Profile.LOCAL_ADMINISTRATOR
                      : Profile.FACILITATOR;
              assertThat(
                      world
                          .office()
                          .certificate(
                              Party.FOREIGN.mandate(actor.person(), other).actor(),
                              foreign.action())
                          .isRight())
                  .as("%s, what the same person holds beside it", profile)
                  .isTrue();
            });
  }

  @Test
  @DisplayName("R22: an addressee gets the versions addressed to it, and nothing of the others")
  final void addressees() {
    World world = new World(ground());
    ActionId action =
        world.aNewCourse(Party.OWN, CertificateState.APPROVED_FOR_REISSUE, Settled.NO);
    world.readdress(action, Party.OWN, Party.FOREIGN);
    world.issue(Party.OWN, action);
    Folio first = new Folio(action, 1);
    Folio second = new Folio(action, 2);
    Folio never = new Folio(action, 7);
    Actor before = world.actor(Relation.OWN, Profile.RECIPIENT);
    Actor now = anAddresseeOfTheOther(world);

    for (Actor addressee : List.of(before, now)) {
      Folio his = addressee == before ? first : second;
      Folio others = addressee == before ? second : first;
      CertificateView view = world.office().certificate(addressee, action).get();
      assertThat(view.certificates()).extracting(Certificate::folio).containsExactly(his);
      assertThat(walked(world.office(), addressee))
          .singleElement()
          .satisfies(
              page ->
                  assertThat(page.rows())
                      .singleElement()
                      .satisfies(row -> assertThat(row.latest()).contains(his)));
      assertThat(Answer.of(world.office().download(addressee, others)).allThatIsTold())
          .isEqualTo(Answer.of(world.office().download(addressee, never)).allThatIsTold());
      assertThat(world.office().download(addressee, his).isRight()).isTrue();
      assertThat(Answer.of(world.office().credential(addressee, others)).allThatIsTold())
          .isEqualTo(Answer.of(world.office().credential(addressee, never)).allThatIsTold());
      assertThat(Answer.of(world.office().credential(addressee, his)).word())
          .isEqualTo(addressee == before ? "NOT_IN_FORCE" : Answer.YES);
    }
    assertThat(world.office().certificate(before, action).get().toString()).doesNotContain("Ajena");
    assertThat(printed(world.office().download(before, first).get().paper().bytes()))
        .doesNotContain("Ajena");
  }

  private static Actor anAddresseeOfTheOther(World world) {
    Actor facilitator = world.actor(Relation.OWN, Profile.FACILITATOR);
    return Party.FOREIGN.mandate(facilitator.person(), Profile.RECIPIENT).actor();
  }

  private static String printed(byte[] paper) {
    return new String(paper, UTF_8);
  }

  @Test
  @DisplayName("A12: readers learn that an annulment is asked for, and neither why nor by whom")
  final void readers() {
    World world = new World(ground());
    ActionId action = world.course(Party.OWN, CertificateState.ANNULMENT_PENDING, Settled.NO);

    for (Profile profile : List.of(Profile.SUPERVISOR, Profile.RECIPIENT)) {
      Actor reader = world.actor(Relation.OWN, profile);
      CertificateView view = world.office().certificate(reader, action).get();
      assertThat(view.state()).isEqualTo(CertificateState.ANNULMENT_PENDING);
      assertThat(view.lastRequest()).isEmpty();
      assertThat(view.toString() + walked(world.office(), reader))
          .doesNotContain("Motivo reservado", "AnnulmentRequest");
    }
  }

  @Test
  @DisplayName("R33: an inbox holds the requests of the official's region, and nothing foreign")
  final void inbox() {
    World world = new World(ground());
    ownAmongForeign(world, true);
    List<ActionId> waiting =
        Arrays.stream(Settled.values())
            .map(settled -> world.course(Party.OWN, CertificateState.ANNULMENT_PENDING, settled))
            .toList();

    List<PendingRequest> inbox =
        world
            .office()
            .pending(world.actor(Relation.OWN, Profile.REGIONAL_OFFICIAL), null, 100)
            .get();

    assertThat(inbox)
        .extracting(PendingRequest::action)
        .containsExactlyInAnyOrderElementsOf(waiting);
    assertThat(inbox.toString()).doesNotContain(FOREIGN_WORDS);
  }

  @Test
  @DisplayName("FC-26: of many at once each is judged for itself, whatever came before it")
  final void manyAtOnce() {
    World world = new World(ground());
    Folio own = new Folio(world.course(Party.OWN, CertificateState.ISSUED, Settled.RECORDED), 1);
    Folio foreign = new Folio(world.course(Party.FOREIGN, CertificateState.ISSUED, Settled.NO), 1);
    Folio unknown = new Folio(World.UNKNOWN, 1);

    for (Profile profile : List.of(Profile.LOCAL_ADMINISTRATOR, Profile.RECIPIENT)) {
      Actor actor = world.actor(Relation.OWN, profile);
      List<String> words = new ArrayList<>();
      int noted = world.ground().attempts().size();
      world
          .office()
          .downloads(
              actor,
              Batch.of(Stream.of(own, foreign, own, unknown, foreign, own)),
              item -> words.add(Answer.of(item.outcome()).word()));
      assertThat(words)
          .containsExactly(
              Answer.YES, "NOT_FOUND", Answer.YES, "NOT_FOUND", "NOT_FOUND", Answer.YES);
      assertThat(world.ground().attempts().subList(noted, noted + 3))
          .extracting(attempt -> attempt.asked().orElseThrow())
          .containsExactly(foreign.text(), unknown.text(), foreign.text());
    }
  }
}
