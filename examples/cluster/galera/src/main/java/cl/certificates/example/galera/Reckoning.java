package cl.certificates.example.galera;

import cl.certificates.dossier.Certificate;
import cl.certificates.identity.ActionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What issuers were told, held against what the nodes have.
 *
 * @param issued of how many actions somebody was told a certificate
 * @param lost of how many of those some node does not have that certificate as the one in force
 * @param duplicates of how many actions two certificates were told, or some node has two
 * @param faults what else is not as it must be, a sentence each
 */
record Reckoning(int issued, int lost, int duplicates, List<String> faults) {

  static Reckoning of(List<Certificate> told, List<Holding> holdings) {
    Map<ActionId, Set<Certificate>> byAction = new TreeMap<>();
    for (Certificate certificate : told) {
      byAction.computeIfAbsent(certificate.action(), action -> new HashSet<>()).add(certificate);
    }
    Set<ActionId> lost = new TreeSet<>();
    Set<ActionId> duplicates = new TreeSet<>();
    byAction.forEach(
        (action, certificates) -> {
          if (certificates.size() > 1) {
            duplicates.add(action);
          }
          for (Holding holding : holdings) {
            Certificate inForce = holding.inForce().get(action);
            if (inForce == null || !certificates.contains(inForce)) {
              lost.add(action);
            }
          }
        });
    for (Holding holding : holdings) {
      holding
          .versions()
          .forEach(
              (action, versions) -> {
                if (versions > 1) {
                  duplicates.add(action);
                }
              });
    }
    return new Reckoning(
        byAction.size(), lost.size(), duplicates.size(), faults(byAction.keySet(), holdings));
  }

  private static List<String> faults(Set<ActionId> told, List<Holding> holdings) {
    List<String> faults = new ArrayList<>();
    for (Holding holding : holdings) {
      if (!holding.audit().isClean()) {
        faults.add("the audit of %s found %s".formatted(holding.of(), holding.audit().findings()));
      }
      if (!holding.versions().keySet().equals(told) || holding.heads().size() != told.size()) {
        faults.add(
            "%s has %s dossiers and certificates of %s actions, %s were told"
                .formatted(
                    holding.of(), holding.heads().size(), holding.versions().size(), told.size()));
      }
      if (!holding.heads().equals(holdings.get(0).heads())) {
        faults.add("%s and %s do not have the same".formatted(holding.of(), holdings.get(0).of()));
      }
    }
    return faults;
  }

  /** Whether every certificate told is there, once, and the same on every node. */
  boolean holds() {
    return lost == 0 && duplicates == 0 && faults.isEmpty();
  }
}
