package cl.certificates.dossier;

import cl.certificates.wording.Worded;
import java.util.EnumSet;
import java.util.Set;

/** The state of an action's certificate, the five that are shown (R40 to R45). */
public enum CertificateState implements Worded {
  /** Pendiente de emitir: nothing accepted yet (R41). */
  TO_ISSUE,
  /** Emitido: an accepted certificate is in force (R40). */
  ISSUED,
  /** Pendiente de validación: an annulment request waits for the regional directorate (R42). */
  ANNULMENT_PENDING,
  /** Aprobado para su reemisión: the version was annulled, a new one may be issued (R43). */
  APPROVED_FOR_REISSUE,
  /** Rechazado: the request was rejected; the version stays in force, no reissue (R44). */
  REJECTED;

  /** Whether an acceptance, first or again, has its place in this state. */
  public boolean allowsIssuing() {
    return this == TO_ISSUE || this == APPROVED_FOR_REISSUE;
  }

  /** Every act that has its place in this state; deadlines and profile may still refuse it. */
  public Set<CertificateAction> allowedActions() {
    Set<CertificateAction> actions = EnumSet.noneOf(CertificateAction.class);
    switch (this) {
      case TO_ISSUE -> actions.add(CertificateAction.ISSUE);
      case ISSUED -> actions.add(CertificateAction.REQUEST_ANNULMENT);
      case ANNULMENT_PENDING -> {
        actions.add(CertificateAction.APPROVE);
        actions.add(CertificateAction.REJECT);
      }
      case APPROVED_FOR_REISSUE -> actions.add(CertificateAction.REISSUE);
      case REJECTED -> {}
    }
    if (this != TO_ISSUE) {
      actions.add(CertificateAction.DOWNLOAD);
    }
    return actions;
  }

  @Override
  public String code() {
    return "CertificateState." + name();
  }

  /** The definition shown beside the label (R45). */
  public Worded definition() {
    return () -> code() + ".definition";
  }
}
