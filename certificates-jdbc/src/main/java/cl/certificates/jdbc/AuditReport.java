package cl.certificates.jdbc;

import cl.certificates.identity.Folio;
import java.util.List;

/**
 * What an audit went through, what it found, and what it could not show.
 *
 * @param events how many events it read
 * @param heads those of the dossiers it read, in the order of the actions; to be kept, if all
 *     holds, where whoever can write the database cannot, as {@link DossierHeads#lines} writes them
 * @param findings the first bad place of each dossier that has one, in the order of the actions
 * @param strays rows under ids that no action can have, in the order of the tables
 * @param erased the versions whose content or paper is gone, as the host had said that it may be
 * @param unproven what the audit leaves open, however well all holds; never empty
 */
public record AuditReport(
    long events,
    List<DossierHead> heads,
    List<AuditFinding> findings,
    List<StrayRow> strays,
    List<Folio> erased,
    List<Unproven> unproven) {
  /** Keeps copies of the lists. */
  public AuditReport {
    heads = List.copyOf(heads);
    findings = List.copyOf(findings);
    strays = List.copyOf(strays);
    erased = List.copyOf(erased);
    unproven = List.copyOf(unproven);
  }

  /** How many dossiers were read. */
  public int dossiers() {
    return heads.size();
  }

  /** Whether nothing was found; what is {@link #unproven} is so still. */
  public boolean isClean() {
    return findings.isEmpty() && strays.isEmpty();
  }
}
