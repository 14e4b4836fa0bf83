package cl.certificates.dossier;

import cl.certificates.DomainStyle;
import cl.certificates.access.Mandate;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One issued version of an action's certificate of attendance. */
@DomainStyle
@Value.Immutable
public interface Certificate {
  /** What it certifies, as it was when it was issued. */
  IssuedContent content();

  /** The code printed on it, by which anybody may verify it. */
  VerificationCode code();

  /** Who accepted it, for which entity (R20). */
  Mandate acceptedBy();

  /** When it was accepted, to the microsecond. */
  Instant issuedAt();

  /** The legal day on which it was accepted. */
  LocalDate issuedOn();

  /** The token of the summary that was accepted; a replay presents it again (A22). */
  String token();

  /** What the acceptance was told. */
  List<IssueWarning> warnings();

  /**
   * Layout and template of the archived paper, "openpdf-1/standard-1"; a layout alone, as in the
   * first papers, says that the template was the standard one.
   */
  String look();

  /** The digest of the archived paper. */
  Digest paperDigest();

  /** Read off the dossier's events when it is folded; never part of what was issued. */
  DocumentStatus status();

  /** The legal day on which it was annulled, if it was. */
  Optional<LocalDate> annulledOn();

  /** The version that took its place, if one did. */
  Optional<Folio> replacedBy();

  /** Its number. */
  default Folio folio() {
    return content().folio();
  }

  /** The action it belongs to. */
  default ActionId action() {
    return folio().action();
  }

  /** 1 for the first issue, one more for each reissue. */
  default int version() {
    return folio().version();
  }

  /** Builds a certificate. */
  final class Builder extends ImmutableCertificate.Builder {}
}
