package cl.certificates.jdbc;

import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;

/**
 * The first place of a dossier at which what is stored does not hold.
 *
 * @param action whose dossier it is
 * @param at the revision of the event at which it breaks; for a read table that of the last event
 * @param problem what does not hold
 */
public record AuditFinding(ActionId action, Revision at, Problem problem) {
  /** What an audit can find, in the order in which it looks. */
  public enum Problem {
    /**
     * No event stands at this revision, but later ones do, or something that only it or a later one
     * can have written: a paper, a row of a read table.
     */
    EVENT_MISSING,
    /**
     * The event is not the one whose hash stands beside it, stands where it does not belong, or the
     * columns beside it say otherwise than it does.
     */
    EVENT_CHANGED,
    /** The event does not carry the hash of the one before it, or cannot follow on it. */
    CHAIN_BROKEN,
    /** What a version certified is missing, or is not what its event has sealed. */
    CONTENT_CHANGED,
    /** The archived paper of a version is missing, or is not the one its event names. */
    PAPER_CHANGED,
    /** The dossier ends here, but an exported head is further on. */
    TAIL_CUT,
    /**
     * The chain holds, but is not the one of which a head was exported. The place is that of the
     * head: what was written anew may begin before it.
     */
    HISTORY_REPLACED,
    /** A read table says otherwise than the events; {@link JdbcDossiers#rebuild} mends it. */
    READ_TABLE_DIFFERS
  }
}
