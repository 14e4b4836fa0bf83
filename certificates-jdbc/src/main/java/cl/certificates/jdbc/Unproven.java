package cl.certificates.jdbc;

import cl.certificates.wording.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that an audit cannot show, however well all holds. What was changed in such a way is
 * not found.
 *
 * @param kind what
 * @param count of how many dossiers, events or versions, as the kind says; 0 where it counts none
 */
public record Unproven(Kind kind, long count) implements Worded {
  /** What can be left open, in the order in which it is told. */
  public enum Kind {
    /**
     * No head was given: that no dossier has lost its last events together with all they left
     * beside themselves, that none is gone whole, none was written anew with all its hashes, and
     * none was made up.
     */
    NO_HEADS,
    /** The same but for those that are gone, of so many dossiers of which no head was given. */
    DOSSIERS_WITHOUT_HEAD,
    /**
     * So many events are later than the head of their dossier: that they were not written anew, and
     * that none has been cut off after them.
     */
    EVENTS_AFTER_HEAD,
    /** That no dossier is gone which was begun after the heads were exported. */
    DOSSIERS_SINCE,
    /**
     * So many versions whose content was erased: what they certified. A paper that somebody kept
     * can be held against its seal; of such a dossier the read tables are not compared.
     */
    ERASED_CONTENT,
    /**
     * That the person named did it, and at that time: it is what the host's login and clock said.
     */
    PEOPLE_AND_TIMES
  }

  /** What an audit of all dossiers leaves open. */
  static List<Unproven> ofAll(boolean anyHead, long withoutHead, long afterHead, long erased) {
    List<Unproven> open = new ArrayList<>();
    if (!anyHead) {
      open.add(new Unproven(Kind.NO_HEADS, 0));
    } else {
      add(open, Kind.DOSSIERS_WITHOUT_HEAD, withoutHead);
      add(open, Kind.EVENTS_AFTER_HEAD, afterHead);
      open.add(new Unproven(Kind.DOSSIERS_SINCE, 0));
    }
    return closed(open, erased);
  }

  /** What an audit of one dossier leaves open. */
  static List<Unproven> ofOne(boolean hasHead, long afterHead, long erased) {
    List<Unproven> open = new ArrayList<>();
    if (!hasHead) {
      open.add(new Unproven(Kind.DOSSIERS_WITHOUT_HEAD, 1));
    } else {
      add(open, Kind.EVENTS_AFTER_HEAD, afterHead);
    }
    return closed(open, erased);
  }

  private static List<Unproven> closed(List<Unproven> open, long erased) {
    add(open, Kind.ERASED_CONTENT, erased);
    open.add(new Unproven(Kind.PEOPLE_AND_TIMES, 0));
    return open;
  }

  private static void add(List<Unproven> open, Kind kind, long count) {
    if (count > 0) {
      open.add(new Unproven(kind, count));
    }
  }

  /** For instance {@code UNPROVEN_NO_HEADS}. */
  @Override
  public String code() {
    return "UNPROVEN_" + kind.name();
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("count", count);
  }
}
