package cl.certificates.rights;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Operation;
import cl.certificates.bulk.Batch;
import cl.certificates.bulk.BulkItem;
import cl.certificates.dossier.Certificate;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.RandomSource;
import cl.certificates.identity.Region;
import cl.certificates.identity.VerificationCode;
import cl.certificates.issuing.IssueForm;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.verification.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a job of the office is called about one course.
 *
 * @param operation what the access log is to hear it was
 * @param asked what the access log is to hear was asked for
 * @param changes whether it writes, where it is answered
 * @param call calls it
 */
record Job(
    Operation operation,
    Function<Target, Optional<String>> asked,
    boolean changes,
    BiFunction<Actor, Target, Answer> call) {
  private static final int MOST = 100;

  /** Every job that is an actor's, by the title of its table. */
  static Map<String, Job> all(World world) {
    CertificateOffice office = world.office();
    Function<Target, Optional<String>> action = target -> Optional.of(target.action().text());
    Function<Target, Optional<String>> folio = target -> Optional.of(folio(target).text());
    Function<Target, Optional<String>> region = target -> Optional.of(target.region().code());
    Function<Target, Optional<String>> nothing = target -> Optional.empty();
    return Map.ofEntries(
        entry(
            "search",
            looking(
                Operation.SEARCH,
                nothing,
                (actor, on) -> Answer.of(office.search(actor, search(on, null)), shows(on)))),
        entry(
            "search by participant",
            looking(
                Operation.SEARCH,
                nothing,
                (actor, on) ->
                    Answer.of(
                        office.search(actor, search(on, World.PARTICIPANT.canonical())),
                        shows(on)))),
        entry(
            "attendance",
            looking(
                Operation.VIEW_ATTENDANCE,
                action,
                (actor, on) -> Answer.of(office.attendance(actor, on.action())))),
        entry(
            "certificate",
            looking(
                Operation.VIEW_CERTIFICATE,
                action,
                (actor, on) -> Answer.of(office.certificate(actor, on.action())))),
        entry(
            "deadlines",
            looking(
                Operation.VIEW_CERTIFICATE,
                action,
                (actor, on) -> Answer.of(office.deadlines(actor, on.action())))),
        entry(
            "history",
            looking(
                Operation.VIEW_HISTORY,
                action,
                (actor, on) -> Answer.of(office.history(actor, on.action())))),
        entry(
            "download",
            looking(
                Operation.DOWNLOAD,
                folio,
                (actor, on) -> Answer.of(office.download(actor, folio(on))))),
        entry(
            "downloads",
            looking(
                Operation.DOWNLOAD,
                folio,
                (actor, on) ->
                    only(to -> office.downloads(actor, Batch.of(List.of(folio(on))), to)))),
        entry(
            "credential",
            looking(
                Operation.DOWNLOAD,
                folio,
                (actor, on) -> Answer.of(office.credential(actor, folio(on))))),
        entry(
            "receipt of a request",
            looking(
                Operation.VIEW_HISTORY,
                action,
                (actor, on) ->
                    Answer.of(
                        office.receipt(
                            actor, on.action(), world.revisionOfTheRequest(on.action()))))),
        entry(
            "summary",
            looking(
                Operation.ISSUE,
                action,
                (actor, on) -> Answer.of(office.summary(actor, World.form(on.action()))))),
        entry(
            "accept",
            acting(
                Operation.ISSUE,
                action,
                (actor, on) ->
                    Answer.of(
                        office.accept(
                            actor,
                            World.form(on.action())
                                .accepting(world.token(on.party(), on.action())))))),
        entry(
            "summaries",
            looking(
                Operation.ISSUE,
                action,
                (actor, on) ->
                    only(
                        to ->
                            office.summaries(
                                actor, Batch.of(List.of(World.form(on.action()))), to)))),
        entry(
            "acceptances",
            acting(
                Operation.ISSUE,
                action,
                (actor, on) -> {
                  IssueForm signed =
                      World.form(on.action()).accepting(world.token(on.party(), on.action()));
                  return only(to -> office.acceptances(actor, Batch.of(List.of(signed)), to));
                })),
        entry(
            "requestAnnulment",
            acting(
                Operation.REQUEST_ANNULMENT,
                action,
                (actor, on) -> Answer.of(office.requestAnnulment(actor, World.plea(on.action()))))),
        entry(
            "approve",
            acting(
                Operation.DECIDE_ANNULMENT,
                action,
                (actor, on) -> Answer.of(office.approve(actor, World.decision(on.action()))))),
        entry(
            "reject",
            acting(
                Operation.DECIDE_ANNULMENT,
                action,
                (actor, on) -> Answer.of(office.reject(actor, World.decision(on.action()))))),
        entry(
            "pending in every region of the official",
            looking(
                Operation.DECIDE_ANNULMENT,
                nothing,
                (actor, on) -> pending(office, actor, null, on))),
        entry(
            "pending in the region of the course",
            looking(
                Operation.DECIDE_ANNULMENT,
                region,
                (actor, on) -> pending(office, actor, on.region(), on))),
        entry(
            "recordLiquidation",
            acting(
                Operation.RECORD_LIQUIDATION,
                action,
                (actor, on) -> Answer.of(office.recordLiquidation(actor, on.action())))));
  }

  /** The answer to the only item of a batch. */
  private static Answer only(Consumer<Consumer<BulkItem<?, ?>>> run) {
    List<BulkItem<?, ?>> items = new ArrayList<>();
    run.accept(items::add);
    assertThat(items).singleElement().extracting(BulkItem::number).isEqualTo(1L);
    return Answer.of(items.get(0).outcome());
  }

  private static Job looking(
      Operation operation,
      Function<Target, Optional<String>> asked,
      BiFunction<Actor, Target, Answer> call) {
    return new Job(operation, asked, false, call);
  }

  private static Job acting(
      Operation operation,
      Function<Target, Optional<String>> asked,
      BiFunction<Actor, Target, Answer> call) {
    return new Job(operation, asked, true, call);
  }

  private static CourseSearch search(Target on, @Nullable String participant) {
    return new CourseSearchBuilder()
        .line(Fixtures.LINE.code())
        .course(on.action().text())
        .participant(participant)
        .size(MOST)
        .build();
  }

  private static Predicate<CoursePage> shows(Target on) {
    return page -> page.rows().stream().anyMatch(row -> row.course().action().equals(on.action()));
  }

  private static Answer pending(
      CertificateOffice office, Actor actor, @Nullable Region region, Target on) {
    return Answer.of(
        office.pending(actor, region, MOST),
        list -> list.stream().anyMatch(request -> request.action().equals(on.action())));
  }

  private static Folio folio(Target on) {
    return new Folio(on.action(), 1);
  }

  /** What a stranger hears who types the code of version 1; one nobody was given without it. */
  static Answer verified(World world, String job, ActionId action) {
    VerificationCode code =
        world.ground().dossiers().of(action).certificates().stream()
            .findFirst()
            .map(Certificate::code)
            .orElseGet(() -> VerificationCode.draw(RandomSource.secure()));
    return Answer.of(
        job.equals("verify")
            ? world.office().verify(code.grouped())
            : world.office().verifyFor(new Caller("192.0.2.1"), code.grouped()));
  }

  /**
   * A course to be asked about.
   *
   * @param action its action
   * @param party whose it is
   * @param region the region named with it
   */
  record Target(ActionId action, Party party, Region region) {
    static Target of(Party party, ActionId action) {
      return new Target(action, party, party.region());
    }

    static Target unknown() {
      return new Target(World.UNKNOWN, Party.FOREIGN, Region.MAGALLANES);
    }
  }
}
