package cl.certificates.dossier;

import cl.certificates.wording.Worded;

/** What an issued version is worth today; told apart from the state of the action (A15). */
public enum DocumentStatus implements Worded {
  /** Vigente. */
  IN_FORCE,
  /** Vigente, anulación en trámite. */
  UNDER_ANNULMENT,
  /** Anulado. */
  ANNULLED,
  /** Reemplazado: annulled and followed by another version. */
  REPLACED;

  /** Whether the paper still counts. */
  public boolean isInForce() {
    return this == IN_FORCE || this == UNDER_ANNULMENT;
  }

  @Override
  public String code() {
    return "DocumentStatus." + name();
  }
}
