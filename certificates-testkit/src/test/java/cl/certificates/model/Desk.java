package cl.certificates.model;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.calendar.Holidays;
import cl.certificates.calendar.Scope;
import cl.certificates.course.Course;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.VerificationCode;
import cl.certificates.model.Step.Who;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.InMemoryCourses;
import cl.certificates.testkit.memory.InMemoryDossiers;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import io.vavr.control.Either;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An office in memory for all histories under one policy, since its validator takes long to make;
 * each history begins with empty dossiers and an empty class book.
 */
final class Desk {
  private static final Map<Scope, Holidays> KNOWN = new ConcurrentHashMap<>();

  /** Asked several times a step, and it works every answer out anew. */
  private static final HolidaySource HOLIDAYS =
      scope -> KNOWN.computeIfAbsent(scope, new ChileanHolidays()::holidays);

  private static final Map<CertificatePolicy, Desk> DESKS = new ConcurrentHashMap<>();

  final SettableClock clock = SettableClock.at("2026-01-01T12:00");
  final InMemoryOffice memory = InMemoryOffice.at(clock);
  final Emptied dossiers = new Emptied();
  final CertificateOffice office;
  private volatile InMemoryCourses book = new InMemoryCourses();

  private Desk(CertificatePolicy policy) {
    this.office =
        memory
            .builder()
            .courses(action -> book.of(action))
            .dossiers(dossiers)
            .holidays(HOLIDAYS)
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

  static Desk of(CertificatePolicy policy) {
    Desk desk = DESKS.computeIfAbsent(policy, Desk::new);
    desk.dossiers.empty();
    desk.book = new InMemoryCourses();
    return desk;
  }

  void register(Course course) {
    book.register(course).getOrElseThrow(fault -> new AssertionError(fault));
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

  /** Dossiers that can be emptied between histories. */
  static final class Emptied implements Dossiers {
    private volatile InMemoryDossiers now = new InMemoryDossiers();

    void empty() {
      now = new InMemoryDossiers();
    }

    @Override
    public Dossier of(ActionId action) {
      return now.of(action);
    }

    @Override
    public Optional<Dossier> ofCode(VerificationCode code) {
      return now.ofCode(code);
    }

    @Override
    public Either<NotAppended, Dossier> append(
        DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
      return now.append(event, decidedOn, paper);
    }

    @Override
    public Optional<Paper> paper(Folio folio) {
      return now.paper(folio);
    }
  }
}
