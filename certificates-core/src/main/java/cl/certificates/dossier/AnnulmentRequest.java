package cl.certificates.dossier;

import cl.certificates.DomainStyle;
import cl.certificates.access.Mandate;
import cl.certificates.identity.Folio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** One plea to annul one version (R28 to R34). */
@DomainStyle
@Value.Immutable
public interface AnnulmentRequest {
  /** The version it is about. */
  Folio folio();

  /** What kind of error. */
  AnnulmentCategory category();

  /** What the requester wrote (R30). */
  @Value.Redacted
  String motive();

  /** Who asked, for which entity. */
  Mandate requestedBy();

  /** When it was sent, to the microsecond. */
  Instant requestedAt();

  /** The legal day on which it was sent. */
  LocalDate requestedOn();

  /** The 20th business day after it (R34), as computed when it was sent; never recomputed. */
  LocalDate dueDate();

  /** What was decided; empty while it is open. */
  Optional<AnnulmentDecision> decision();

  /** Whether it still waits for a decision. */
  default boolean isOpen() {
    return decision().isEmpty();
  }

  /** Whether it waits, and its due date is behind (A13). */
  default boolean isOverdue(LocalDate today) {
    return isOpen() && today.isAfter(dueDate());
  }

  /** Builds a request. */
  final class Builder extends ImmutableAnnulmentRequest.Builder {}
}
