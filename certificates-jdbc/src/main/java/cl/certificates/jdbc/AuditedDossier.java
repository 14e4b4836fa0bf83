package cl.certificates.jdbc;

import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import java.util.List;
import java.util.Optional;

/**
 * The whole story of one action as it is stored: every event, whether the chain of them holds, and
 * what that leaves open.
 *
 * @param action whose dossier it is
 * @param events every event that is stored, in the order of the revisions
 * @param finding the first place at which it does not hold; empty if all does
 * @param erased the versions whose content or paper is gone, as the host had said that it may be
 * @param unproven what cannot be shown, however well all holds; never empty
 */
public record AuditedDossier(
    ActionId action,
    List<AuditedEvent> events,
    Optional<AuditFinding> finding,
    List<Folio> erased,
    List<Unproven> unproven) {
  /** Keeps copies of the lists. */
  public AuditedDossier {
    events = List.copyOf(events);
    erased = List.copyOf(erased);
    unproven = List.copyOf(unproven);
  }

  /** How far it has come, by the last event that is stored; empty if none is. */
  public Optional<DossierHead> head() {
    if (events.isEmpty()) {
      return Optional.empty();
    }
    AuditedEvent last = events.get(events.size() - 1);
    return Optional.of(new DossierHead(action, last.revision(), last.digest()));
  }
}
