package cl.certificates.jdbc;

import java.util.List;

/**
 * What an audit went through and what it found.
 *
 * @param dossiers how many dossiers it read
 * @param events how many events they hold
 * @param findings the first bad place of each dossier that has one, in the order of the actions;
 *     empty if all holds
 */
public record AuditReport(int dossiers, long events, List<AuditFinding> findings) {
  /** Keeps a copy of the findings. */
  public AuditReport {
    findings = List.copyOf(findings);
  }

  /** Whether nothing was found. */
  public boolean isClean() {
    return findings.isEmpty();
  }
}
