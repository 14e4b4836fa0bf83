package cl.certificates.annulment;

import cl.certificates.dossier.AnnulmentDecision;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.wording.Worded;
import java.util.Map;

/**
 * That a decision was taken.
 *
 * @param request the request, decided
 * @param revision the place of the decision in the history, from 1; the paper of the receipt is
 *     asked for by it
 */
public record AnnulmentDecided(AnnulmentRequest request, int revision) implements Worded {
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
