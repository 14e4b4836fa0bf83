package cl.certificates.annulment;

import cl.certificates.identity.FreeText;
import cl.certificates.identity.Text;
import cl.certificates.identity.ValidActionId;
import jakarta.validation.constraints.NotNull;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What an official fills in to decide on the open request of an action; untrusted until it is
 * checked.
 *
 * @param action ID de acción
 * @param reason why, in words, up to 2,000 code points; mandatory when rejecting (A23)
 */
@Value.Builder
public record DecisionForm(
    @NotNull(message = "{ACTION_ID_INVALID}") @ValidActionId @Nullable String action,
    @FreeText(max = Text.REASON, lines = true) @Nullable String reason) {
  /** A decision on an action, without a reason. */
  public static DecisionForm of(String action) {
    return new DecisionForm(action, null);
  }

  /** The same decision with a reason. */
  public DecisionForm because(String why) {
    return new DecisionForm(action, why);
  }

  /** Whether there is a reason: what was typed may be a person's name or RUT, in whichever box. */
  @Override
  public String toString() {
    return "DecisionForm[" + (reason == null ? "without" : "with") + " a reason]";
  }
}
