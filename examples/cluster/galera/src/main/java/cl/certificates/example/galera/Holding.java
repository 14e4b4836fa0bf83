package cl.certificates.example.galera;

import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Dossier;
import cl.certificates.identity.ActionId;
import cl.certificates.jdbc.AuditReport;
import cl.certificates.jdbc.DossierHead;
import cl.certificates.jdbc.JdbcAudit;
import cl.certificates.jdbc.JdbcDossiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * What one node has of the certificates.
 *
 * @param of the node
 * @param versions how many certificates its table has for each action, counted without our adapters
 * @param inForce of every dossier with one version in force and no other, that version
 * @param audit what an audit of every chain, paper and read table has found
 */
record Holding(
    Node of,
    Map<ActionId, Integer> versions,
    Map<ActionId, Certificate> inForce,
    AuditReport audit) {
  private static final String COUNT =
      "select action_id, count(*) from certificate group by action_id";

  static Holding on(Node node, DataSource store) throws SQLException {
    AuditReport audit = new JdbcAudit(store).run(List.of());
    return new Holding(node, versions(store), inForce(store, audit.heads()), audit);
  }

  private static Map<ActionId, Integer> versions(DataSource store) throws SQLException {
    try (Connection connection = store.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COUNT)) {
      Map<ActionId, Integer> versions = new TreeMap<>();
      while (row.next()) {
        versions.put(ActionId.of(row.getString(1)), row.getInt(2));
      }
      return versions;
    }
  }

  private static Map<ActionId, Certificate> inForce(DataSource store, List<DossierHead> heads) {
    JdbcDossiers dossiers = new JdbcDossiers(store);
    Map<ActionId, Certificate> inForce = new TreeMap<>();
    for (DossierHead head : heads) {
      Dossier dossier = dossiers.of(head.action());
      Optional<Certificate> version = dossier.inForce();
      if (version.isPresent() && dossier.certificates().size() == 1) {
        inForce.put(head.action(), version.get());
      }
    }
    return inForce;
  }

  /** How far every dossier has come; alike on two nodes only if all its events are. */
  List<DossierHead> heads() {
    return audit.heads();
  }
}
