package cl.certificates.jdbc;

import java.util.List;

/**
 * What an audit went through and what it found.
 *
 * @param events how many events it read
 * @param heads those of the dossiers it read, in the order of the actions; to be kept, if all
 *     holds, where whoever can write the database cannot
 * @param findings the first bad place of each dossier that has one, in the order of the actions;
 *     empty if all holds
 */
public record AuditReport(long events, List<DossierHead> heads, List<AuditFinding> findings) {
  /** Keeps copies of the lists. */
  public AuditReport {
    heads = List.copyOf(heads);
    findings = List.copyOf(findings);
  }

  /** How many dossiers were read. */
  public int dossiers() {
    return heads.size();
  }

  /** Whether nothing was found. */
  public boolean isClean() {
    return findings.isEmpty();
  }
}
