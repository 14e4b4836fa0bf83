package cl.certificates.access;

/**
 * In which quality a person acts for an entity; the host maps the class book's profiles to these.
 */
public enum Profile {
  /** Administrador general of a training entity: everything the entity may do. */
  GENERAL_ADMINISTRATOR,
  /** Administrador local of a training entity: everything the entity may do. */
  LOCAL_ADMINISTRATOR,
  /** Facilitador of a training entity: looks, does not act. */
  FACILITATOR,
  /** Official of a regional directorate: looks and decides in his own region (R33). */
  REGIONAL_OFFICIAL,
  /** Supervising entity: reads issued certificates of the courses it oversees. */
  SUPERVISOR,
  /** OTIC or company: reads the issued certificates addressed to it (R22). */
  RECIPIENT,
  /** The host system itself: records that a course was liquidated. */
  HOST_SYSTEM
}
