package cl.certificates.annulment;

import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.identity.FreeText;
import cl.certificates.identity.Text;
import cl.certificates.identity.ValidActionId;
import cl.certificates.identity.Written;
import jakarta.validation.constraints.NotNull;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in to ask for an annulment (R30); untrusted until it is checked.
 *
 * @param action ID de acción
 * @param category what kind of error; without one it counts as {@link AnnulmentCategory#OTHER}
 * @param motive why, in words; mandatory, up to 2,000 code points
 */
@Value.Builder
public record AnnulmentForm(
    @NotNull(message = "{ACTION_ID_INVALID}") @ValidActionId @Nullable String action,
    @Nullable AnnulmentCategory category,
    @Written(message = "{ANNULMENT_REASON_REQUIRED}") @FreeText(max = Text.REASON, lines = true)
        @Nullable String motive) {
  /** The category alone: what was typed may be a person's name or RUT, in whichever box. */
  @Override
  public String toString() {
    return "AnnulmentForm[" + category + "]";
  }
}
