package cl.certificates.liquidation;

import cl.certificates.identity.ActionId;
import cl.certificates.wording.Worded;
import java.time.LocalDate;
import java.util.Map;

/**
 * The receipt of a liquidation.
 *
 * @param action the action
 * @param on the legal day on which it was recorded first
 */
public record LiquidationRecorded(ActionId action, LocalDate on) implements Worded {
  @Override
  public String code() {
    return "LIQUIDATION_RECORDED";
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("action", action.text(), "on", on);
  }
}
