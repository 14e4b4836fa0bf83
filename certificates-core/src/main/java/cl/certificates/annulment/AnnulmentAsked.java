package cl.certificates.annulment;

import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.wording.Worded;
import java.util.Map;

/**
 * The receipt of a request that was sent (R32).
 *
 * @param request the request, with its due date
 */
public record AnnulmentAsked(AnnulmentRequest request) implements Worded {
  @Override
  public String code() {
    return "ANNULMENT_REQUESTED";
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("folio", request.folio().text(), "dueDate", request.dueDate());
  }
}
