package cl.certificates.jdbc;

import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Digest;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Revision;
import cl.certificates.dossier.SealedIssue;
import cl.certificates.dossier.Stamp;
import cl.certificates.viewing.HistoryEntry;
import java.util.Optional;

/**
 * One event as it is stored, with what it says as far as it can be read.
 *
 * @param revision where it stands, from 1
 * @param kind what kind the table says it is
 * @param digest the hash of the bytes that are stored
 * @param holds whether it and every event before it hold
 * @param from the state before it; empty unless it holds
 * @param to the state after it; empty unless it holds
 * @param event all it says; empty if it cannot be read, or what it certified is not there
 * @param withoutContent what an issue says whose content is not there or not the one it sealed
 */
public record AuditedEvent(
    Revision revision,
    String kind,
    Digest digest,
    boolean holds,
    Optional<CertificateState> from,
    Optional<CertificateState> to,
    Optional<DossierEvent> event,
    Optional<SealedIssue> withoutContent) {

  /** Who, when, under which rules; empty if it cannot be read. */
  public Optional<Stamp> stamp() {
    return event.map(DossierEvent::stamp).or(() -> withoutContent.map(SealedIssue::stamp));
  }

  /** As the parties see it; empty unless it holds and all it says can be read. */
  public Optional<HistoryEntry> entry() {
    return from.isPresent() && to.isPresent() && event.isPresent()
        ? Optional.of(
            new HistoryEntry(revision.number(), event.get(), from.get(), to.get(), digest))
        : Optional.empty();
  }

  /** Position, kind and whether it holds; no person is named in a log. */
  @Override
  public String toString() {
    return "AuditedEvent[" + revision.number() + ", " + kind + ", holds " + holds + "]";
  }
}
