package cl.certificates.annulment;

import cl.certificates.dossier.AnnulmentDecision;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.wording.Worded;
import java.util.Map;

/**
 * The receipt of a decision that was taken.
 *
 * @param request the request, decided
 */
public record AnnulmentDecided(AnnulmentRequest request) implements Worded {
  /** What was decided. */
  public AnnulmentDecision decision() {
    return request.decision().orElseThrow();
  }

  /** {@code ANNULMENT_APPROVED} or {@code ANNULMENT_REJECTED}. */
  @Override
  public String code() {
    return decision() instanceof AnnulmentDecision.Approved
        ? "ANNULMENT_APPROVED"
        : "ANNULMENT_REJECTED";
  }

  @Override
  public String textKey() {
    return decision().late() ? code() + ".late" : code();
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("folio", request.folio().text(), "dueDate", request.dueDate());
  }
}
