package cl.certificates.annulment;

import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.identity.Text;
import java.util.Objects;

/** A checked form: what is asked for, in the types of the domain. */
record AnnulmentCommand(AnnulmentCategory category, Text motive) {
  /**
   * @throws IllegalArgumentException if the form was not checked before
   */
  static AnnulmentCommand of(AnnulmentForm form) {
    return new AnnulmentCommand(
        Objects.requireNonNullElse(form.category(), AnnulmentCategory.OTHER),
        Text.paragraphs(String.valueOf(form.motive()), Text.REASON)
            .getOrElseThrow(fault -> new IllegalArgumentException(fault.code())));
  }
}
