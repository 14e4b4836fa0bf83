package cl.certificates.viewing;

import cl.certificates.dossier.CertificateAction;
import cl.certificates.refusal.Refusal;
import java.util.Optional;

/**
 * An act and whether it is open to this actor now.
 *
 * @param action the act
 * @param refusal what it would be refused for; empty if it is open
 */
public record AvailableAction(CertificateAction action, Optional<Refusal> refusal) {
  /** Whether it can be done now. */
  public boolean isOpen() {
    return refusal.isEmpty();
  }
}
