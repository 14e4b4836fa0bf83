package cl.certificates.jdbc;

import cl.certificates.jdbc.RebuildFinding.Difference;
import cl.certificates.jdbc.RebuildFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the read tables say of one dossier, or should say: each row as the texts of its columns, an
 * empty one where nothing stands.
 *
 * @param ofDossier the row of the table {@code dossier}, if there is one
 * @param byVersion the rows of the table {@code certificate}
 */
record ReadRows(
    List<Map<String, String>> ofDossier, SortedMap<Integer, Map<String, String>> byVersion) {
  static final String DOSSIER = "dossier";
  static final String CERTIFICATE = "certificate";

  /** What follows from no event. */
  static final ReadRows NONE = new ReadRows(List.of(), new TreeMap<>());

  /** Rows that are to be filled in. */
  ReadRows() {
    this(new ArrayList<>(), new TreeMap<>());
  }

  /** How many events the row of the dossier knows of; 0 if there is none. */
  int revision() {
    return ofDossier.isEmpty() ? 0 : Integer.parseInt(ofDossier.get(0).get("revision"));
  }

  /** Where these rows say otherwise than those that should stand. */
  List<Difference> differencesFrom(ReadRows wanted) {
    List<Difference> differences = new ArrayList<>();
    compare(DOSSIER, OptionalInt.empty(), only(ofDossier), only(wanted.ofDossier), differences);
    TreeSet<Integer> versions = new TreeSet<>(byVersion.keySet());
    versions.addAll(wanted.byVersion.keySet());
    for (int version : versions) {
      compare(
          CERTIFICATE,
          OptionalInt.of(version),
          byVersion.getOrDefault(version, Map.of()),
          wanted.byVersion.getOrDefault(version, Map.of()),
          differences);
    }
    return differences;
  }

  private static Map<String, String> only(List<Map<String, String>> rows) {
    return rows.isEmpty() ? Map.of() : rows.get(0);
  }

  private static void compare(
      String table,
      OptionalInt version,
      Map<String, String> stands,
      Map<String, String> wanted,
      List<Difference> differences) {
    if (stands.equals(wanted)) {
      return;
    }
    if (stands.isEmpty()) {
      differences.add(new Difference(table, version, Kind.MISSING, List.of()));
    } else if (wanted.isEmpty()) {
      differences.add(new Difference(table, version, Kind.SURPLUS, List.of()));
    } else {
      List<String> columns =
          wanted.keySet().stream()
              .filter(column -> !Objects.equals(stands.get(column), wanted.get(column)))
              .toList();
      differences.add(new Difference(table, version, Kind.CHANGED, columns));
    }
  }
}
