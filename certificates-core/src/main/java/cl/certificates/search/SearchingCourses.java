package cl.certificates.search;

import static cl.certificates.access.Operation.SEARCH;

import cl.certificates.AdapterException;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.casework.Cases;
import cl.certificates.casework.Standing;
import cl.certificates.course.Course;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.InvalidIdentifier;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import cl.certificates.issuing.IssuingRules;
import cl.certificates.refusal.Refusal.InvalidForm;
import cl.certificates.refusal.Refusal.OutsideCalendar;
import cl.certificates.refusal.Refusal.PageInvalid;
import cl.certificates.refusal.Refusal.ProfileNotAllowed;
import cl.certificates.refusal.Refusal.TrainingLineRequired;
import cl.certificates.refusal.Refusal.TrainingLineUnknown;
import cl.certificates.refusal.SearchRefusal;
import cl.certificates.validation.FormValidator;
import cl.certificates.validation.Violation;
import cl.certificates.viewing.AvailableActions;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds courses within a training line, for whoever may see them (R11 to R13). */
public final class SearchingCourses {
  /** The most rows a page may have. */
  public static final int MOST_ROWS = 100;

  private static final int ORDINARY_ROWS = 20;

  private final Cases cases;
  private final CourseIndex index;
  private final Dossiers dossiers;
  private final FormValidator validator;
  private final CertificatePolicy policy;
  private final IssuingRules issuing;
  private final AvailableActions actions;
  private final AwaitedActs awaitedActs;
  private final Optional<CursorKey> cursorKey;

  /**
   * Searches with these ports.
   *
   * @param cursorKey what cursors are sealed with; by a digest alone where there is none
   */
  public SearchingCourses(
      Cases cases,
      CourseIndex index,
      Dossiers dossiers,
      FormValidator validator,
      CertificatePolicy policy,
      Optional<CursorKey> cursorKey) {
    this.cases = cases;
    this.index = index;
    this.dossiers = dossiers;
    this.validator = validator;
    this.policy = policy;
    this.issuing = new IssuingRules(policy);
    this.actions = new AvailableActions(cases, policy);
    this.awaitedActs = new AwaitedActs(cases, policy);
    this.cursorKey = cursorKey;
  }

  /**
   * One page of what is found.
   *
   * @return the page, or why nothing was looked for; what the actor may not see is not found
   * @throws AdapterException if the index answers beyond what the actor may see; nothing is shown
   */
  public Either<SearchRefusal, CoursePage> search(Actor actor, CourseSearch form) {
    List<Mandate> held =
        cases.mandatesOf(actor).stream().filter(mandate -> cases.permits(mandate, SEARCH)).toList();
    if (held.isEmpty()) {
      return Either.left(new ProfileNotAllowed(actor.profile(), SEARCH));
    }
    CourseSearch filled = form.normalised();
    return line(filled)
        .flatMap(line -> sought(filled, line, held))
        .map(sought -> page(sought, held));
  }

  private Either<SearchRefusal, TrainingLine> line(CourseSearch form) {
    return form.line() == null
        ? Either.left(new TrainingLineRequired())
        : policy
            .lines()
            .parse(form.line())
            .mapLeft(fault -> new TrainingLineUnknown(fault.known()));
  }

  private Either<SearchRefusal, Sought> sought(
      CourseSearch form, TrainingLine line, List<Mandate> held) {
    List<Violation> violations = validator.violations(form);
    if (!violations.isEmpty()) {
      return Either.left(new InvalidForm(violations));
    }
    int size = Objects.requireNonNullElse(form.size(), ORDINARY_ROWS);
    if (size < 1 || size > MOST_ROWS) {
      return Either.left(new PageInvalid(MOST_ROWS));
    }
    return awaited(form)
        .map(acts -> new Sought(query(form, line, held, size, acts), form, held.get(0), cursorKey))
        .flatMap(
            fromStart ->
                form.cursor() == null
                    ? Either.right(fromStart)
                    : resumed(fromStart, form.cursor()));
  }

  /** What waits for an act by a day; asked for by two boxes, which are one range of last days. */
  private Either<SearchRefusal, List<Awaited>> awaited(CourseSearch form) {
    boolean overdue = Boolean.TRUE.equals(form.overdue());
    Integer within = form.dueWithin();
    if (within == null && !overdue) {
      return Either.right(List.of());
    }
    LocalDate today = cases.today();
    DayRange lastDays =
        new DayRange(
            overdue ? Optional.empty() : Optional.of(today),
            Optional.of(within == null ? today.minusDays(1) : today.plusDays(within)));
    return awaitedActs.of(lastDays).mapLeft(OutsideCalendar::of);
  }

  private static CourseQuery query(
      CourseSearch form, TrainingLine line, List<Mandate> held, int size, List<Awaited> acts) {
    return new CourseQuery.Builder()
        .line(line)
        .course(Optional.ofNullable(form.course()))
        .senceCode(Optional.ofNullable(form.senceCode()).map(SenceCode::of))
        .region(Optional.ofNullable(form.region()).map(SearchingCourses::region))
        .participant(Optional.ofNullable(form.participant()))
        .trainingEntity(Optional.ofNullable(form.trainingEntity()))
        .supervisingEntity(Optional.ofNullable(form.supervisingEntity()))
        .state(Optional.ofNullable(form.state()))
        .communicatedEnd(communicatedEnd(form))
        .awaited(acts)
        .enyeAsN(Boolean.TRUE.equals(form.enyeAsN()))
        .order(Objects.requireNonNullElse(form.order(), CourseOrder.ACTION))
        .visibility(visibility(held))
        .size(size)
        .build();
  }

  private static DayRange communicatedEnd(CourseSearch form) {
    return new DayRange(Optional.ofNullable(form.endFrom()), Optional.ofNullable(form.endTo()))
        .within(Course.FIRST_DAY, Course.LAST_DAY);
  }

  private static Region region(String checked) {
    return Region.parse(checked)
        .getOrElseThrow((InvalidIdentifier fault) -> new IllegalStateException(fault.code()));
  }

  private static Visibility visibility(List<Mandate> held) {
    Rut entity = held.get(0).entity();
    return switch (held.get(0).profile()) {
      case GENERAL_ADMINISTRATOR, LOCAL_ADMINISTRATOR, FACILITATOR ->
          new Visibility.OfExecutor(entity);
      case REGIONAL_OFFICIAL ->
          new Visibility.OfRegions(
              held.stream().flatMap(mandate -> mandate.region().stream()).toList());
      case SUPERVISOR -> new Visibility.OverseenBy(entity);
      case RECIPIENT, HOST_SYSTEM -> new Visibility.AddressedTo(entity);
    };
  }

  private static Either<SearchRefusal, Sought> resumed(Sought fromStart, String cursor) {
    return fromStart
        .resumed(cursor)
        .<Either<SearchRefusal, Sought>>map(Either::right)
        .orElseGet(() -> Either.left(new PageInvalid(MOST_ROWS)));
  }

  /**
   * A checked search with all that its cursors are bound to: filter, order and viewer. What waits
   * for an act is bound by what was typed, so that a walk goes on after midnight.
   */
  private record Sought(
      CourseQuery query, CourseSearch form, Mandate mandate, Optional<CursorKey> key) {
    /** The place of the last row seen, behind a seal of it and of all that it is bound to. */
    String cursor(IndexedCourse last) {
      String place = RowPlace.of(last, query.order()).text();
      return CursorKey.seal(key, bound(place)) + "." + place;
    }

    Optional<Sought> resumed(String cursor) {
      int dot = cursor.indexOf('.');
      String place = cursor.substring(dot + 1);
      return dot >= 0 && CursorKey.isSealed(key, bound(place), cursor.substring(0, dot))
          ? RowPlace.parse(place)
              .filter(last -> last.end().isPresent() == query.order().isByEnd())
              .map(this::after)
          : Optional.empty();
    }

    private String bound(String place) {
      return String.join(
          "\u0000",
          query.line().code(),
          query.course().orElse(""),
          query.senceCode().map(SenceCode::digits).orElse(""),
          query.region().map(Region::code).orElse(""),
          query.participant().orElse(""),
          query.trainingEntity().orElse(""),
          query.supervisingEntity().orElse(""),
          query.state().map(Enum::name).orElse(""),
          query.communicatedEnd().toString(),
          Objects.toString(form.dueWithin(), ""),
          Boolean.toString(Boolean.TRUE.equals(form.overdue())),
          Boolean.toString(query.enyeAsN()),
          query.order().name(),
          mandate.person().canonical(),
          mandate.entity().canonical(),
          mandate.profile().name(),
          place);
    }

    private Sought after(RowPlace last) {
      CourseQuery resumed =
          new CourseQuery.Builder().from(query).after(last.action()).afterEnd(last.end()).build();
      return new Sought(resumed, form, mandate, key);
    }
  }

  private CoursePage page(Sought sought, List<Mandate> held) {
    CourseQuery query = sought.query();
    List<IndexedCourse> found =
        index.find(new CourseQuery.Builder().from(query).size(query.size() + 1).build());
    List<IndexedCourse> shown = found.subList(0, Math.min(found.size(), query.size()));
    Optional<String> next =
        found.size() > query.size()
            ? Optional.of(sought.cursor(shown.get(shown.size() - 1)))
            : Optional.empty();
    return new CoursePage(rows(shown, held), next);
  }

  private List<CourseRow> rows(List<IndexedCourse> shown, List<Mandate> held) {
    List<Dossier> theirs = dossiers.ofAll(shown.stream().map(IndexedCourse::action).toList());
    return IntStream.range(0, shown.size())
        .mapToObj(place -> row(shown.get(place), theirs.get(place), held))
        .toList();
  }

  private CourseRow row(IndexedCourse course, Dossier dossier, List<Mandate> held) {
    Standing standing =
        cases.standing(
            dossier,
            course.courseState(),
            course.communicated(),
            course.communicatedEnd(),
            course.region());
    Mandate mandate = Cases.ofRegion(course.region(), held).orElse(held.get(0));
    if (!Cases.concerns(
        mandate, course.executor(), course.region(), course.supervisor(), dossier)) {
      throw new AdapterException("an index answered beyond what may be seen");
    }
    Optional<LocalDate> dueDate =
        dossier.openRequest().map(AnnulmentRequest::dueDate).or(() -> issuing.lastDay(standing));
    return new CourseRow(
        new IndexedCourse.Builder().from(course).certificateState(dossier.state()).build(),
        dossier.certificates().stream()
            .filter(version -> Cases.isShownTo(mandate, version))
            .reduce((older, newer) -> newer)
            .map(Certificate::folio),
        issuing.daysLeft(standing),
        dueDate,
        dueDate.filter(standing.today()::isAfter).isPresent(),
        actions.of(standing, mandate));
  }
}
