package cl.certificates.testkit.memory;

import cl.certificates.AdapterException;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.NotAppended.CodeTaken;
import cl.certificates.dossier.NotAppended.Overtaken;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.feed.FeedEntry;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dossiers of all actions, in memory. One lock is the transaction: whoever holds it sees all
 * that was written before and nothing by halves.
 */
public final class InMemoryDossiers implements Dossiers {
  private final Map<ActionId, Dossier> dossiers = new HashMap<>();
  private final Map<VerificationCode, ActionId> codes = new HashMap<>();
  private final Map<Folio, Paper> papers = new HashMap<>();
  private final List<FeedEntry> feed = new ArrayList<>();

  /** A store in which nothing has happened. */
  public InMemoryDossiers() {}

  @Override
  public synchronized Dossier of(ActionId action) {
    Dossier standing = dossiers.get(action);
    return standing == null ? Dossier.empty(action) : standing;
  }

  @Override
  public synchronized List<Dossier> ofAll(List<ActionId> actions) {
    return Dossiers.super.ofAll(actions);
  }

  @Override
  public synchronized Optional<Dossier> ofCode(VerificationCode code) {
    return Optional.ofNullable(codes.get(code)).map(this::of);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the event cannot follow on the dossier it was decided on
   */
  @Override
  public synchronized Either<NotAppended, Dossier> append(
      DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
    Dossiers.requireItsPaper(event, paper);
    Dossier standing = of(event.action());
    if (!standing.revision().equals(decidedOn)) {
      return Either.left(new Overtaken(standing));
    }
    if (event instanceof CertificateIssued issued && codes.containsKey(issued.code())) {
      return Either.left(new CodeTaken());
    }
    Dossier after = standing.after(event); // before the first write: it may still throw
    if (event instanceof CertificateIssued issued) {
      codes.put(issued.code(), issued.action());
      paper.ifPresent(archived -> papers.put(issued.content().folio(), archived));
    }
    dossiers.put(event.action(), after);
    feed.add(new FeedEntry(feed.size() + 1L, after.revision(), event));
    return Either.right(after);
  }

  @Override
  public synchronized Optional<Paper> paper(Folio folio) {
    return Optional.ofNullable(papers.get(folio));
  }

  /** What was appended after the first so many events, in the order in which it was. */
  synchronized List<FeedEntry> appendedAfter(long position, int most) {
    if (position > feed.size()) {
      throw new AdapterException(
          "the feed ends at position %s and has never given %s".formatted(feed.size(), position));
    }
    return feed.stream().skip(position).limit(most).toList();
  }
}
