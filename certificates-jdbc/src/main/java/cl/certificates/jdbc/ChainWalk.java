package cl.certificates.jdbc;

import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Digest;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRejected;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.EventEncoding;
import cl.certificates.dossier.Revision;
import cl.certificates.dossier.SealedIssue;
import cl.certificates.dossier.Stamp;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.jdbc.AuditFinding.Problem;
import cl.certificates.jdbc.StoredDossier.Copies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Goes through the events of one dossier in order, then looks at what should follow on them. A read
 * table comes last: rebuilt where a tail was cut, it would no longer tell of it.
 */
final class ChainWalk {
  private final StoredDossier stored;
  private final Optional<DossierHead> head;
  private final Set<Folio> mayBeErased;
  private final List<AuditedEvent> events = new ArrayList<>();
  private final List<Folio> erased = new ArrayList<>();
  private Optional<AuditFinding> finding = Optional.empty();
  private CertificateState state = CertificateState.TO_ISSUE;
  private Digest last = Digest.NONE;
  private int versions;

  /** What follows from the events, as long as all that was certified is there. */
  private Optional<Dossier> dossier;

  private ChainWalk(StoredDossier stored, Optional<DossierHead> head, Set<Folio> mayBeErased) {
    this.stored = stored;
    this.head = head;
    this.mayBeErased = mayBeErased;
    this.dossier = Optional.of(Dossier.empty(stored.action()));
  }

  static AuditedDossier through(
      StoredDossier stored, Optional<DossierHead> head, Set<Folio> mayBeErased) {
    return new ChainWalk(stored, head, mayBeErased).audited();
  }

  private AuditedDossier audited() {
    stored.events().forEach(this::take);
    Optional<AuditFinding> found =
        finding
            .or(this::replaced)
            .or(this::leftBehind)
            .or(this::cut)
            .or(this::readTablesThatDiffer);
    return new AuditedDossier(
        stored.action(),
        events,
        found,
        erased,
        Unproven.ofOne(head.isPresent(), eventsAfterHead(), erased.size()));
  }

  /** What an event says; both are empty if it cannot be read. */
  private record Told(Optional<DossierEvent> event, Optional<SealedIssue> withoutContent) {
    static Told by(EventRow row) {
      Optional<DossierEvent> whole = ifReadable(() -> EventEncoding.decode(row.encoded()));
      return new Told(
          whole,
          whole.isPresent()
              ? Optional.empty()
              : ifReadable(() -> EventEncoding.decodeWithoutSnapshot(row.encoded())));
    }

    private static <T> Optional<T> ifReadable(Supplier<T> read) {
      try {
        return Optional.of(read.get());
      } catch (RuntimeException unreadable) {
        return Optional.empty();
      }
    }

    Optional<ActionId> action() {
      return event.map(DossierEvent::action).or(() -> withoutContent.map(SealedIssue::action));
    }

    Optional<Stamp> stamp() {
      return event.map(DossierEvent::stamp).or(() -> withoutContent.map(SealedIssue::stamp));
    }

    /** The version it issued, and the digest of its paper; empty if it is no issue. */
    Optional<Issue> issue() {
      return event
          .filter(CertificateIssued.class::isInstance)
          .map(CertificateIssued.class::cast)
          .map(issued -> new Issue(issued.content().folio(), issued.paperDigest()))
          .or(() -> withoutContent.map(issue -> new Issue(issue.folio(), issue.paperDigest())));
    }
  }

  private record Issue(Folio folio, Digest paper) {}

  private void take(EventRow row) {
    Told told = Told.by(row);
    CertificateState from = state;
    if (finding.isEmpty()) {
      problem(row, told).ifPresent(problem -> finding = bad(next(), problem));
    }
    boolean holds = finding.isEmpty();
    if (holds) {
      step(row, told);
    }
    events.add(
        new AuditedEvent(
            row.encoded().revision(),
            row.encoded().kind(),
            row.encoded().hash(),
            holds,
            holds ? Optional.of(from) : Optional.empty(),
            holds ? Optional.of(state) : Optional.empty(),
            told.event(),
            told.withoutContent()));
  }

  private int next() {
    return events.size() + 1;
  }

  private Optional<Problem> problem(EventRow row, Told told) {
    if (row.encoded().revision().number() != next()) {
      return Optional.of(Problem.EVENT_MISSING);
    }
    if (!row.isSealed()
        || told.stamp().isEmpty()
        || !Copies.of(told.stamp().get()).equals(stored.copies().get(next()))) {
      return Optional.of(Problem.EVENT_CHANGED);
    }
    if (!follows(told, told.stamp().get())) {
      return Optional.of(Problem.CHAIN_BROKEN);
    }
    return told.issue().flatMap(issue -> problem(row, told, issue));
  }

  private boolean follows(Told told, Stamp stamp) {
    return told.action().filter(stored.action()::equals).isPresent()
        && stamp.previous().equals(last)
        && (told.event().isEmpty() || dossier.isEmpty() || fits(told.event().get()));
  }

  private boolean fits(DossierEvent event) {
    try {
      dossier = dossier.map(before -> before.after(event));
      return true;
    } catch (IllegalStateException unfit) {
      return false;
    }
  }

  private Optional<Problem> problem(EventRow row, Told told, Issue issue) {
    boolean mayLack = mayBeErased.contains(issue.folio());
    boolean lacksContent = mayLack && row.encoded().snapshot().isEmpty();
    if (told.withoutContent().isPresent() && !lacksContent) {
      return Optional.of(Problem.CONTENT_CHANGED);
    }
    Optional<Digest> paper = Optional.ofNullable(stored.papers().get(issue.folio().version()));
    boolean lacksPaper = mayLack && paper.isEmpty();
    if (!lacksPaper && !paper.equals(Optional.of(issue.paper()))) {
      return Optional.of(Problem.PAPER_CHANGED);
    }
    if (lacksContent || lacksPaper) {
      erased.add(issue.folio());
    }
    return Optional.empty();
  }

  private void step(EventRow row, Told told) {
    last = row.encoded().hash();
    if (told.issue().isPresent()) {
      versions++;
    }
    if (told.event().isEmpty()) {
      dossier = Optional.empty();
    }
    state = dossier.map(Dossier::state).orElseGet(() -> after(told));
  }

  /** The state after an event that holds, where what was certified before it is not there. */
  private CertificateState after(Told told) {
    DossierEvent event = told.event().orElse(null);
    if (event == null || event instanceof CertificateIssued) {
      return CertificateState.ISSUED;
    }
    if (event instanceof AnnulmentRequested) {
      return CertificateState.ANNULMENT_PENDING;
    }
    if (event instanceof AnnulmentApproved) {
      return CertificateState.APPROVED_FOR_REISSUE;
    }
    return event instanceof AnnulmentRejected ? CertificateState.REJECTED : state;
  }

  private Optional<AuditFinding> replaced() {
    return head.filter(kept -> kept.revision().number() <= events.size())
        .filter(kept -> !events.get(kept.revision().number() - 1).digest().equals(kept.hash()))
        .flatMap(kept -> bad(kept.revision().number(), Problem.HISTORY_REPLACED));
  }

  /** What only a later event can have written, or none at all. */
  private Optional<AuditFinding> leftBehind() {
    boolean paper = stored.papers().keySet().stream().anyMatch(of -> of < 1 || of > versions);
    return paper || stored.readTables().revision() > events.size()
        ? bad(next(), Problem.EVENT_MISSING)
        : Optional.empty();
  }

  private Optional<AuditFinding> cut() {
    return head.filter(kept -> kept.revision().number() > events.size())
        .flatMap(kept -> bad(next(), Problem.TAIL_CUT));
  }

  private Optional<AuditFinding> readTablesThatDiffer() {
    return dossier
        .filter(whole -> !ReadTables.rows(whole).equals(stored.readTables()))
        .flatMap(whole -> bad(Math.max(1, events.size()), Problem.READ_TABLE_DIFFERS));
  }

  private Optional<AuditFinding> bad(int at, Problem problem) {
    return Optional.of(new AuditFinding(stored.action(), new Revision(at), problem));
  }

  private long eventsAfterHead() {
    return head.map(kept -> Math.max(0, events.size() - kept.revision().number())).orElse(0);
  }
}
