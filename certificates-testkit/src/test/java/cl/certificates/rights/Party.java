package cl.certificates.rights;

import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import java.util.Optional;

/**
 * Everybody whom a course concerns.
 *
 * @param courseName the name its courses bear
 * @param executor who gives them
 * @param supervisor who oversees them
 * @param recipient to whom their certificates are addressed
 * @param region where they are run
 */
record Party(
    String courseName,
    TrainingEntity executor,
    SupervisingEntity supervisor,
    Recipient recipient,
    Region region) {
  static final Party OWN =
      new Party(
          "Curso propio",
          new TrainingEntity(new Rut(76_100_008), "Capacita Propia SpA", TrainingEntity.Kind.OTEC),
          new SupervisingEntity(new Rut(70_100_200), "Supervisora Propia Ltda."),
          new Recipient(new Rut(70_300_400), "OTIC Propio", Recipient.Kind.OTIC),
          Region.VALPARAISO);

  static final Party FOREIGN =
      new Party(
          "Curso ajeno",
          new TrainingEntity(new Rut(76_100_002), "Capacita Ajena SpA", TrainingEntity.Kind.OTEC),
          new SupervisingEntity(new Rut(70_100_201), "Supervisora Ajena Ltda."),
          new Recipient(new Rut(70_300_401), "Compradora Ajena S.A.", Recipient.Kind.COMPANY),
          Region.BIOBIO);

  private static final Rut SENCE = new Rut(60_900_100);

  /** That a person acts for it under a profile. */
  Mandate mandate(Rut person, Profile profile) {
    return new Mandate(
        person,
        "Persona de " + executor.name(),
        entity(profile),
        "Entidad de " + executor.name(),
        profile,
        profile == Profile.REGIONAL_OFFICIAL ? Optional.of(region) : Optional.empty());
  }

  private Rut entity(Profile profile) {
    return switch (profile) {
      case GENERAL_ADMINISTRATOR, LOCAL_ADMINISTRATOR, FACILITATOR -> executor.rut();
      case REGIONAL_OFFICIAL, HOST_SYSTEM -> SENCE;
      case SUPERVISOR -> supervisor.rut();
      case RECIPIENT -> recipient.rut();
    };
  }
}
