package cl.certificates.annulment;

import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.identity.FreeText;
import cl.certificates.identity.Text;
import cl.certificates.identity.ValidActionId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What an official fills in to decide on the open request of an action; untrusted until it is
 * checked.
 *
 * @param action ID de acción
 * @param reason why, in words, up to 2,000 code points; mandatory when rejecting (A23)
 * @param requestedAt when the request was sent that the official has read, {@link
 *     AnnulmentRequest#requestedAt}; another one, sent since, is not decided on. Without it, the
 *     one that is open
 */
@Value.Builder
public record DecisionForm(
    @NotNull(message = "{ACTION_ID_INVALID}") @ValidActionId @Nullable String action,
    @FreeText(max = Text.REASON, lines = true) @Nullable String reason,
    @Nullable Instant requestedAt) {
  /** A decision on whichever request is open. */
  public DecisionForm(@Nullable String action, @Nullable String reason) {
    this(action, reason, null);
  }

  /** A decision on an action, without a reason. */
  public static DecisionForm of(String action) {
    return new DecisionForm(action, null);
  }

  /** The same decision with a reason. */
  public DecisionForm because(String why) {
    return new DecisionForm(action, why, requestedAt);
  }

  /** The same decision, on this request alone: the one that the official has read. */
  public DecisionForm on(AnnulmentRequest read) {
    return new DecisionForm(action, reason, read.requestedAt());
  }

  /** Whether there is a reason: what was typed may be a person's name or RUT, in whichever box. */
  @Override
  public String toString() {
    return "DecisionForm[" + (reason == null ? "without" : "with") + " a reason]";
  }
}
