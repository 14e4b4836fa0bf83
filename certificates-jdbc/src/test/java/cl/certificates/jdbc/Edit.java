package cl.certificates.jdbc;

import cl.certificates.identity.ActionId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One edit of a store, and where an audit has to find it; worked out from what was edited.
 *
 * @param what for whoever reads of a failure
 * @param places the first bad revision of every dossier that is touched
 * @param strays rows under ids that no action can have
 * @param needsHead whether it can be seen by an exported head alone
 */
record Edit(String what, Map<ActionId, Integer> places, List<StrayRow> strays, boolean needsHead) {
  static Edit at(String what, ActionId action, int revision) {
    return new Edit(what, Map.of(action, revision), List.of(), false);
  }

  /** Where a dossier is touched twice, the earlier place is the one that is told. */
  Edit and(ActionId action, int revision) {
    Map<ActionId, Integer> all = new TreeMap<>(places);
    all.merge(action, revision, Math::min);
    return new Edit(what, all, strays, needsHead);
  }

  Edit leaving(StrayRow stray) {
    return new Edit(what, places, List.of(stray), needsHead);
  }

  Edit seenByAHeadAlone() {
    return new Edit(what, places, strays, true);
  }
}
