package cl.certificates.viewing;

import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.ActionId;
import java.util.List;
import java.util.Optional;

/**
 * A certificate as it stands for one actor today, without any attendance (R14).
 *
 * @param action the action
 * @param courseName its course
 * @param state one of the five states
 * @param issuable whether a version could be issued by this actor today (A17)
 * @param liquidated whether the course is liquidated, so that the detail is hidden (R39)
 * @param certificates every version, oldest first
 * @param lastRequest the newest annulment request, open or decided
 * @param deadlines its deadlines, explained
 * @param actions every act, open or refused
 */
public record CertificateView(
    ActionId action,
    String courseName,
    CertificateState state,
    boolean issuable,
    boolean liquidated,
    List<Certificate> certificates,
    Optional<AnnulmentRequest> lastRequest,
    Deadlines deadlines,
    List<AvailableAction> actions) {
  /** Keeps its own copy of the lists. */
  public CertificateView {
    certificates = List.copyOf(certificates);
    actions = List.copyOf(actions);
  }
}
