package cl.certificates.viewing;

import cl.certificates.DomainStyle;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificateAction;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.ActionId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A certificate as it stands for one actor today (R14): what its papers say, and nothing of the
 * attendance class by class.
 */
@DomainStyle
@Value.Immutable
public interface CertificateView {
  /** ID de acción. */
  ActionId action();

  /** Name of the course as it is now. */
  String courseName();

  /** One of the five states. */
  CertificateState state();

  /** Whether the course is liquidated, so that the attendance detail is hidden (R39). */
  boolean liquidated();

  /** Every version this actor may read, oldest first. */
  List<Certificate> certificates();

  /** The newest annulment request, open or decided; empty for those who may not see the history. */
  Optional<AnnulmentRequest> lastRequest();

  /** Its deadlines, explained. */
  Deadlines deadlines();

  /** Every act, open or refused. */
  List<AvailableAction> actions();

  /** Whether a version could be issued by this actor today (A17). */
  default boolean issuable() {
    return actions().stream()
        .anyMatch(
            act ->
                act.isOpen()
                    && (act.action() == CertificateAction.ISSUE
                        || act.action() == CertificateAction.REISSUE));
  }

  /** Builds a view. */
  final class Builder extends ImmutableCertificateView.Builder {}
}
