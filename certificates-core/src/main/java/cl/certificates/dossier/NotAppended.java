package cl.certificates.dossier;

/** Why an event was not appended; nothing of it was written. */
public sealed interface NotAppended {
  /**
   * Another event was appended first; decide again on the dossier that now stands.
   *
   * @param now the dossier that stands
   */
  record Overtaken(Dossier now) implements NotAppended {}

  /** The verification code already belongs to another version; draw a new one. */
  record CodeTaken() implements NotAppended {}
}
