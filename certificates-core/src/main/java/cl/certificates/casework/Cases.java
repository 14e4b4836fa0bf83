package cl.certificates.casework;

import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Operation;
import cl.certificates.access.Permissions;
import cl.certificates.access.Profile;
import cl.certificates.calendar.BusinessCalendar;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.calendar.Holidays;
import cl.certificates.calendar.Scope;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.course.Courses;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.Terms;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.refusal.CaseRefusal;
import cl.certificates.refusal.Refusal.NotFound;
import cl.certificates.refusal.Refusal.ProfileNotAllowed;
import cl.certificates.refusal.Refusal.WrongRegion;
import io.vavr.Lazy;
import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets an actor in, or not, and gathers the facts of an action; the clock is read once. */
public final class Cases {
  private final Courses courses;
  private final Dossiers dossiers;
  private final Permissions permissions;
  private final HolidaySource holidays;
  private final Clock clock;
  private final CertificatePolicy policy;
  private final Map<Region, Known> calendars = new ConcurrentHashMap<>();

  private record Known(Holidays holidays, BusinessCalendar calendar) {}

  /** Gathers from these ports. */
  public Cases(
      Courses courses,
      Dossiers dossiers,
      Permissions permissions,
      HolidaySource holidays,
      Clock clock,
      CertificatePolicy policy) {
    this.courses = courses;
    this.dossiers = dossiers;
    this.permissions = permissions;
    this.holidays = holidays;
    this.clock = clock;
    this.policy = policy;
  }

  /**
   * Opens the case of an action for an operation.
   *
   * @return the facts, or why this actor does not get in; what is foreign looks like what does not
   *     exist
   */
  public Either<CaseRefusal, Case> open(Actor actor, ActionId action, Operation operation) {
    List<Mandate> held = mandatesOf(actor);
    if (held.isEmpty()) {
      return Either.left(new ProfileNotAllowed(actor.profile(), operation));
    }
    Optional<Course> found = courses.of(action);
    if (found.isEmpty()) {
      return Either.left(new NotFound());
    }
    Course course = found.get();
    Mandate mandate = ofRegion(course.region(), held).orElse(held.get(0));
    Dossier dossier = dossiers.of(action);
    return admit(mandate, course, dossier, operation)
        .<Either<CaseRefusal, Case>>map(Either::left)
        .orElseGet(() -> Either.right(gather(mandate, course, dossier)));
  }

  private Optional<CaseRefusal> admit(
      Mandate mandate, Course course, Dossier dossier, Operation operation) {
    if (operation == Operation.DECIDE_ANNULMENT
        && mandate.profile() == Profile.REGIONAL_OFFICIAL
        && permissions.permit(mandate.profile(), operation)
        && !mandate.region().equals(Optional.of(course.region()))) {
      return Optional.of(new WrongRegion(mandate.region().orElseThrow()));
    }
    if (!concerns(mandate, course, dossier)) {
      return Optional.of(new NotFound());
    }
    return permissions.permit(mandate.profile(), operation)
        ? Optional.empty()
        : Optional.of(new ProfileNotAllowed(mandate.profile(), operation));
  }

  private static boolean concerns(Mandate mandate, Course course, Dossier dossier) {
    return concerns(mandate, course.executor(), course.region(), course.supervisor(), dossier);
  }

  /** Whether a course has to do with the entity of a mandate, in that quality (A12). */
  public static boolean concerns(
      Mandate mandate,
      TrainingEntity executor,
      Region region,
      Optional<SupervisingEntity> supervisor,
      Dossier dossier) {
    return switch (mandate.profile()) {
      case GENERAL_ADMINISTRATOR, LOCAL_ADMINISTRATOR, FACILITATOR ->
          executor.rut().equals(mandate.entity());
      case REGIONAL_OFFICIAL -> mandate.region().equals(Optional.of(region));
      case SUPERVISOR ->
          supervisor.map(entity -> entity.rut().equals(mandate.entity())).orElse(false)
              && dossier.latest().isPresent();
      case RECIPIENT ->
          dossier.certificates().stream().anyMatch(version -> isShownTo(mandate, version));
      case HOST_SYSTEM -> true;
    };
  }

  /** A recipient sees the versions addressed to it, everybody else who got in all of them (R22). */
  public static boolean isShownTo(Mandate mandate, Certificate version) {
    return mandate.profile() != Profile.RECIPIENT
        || version.content().recipient().rut().equals(mandate.entity());
  }

  private Case gather(Mandate mandate, Course course, Dossier dossier) {
    Instant read = read();
    Standing standing =
        standing(
            dossier,
            course.state(),
            course.communicated(),
            course.communicatedEnd(),
            course.region(),
            read);
    return new Case(mandate, course, standing, Lazy.of(() -> calendarOf(course.region())), read);
  }

  private Instant read() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * How an action stands now; never before what was recorded last.
   *
   * @param state the state the class book reports
   * @param communicated how many people were communicated
   * @param end the communicated end
   * @param region the region whose business days count
   */
  public Standing standing(
      Dossier dossier, CourseState state, int communicated, LocalDate end, Region region) {
    return standing(dossier, state, communicated, end, region, read());
  }

  private Standing standing(
      Dossier dossier,
      CourseState state,
      int communicated,
      LocalDate end,
      Region region,
      Instant read) {
    LocalDate today = today(dossier, read);
    return new Standing(
        dossier,
        state,
        communicated,
        end,
        Lazy.of(() -> Terms.of(policy, end, calendarOf(region))),
        Lazy.of(() -> calendarOf(region).term(today, policy.evaluationDays())),
        today);
  }

  private LocalDate today(Dossier dossier, Instant read) {
    Instant last = dossier.lastRecorded();
    return policy.zone().dateOf(last.isAfter(read) ? last : read);
  }

  /**
   * The mandates an actor makes use of, as the person holds them now; more than one only for an
   * official of several regions.
   */
  public List<Mandate> mandatesOf(Actor actor) {
    return permissions.mandatesOf(actor.person()).stream()
        .filter(mandate -> mandate.actor().equals(actor))
        .toList();
  }

  /** The mandate for a region, if one is held. */
  public static Optional<Mandate> ofRegion(Region region, List<Mandate> held) {
    return held.stream()
        .filter(mandate -> mandate.region().equals(Optional.of(region)))
        .findFirst();
  }

  /** Whether the profile of a mandate may do something at all. */
  public boolean permits(Mandate mandate, Operation operation) {
    return permissions.permit(mandate.profile(), operation);
  }

  /** The legal day on which a dossier is looked at; never before what was recorded last. */
  public LocalDate today(Dossier dossier) {
    return today(dossier, read());
  }

  /** The legal day by the clock alone, where no one dossier is looked at. */
  public LocalDate today() {
    return policy.zone().dateOf(read());
  }

  /** The business days of a region; built anew when the source has changed. */
  public BusinessCalendar calendarOf(Region region) {
    Holidays now = holidays.holidays(Scope.region(region.code()));
    Known known = calendars.get(region);
    if (known == null || !known.holidays().equals(now)) {
      known = new Known(now, BusinessCalendar.of(now));
      calendars.put(region, known);
    }
    return known.calendar();
  }
}
