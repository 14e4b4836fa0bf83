package cl.certificates.dossier;

import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRejected;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.DossierEvent.CourseLiquidated;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that ever happened to the certificate of one action, and what follows from it.
 *
 * <p>A dossier is the fold of its events: it asks no policy, no calendar and no clock, since an
 * event carries what was decided. It refuses events that cannot follow on one another, so a store
 * that lost or mixed some fails loudly.
 */
public final class Dossier {
  private final ActionId action;
  private final List<DossierEvent> events;
  private final CertificateState state;
  private final List<Certificate> certificates;
  private final List<AnnulmentRequest> requests;
  private final Optional<LocalDate> liquidatedOn;

  /** Worked out when it is first asked for; threads that ask at once work out the same. */
  private volatile @Nullable Digest head;

  private Dossier(
      ActionId action,
      List<DossierEvent> events,
      CertificateState state,
      List<Certificate> certificates,
      List<AnnulmentRequest> requests,
      Optional<LocalDate> liquidatedOn) {
    this.action = action;
    this.events = List.copyOf(events);
    this.state = state;
    this.certificates = List.copyOf(certificates);
    this.requests = List.copyOf(requests);
    this.liquidatedOn = liquidatedOn;
  }

  /** The dossier of an action in which nothing has happened. */
  public static Dossier empty(ActionId action) {
    return new Dossier(
        action, List.of(), CertificateState.TO_ISSUE, List.of(), List.of(), Optional.empty());
  }

  /**
   * The dossier that follows from events, in their order.
   *
   * @throws IllegalStateException if they cannot follow on one another
   */
  public static Dossier of(ActionId action, List<? extends DossierEvent> events) {
    Dossier dossier = empty(action);
    for (DossierEvent event : events) {
      dossier = dossier.after(event);
    }
    return dossier;
  }

  /**
   * This dossier and one event more.
   *
   * @throws IllegalStateException if the event cannot follow: it is of another action, does not
   *     carry the hash of the event before it, or has no place in this state
   */
  public Dossier after(DossierEvent event) {
    require(event.action().equals(action), event, "it is of another action");
    require(event.stamp().previous().equals(head()), event, "it was not decided on this dossier");
    if (event instanceof CertificateIssued issued) {
      return issued(issued);
    }
    if (event instanceof AnnulmentRequested requested) {
      return requested(requested);
    }
    if (event instanceof AnnulmentApproved approved) {
      return approved(approved);
    }
    if (event instanceof AnnulmentRejected rejected) {
      return rejected(rejected);
    }
    return liquidated((CourseLiquidated) event);
  }

  /**
   * This dossier as it stood at a revision; whatever came later is not in it.
   *
   * @throws IllegalArgumentException if it has not come so far
   */
  public Dossier at(Revision revision) {
    if (revision.number() > events.size()) {
      throw new IllegalArgumentException(
          "a dossier of %s events has no revision %s".formatted(events.size(), revision.number()));
    }
    return of(action, events.subList(0, revision.number()));
  }

  private Dossier issued(CertificateIssued event) {
    require(state.allowsIssuing(), event, "a version is in force");
    Folio folio = event.content().folio();
    require(folio.equals(nextFolio()), event, "its version does not follow");
    Optional<Folio> last = latest().map(Certificate::folio);
    require(event.content().replaces().equals(last), event, "it replaces another version");
    List<Certificate> versions = new ArrayList<>(certificates);
    latest()
        .ifPresent(
            old ->
                replaceLast(
                    versions,
                    new Certificate.Builder()
                        .from(old)
                        .status(DocumentStatus.REPLACED)
                        .replacedBy(folio)
                        .build()));
    versions.add(
        new Certificate.Builder()
            .content(event.content())
            .code(event.code())
            .acceptedBy(event.stamp().by())
            .issuedAt(event.stamp().at())
            .issuedOn(event.stamp().on())
            .token(event.token())
            .warnings(event.warnings())
            .look(event.look())
            .paperDigest(event.paperDigest())
            .status(DocumentStatus.IN_FORCE)
            .build());
    return next(event, CertificateState.ISSUED, versions, requests);
  }

  private Dossier requested(AnnulmentRequested event) {
    require(
        state == CertificateState.ISSUED || state == CertificateState.REJECTED,
        event,
        "no version in force waits for it");
    AnnulmentRequest request =
        new AnnulmentRequest.Builder()
            .folio(lastVersion().folio())
            .category(event.category())
            .motive(event.motive())
            .requestedBy(event.stamp().by())
            .requestedAt(event.stamp().at())
            .requestedOn(event.stamp().on())
            .dueDate(event.dueDate())
            .build();
    List<AnnulmentRequest> all = new ArrayList<>(requests);
    all.add(request);
    return next(
        event, CertificateState.ANNULMENT_PENDING, withStatus(DocumentStatus.UNDER_ANNULMENT), all);
  }

  private Dossier approved(AnnulmentApproved event) {
    require(state == CertificateState.ANNULMENT_PENDING, event, "no request is open");
    Stamp stamp = event.stamp();
    List<Certificate> versions = new ArrayList<>(certificates);
    replaceLast(
        versions,
        new Certificate.Builder()
            .from(lastVersion())
            .status(DocumentStatus.ANNULLED)
            .annulledOn(stamp.on())
            .build());
    return next(
        event,
        CertificateState.APPROVED_FOR_REISSUE,
        versions,
        decided(
            new AnnulmentDecision.Approved(
                stamp.by(), stamp.at(), stamp.on(), event.reason(), event.late())));
  }

  private Dossier rejected(AnnulmentRejected event) {
    require(state == CertificateState.ANNULMENT_PENDING, event, "no request is open");
    Stamp stamp = event.stamp();
    return next(
        event,
        CertificateState.REJECTED,
        withStatus(DocumentStatus.IN_FORCE),
        decided(
            new AnnulmentDecision.Rejected(
                stamp.by(), stamp.at(), stamp.on(), event.reason(), event.late())));
  }

  private Dossier liquidated(CourseLiquidated event) {
    require(liquidatedOn.isEmpty(), event, "the course is liquidated already");
    return new Dossier(
        action, with(event), state, certificates, requests, Optional.of(event.stamp().on()));
  }

  private Dossier next(
      DossierEvent event,
      CertificateState to,
      List<Certificate> versions,
      List<AnnulmentRequest> pleas) {
    return new Dossier(action, with(event), to, versions, pleas, liquidatedOn);
  }

  private List<DossierEvent> with(DossierEvent event) {
    List<DossierEvent> all = new ArrayList<>(events);
    all.add(event);
    return all;
  }

  private List<Certificate> withStatus(DocumentStatus status) {
    List<Certificate> versions = new ArrayList<>(certificates);
    replaceLast(versions, new Certificate.Builder().from(lastVersion()).status(status).build());
    return versions;
  }

  private List<AnnulmentRequest> decided(AnnulmentDecision decision) {
    List<AnnulmentRequest> all = new ArrayList<>(requests);
    replaceLast(
        all,
        new AnnulmentRequest.Builder().from(all.get(all.size() - 1)).decision(decision).build());
    return all;
  }

  private static <T> void replaceLast(List<T> list, T by) {
    list.set(list.size() - 1, by);
  }

  private Certificate lastVersion() {
    return certificates.get(certificates.size() - 1);
  }

  private void require(boolean holds, DossierEvent event, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(
          "%s cannot be event %s of a dossier in state %s: %s"
              .formatted(event.getClass().getSimpleName(), events.size() + 1, state, otherwise));
    }
  }

  /** The action it is about. */
  public ActionId action() {
    return action;
  }

  /** Every event, oldest first. */
  public List<DossierEvent> events() {
    return events;
  }

  /** How many events it holds; the next one is decided on this. */
  public Revision revision() {
    return new Revision(events.size());
  }

  /**
   * The hash of its last event, {@link Digest#NONE} for an empty one; the next event carries it.
   */
  public Digest head() {
    Digest known = head;
    if (known == null) {
      known = lastEvent().map(event -> EventEncoding.hash(event, revision())).orElse(Digest.NONE);
      head = known;
    }
    return known;
  }

  /** The last event. */
  public Optional<DossierEvent> lastEvent() {
    return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
  }

  /** When its last event was recorded; long ago for an empty one. */
  public Instant lastRecorded() {
    return lastEvent().map(event -> event.stamp().at()).orElse(Instant.EPOCH);
  }

  /** One of the five states (R40 to R44). */
  public CertificateState state() {
    return state;
  }

  /** Every version ever issued, oldest first; none ever leaves (R37). */
  public List<Certificate> certificates() {
    return certificates;
  }

  /** The newest version, in force or not. */
  public Optional<Certificate> latest() {
    return certificates.isEmpty() ? Optional.empty() : Optional.of(lastVersion());
  }

  /** The one version that counts today, if any does. */
  public Optional<Certificate> inForce() {
    return latest().filter(version -> version.status().isInForce());
  }

  /** The version with a folio. */
  public Optional<Certificate> version(Folio folio) {
    return certificates.stream().filter(version -> version.folio().equals(folio)).findFirst();
  }

  /** The version on which a code was printed. */
  public Optional<Certificate> version(VerificationCode code) {
    return certificates.stream().filter(version -> version.code().equals(code)).findFirst();
  }

  /** Every annulment ever asked for, oldest first. */
  public List<AnnulmentRequest> requests() {
    return requests;
  }

  /** The request that waits for a decision, if one does. */
  public Optional<AnnulmentRequest> openRequest() {
    return lastRequest().filter(AnnulmentRequest::isOpen);
  }

  /** The newest request, open or decided. */
  public Optional<AnnulmentRequest> lastRequest() {
    return requests.isEmpty() ? Optional.empty() : Optional.of(requests.get(requests.size() - 1));
  }

  /** The legal day on which the liquidation of the course was recorded. */
  public Optional<LocalDate> liquidatedOn() {
    return liquidatedOn;
  }

  /** The folio the next version would carry. */
  public Folio nextFolio() {
    return new Folio(action, certificates.size() + 1);
  }

  /** Equal if the events are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Dossier dossier
        && action.equals(dossier.action)
        && events.equals(dossier.events);
  }

  @Override
  public int hashCode() {
    return events.hashCode();
  }

  @Override
  public String toString() {
    return "Dossier[%s, revision %s, %s]".formatted(action, events.size(), state);
  }
}
