package cl.certificates.rights;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Rut;
import cl.certificates.issuing.IssueForm;
import cl.certificates.testkit.fixture.CourseFixture;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Courses of two parties in every state, and people who act for them.
 *
 * <p>Whoever acts for a party under one profile holds every other profile for the other party as
 * well: if a call looked at a person's mandates and not at the one chosen, a foreign course would
 * open.
 */
final class World {
  /** An action nobody ever registered. */
  static final ActionId UNKNOWN = ActionId.of("7999999");

  /** Who takes part in every course, of either party. */
  static final Rut PARTICIPANT = new Rut(14_000_001);

  private static final int NO_ACT = 99;
  private static final int HOLDERS = 15_000_000;
  private static final int LAPSED = 15_100_000;
  private static final Rut ASKER = new Rut(15_200_000);
  private static final Rut STAFF = new Rut(15_200_001);
  private static final Rut OFFICIAL = new Rut(15_200_002);
  private static final Rut HOST = new Rut(15_200_003);

  /** Whether a course is liquidated, and where that stands. */
  enum Settled {
    NO,
    RECORDED,
    REPORTED
  }

  private record Place(Party party, CertificateState state, Settled settled) {}

  private final Ground ground;
  private final Map<Place, ActionId> courses = new HashMap<>();
  private int lastAction = 7_100_000;

  World(Ground ground) {
    this.ground = ground;
    for (Profile profile : Profile.values()) {
      Mandate own = Party.OWN.mandate(holder(profile), profile);
      ground.grant(own);
      grantAllBut(own.actor(), others(own, Party.FOREIGN));
      Mandate lapsed = Party.OWN.mandate(lapsed(profile), profile);
      ground.grant(lapsed);
      ground.withdraw(lapsed);
      grantAllBut(
          lapsed.actor(), Stream.concat(others(lapsed, Party.OWN), others(lapsed, Party.FOREIGN)));
    }
    Stream.of(Party.OWN, Party.FOREIGN)
        .forEach(
            party -> {
              ground.grant(party.mandate(asker(party), Profile.LOCAL_ADMINISTRATOR));
              ground.grant(party.mandate(official(party), Profile.REGIONAL_OFFICIAL));
            });
    ground.grant(Party.OWN.mandate(ASKER, Profile.REGIONAL_OFFICIAL));
    ground.grant(Party.OWN.mandate(HOST, Profile.HOST_SYSTEM));
  }

  private static Stream<Mandate> others(Mandate held, Party party) {
    return Arrays.stream(Profile.values())
        .map(profile -> party.mandate(held.person(), profile))
        .filter(other -> !other.equals(held));
  }

  /** Regions are no part of an actor: an official of both would act for both. */
  private void grantAllBut(Actor actor, Stream<Mandate> mandates) {
    mandates.filter(mandate -> !mandate.actor().equals(actor)).forEach(ground::grant);
  }

  private static Rut holder(Profile profile) {
    return new Rut(HOLDERS + profile.ordinal());
  }

  private static Rut lapsed(Profile profile) {
    return new Rut(LAPSED + profile.ordinal());
  }

  private static Rut asker(Party party) {
    return party.equals(Party.OWN) ? ASKER : STAFF;
  }

  private static Rut official(Party party) {
    return new Rut(OFFICIAL.number() + 10 * party.region().ordinal());
  }

  Ground ground() {
    return ground;
  }

  CertificateOffice office() {
    return ground.office();
  }

  /** Who asks about a course that stands to him in a relation. */
  Actor actor(Relation relation, Profile profile) {
    return switch (relation) {
      case OWN, FOREIGN, UNKNOWN -> Party.OWN.mandate(holder(profile), profile).actor();
      case OWN_REQUEST -> Party.OWN.mandate(ASKER, profile).actor();
      case NO_MANDATE -> Party.OWN.mandate(lapsed(profile), profile).actor();
    };
  }

  /** A course of a party that may be looked at as often as one likes. */
  ActionId course(Party party, CertificateState state, Settled settled) {
    return courses.computeIfAbsent(
        new Place(party, state, settled), place -> aNewCourse(party, state, settled));
  }

  /** A course of a party that may be changed. */
  ActionId aNewCourse(Party party, CertificateState state, Settled settled) {
    ActionId action = ActionId.of(Integer.toString(++lastAction));
    CourseFixture course = course(party, action);
    ground.register(course.build());
    bring(party, action, state);
    switch (settled) {
      case NO -> {}
      case RECORDED -> office().recordLiquidation(host(), action).get();
      case REPORTED -> ground.register(course.inState(CourseState.LIQUIDATED).build());
    }
    return action;
  }

  private static CourseFixture course(Party party, ActionId action) {
    return aCourse()
        .ofAction(action)
        .named(party.courseName() + " " + action)
        .givenBy(party.executor())
        .overseenBy(party.supervisor())
        .addressedTo(party.recipient())
        .in(party.region())
        .attendedBy(2);
  }

  /** The course as it is, but that its next certificate is addressed to the other party. */
  void readdress(ActionId action, Party from, Party to) {
    Course course = course(from, action).addressedTo(to.recipient()).build();
    ground.register(course);
  }

  private void bring(Party party, ActionId action, CertificateState state) {
    if (state == CertificateState.TO_ISSUE) {
      return;
    }
    issue(party, action);
    if (state == CertificateState.ISSUED) {
      return;
    }
    ask(party, action);
    if (state == CertificateState.APPROVED_FOR_REISSUE) {
      approve(party, action);
    } else if (state == CertificateState.REJECTED) {
      office().reject(approver(party), decision(action)).get();
    }
  }

  void issue(Party party, ActionId action) {
    office().accept(administrator(party), form(action).accepting(token(party, action))).get();
  }

  void ask(Party party, ActionId action) {
    office().requestAnnulment(administrator(party), plea(action)).get();
  }

  void approve(Party party, ActionId action) {
    office().approve(approver(party), decision(action)).get();
  }

  /** Where in its history an annulment was asked for; a place without an act if it was not. */
  int revisionOfTheRequest(ActionId action) {
    List<DossierEvent> events = ground.dossiers().of(action).events();
    for (int place = 0; place < events.size(); place++) {
      if (events.get(place) instanceof AnnulmentRequested) {
        return place + 1;
      }
    }
    return NO_ACT;
  }

  /** The token that the executor is given; anything where there is none to be had. */
  String token(Party party, ActionId action) {
    if (action.equals(UNKNOWN)) {
      return "no token";
    }
    return office()
        .summary(administrator(party), form(action))
        .map(summary -> summary.token())
        .getOrElse("no token");
  }

  private static Actor administrator(Party party) {
    return party.mandate(asker(party), Profile.LOCAL_ADMINISTRATOR).actor();
  }

  private static Actor approver(Party party) {
    return party.mandate(official(party), Profile.REGIONAL_OFFICIAL).actor();
  }

  private static Actor host() {
    return Party.OWN.mandate(HOST, Profile.HOST_SYSTEM).actor();
  }

  static IssueForm form(ActionId action) {
    return IssueForm.of(action.text()).withInvoice("4521");
  }

  static AnnulmentForm plea(ActionId action) {
    return new AnnulmentForm(action.text(), null, "Motivo reservado");
  }

  static DecisionForm decision(ActionId action) {
    return DecisionForm.of(action.text()).because("Acreditado");
  }
}
