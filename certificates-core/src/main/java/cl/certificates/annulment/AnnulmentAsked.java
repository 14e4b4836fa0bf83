package cl.certificates.annulment;

import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.wording.Worded;
import java.util.Map;

/**
 * That a request was sent (R32).
 *
 * @param request the request, with its due date
 * @param revision its place in the history, from 1; the paper of the receipt is asked for by it
 */
public record AnnulmentAsked(AnnulmentRequest request, int revision) implements Worded {
  @Override
  public String code() {
    return "ANNULMENT_REQUESTED";
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("folio", request.folio().text(), "dueDate", request.dueDate());
  }
}
