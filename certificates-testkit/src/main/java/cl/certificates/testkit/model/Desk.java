package cl.certificates.testkit.model;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.calendar.Holidays;
import cl.certificates.calendar.Scope;
import cl.certificates.course.Course;
import cl.certificates.course.Courses;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.testkit.contract.Difference;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.testkit.model.Step.Who;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * An office for all histories under one policy, since its validator takes long to make; each
 * history has an action of its own.
 */
final class Desk {
  private static final Map<Scope, Holidays> KNOWN = new ConcurrentHashMap<>();

  /** Asked several times a step, and it works every answer out anew. */
  private static final HolidaySource HOLIDAYS =
      scope -> KNOWN.computeIfAbsent(scope, new ChileanHolidays()::holidays);

  final SettableClock clock = SettableClock.at("2026-01-01T12:00");
  final TwinDossiers dossiers;
  final CertificateOffice office;
  private final Supplier<? extends Courses> courses;
  private final Consumer<Course> store;

  Desk(
      CertificatePolicy policy,
      Supplier<? extends Dossiers> clients,
      Supplier<? extends Courses> courses,
      Consumer<Course> store,
      UnaryOperator<CertificateOffice.Builder> ports) {
    InMemoryOffice memory = InMemoryOffice.at(clock);
    this.dossiers = new TwinDossiers(clients);
    this.courses = courses;
    this.store = store;
    this.office =
        ports
            .apply(memory.builder().holidays(HOLIDAYS))
            .courses(action -> courses.get().of(action))
            .dossiers(dossiers)
            .policy(policy)
            .build();
    memory
        .grant(Fixtures.anAdministrator())
        .grant(theOtherAdministrator())
        .grant(Fixtures.aFacilitator())
        .grant(Fixtures.aStranger())
        .grant(Fixtures.theHostSystem());
    for (Region region : Region.values()) {
      memory.grant(Fixtures.anOfficialOf(region)).grant(theAdministratorAsOfficialOf(region));
    }
  }

  void register(Course course) {
    store.accept(course);
    Optional<Course> found = courses.get().of(course.action());
    Difference.between(found, Optional.of(course))
        .ifPresent(
            difference -> {
              throw new AssertionError(
                  "course: %s is %s, stored was %s"
                      .formatted(difference.part(), difference.found(), difference.right()));
            });
  }

  static Actor actor(Who who, Region region) {
    return switch (who) {
      case ADMINISTRATOR -> Fixtures.anAdministrator().actor();
      case OTHER_ADMINISTRATOR -> theOtherAdministrator().actor();
      case FACILITATOR -> Fixtures.aFacilitator().actor();
      case STRANGER -> Fixtures.aStranger().actor();
      case OFFICIAL -> Fixtures.anOfficialOf(region).actor();
      case OFFICIAL_ELSEWHERE -> Fixtures.anOfficialOf(Region.MAULE).actor();
      case ADMINISTRATOR_AS_OFFICIAL -> theAdministratorAsOfficialOf(region).actor();
      case HOST -> Fixtures.theHostSystem().actor();
    };
  }

  private static Mandate theOtherAdministrator() {
    return new Mandate(
        new Rut(12_000_009),
        "Persona de Prueba",
        Fixtures.EXECUTOR.rut(),
        Fixtures.EXECUTOR.name(),
        Profile.GENERAL_ADMINISTRATOR,
        Optional.empty());
  }

  /** The administrator has a second post; each region is an entity of its own here. */
  private static Mandate theAdministratorAsOfficialOf(Region region) {
    return new Mandate(
        Fixtures.anAdministrator().person(),
        "Persona de Prueba",
        new Rut(60_900_200 + region.ordinal()),
        "Dirección Regional",
        Profile.REGIONAL_OFFICIAL,
        Optional.of(region));
  }
}
