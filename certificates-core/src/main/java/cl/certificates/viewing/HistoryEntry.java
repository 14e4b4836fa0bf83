package cl.certificates.viewing;

import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Digest;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.wording.Worded;
import java.util.Locale;

/**
 * One line of the audit trail: what happened, and what it did to the state.
 *
 * @param revision its place in the dossier, from 1
 * @param event what happened, by whom and when
 * @param from the state before it
 * @param to the state after it
 * @param digest the hash of the event, which its receipt bears and the next event carries
 */
public record HistoryEntry(
    int revision, DossierEvent event, CertificateState from, CertificateState to, Digest digest)
    implements Worded {
  /** For instance {@code EVENT_ANNULMENT_REQUESTED}; {@code EVENT_CERTIFICATE_REISSUED} apart. */
  @Override
  public String code() {
    if (event instanceof CertificateIssued issued && issued.content().replaces().isPresent()) {
      return "EVENT_CERTIFICATE_REISSUED";
    }
    return "EVENT_"
        + event
            .getClass()
            .getSimpleName()
            .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
            .toUpperCase(Locale.ROOT);
  }
}
