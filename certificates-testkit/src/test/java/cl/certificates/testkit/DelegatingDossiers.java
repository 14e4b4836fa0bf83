package cl.certificates.testkit;

import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import io.vavr.control.Either;
import java.util.Optional;

/** Hands every call on to a right store, so that single answers can be spoilt. */
public interface DelegatingDossiers extends Dossiers {
  Dossiers right();

  @Override
  default Dossier of(ActionId action) {
    return right().of(action);
  }

  @Override
  default Optional<Dossier> ofCode(VerificationCode code) {
    return right().ofCode(code);
  }

  @Override
  default Either<NotAppended, Dossier> append(
      DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
    return right().append(event, decidedOn, paper);
  }

  @Override
  default Optional<Paper> paper(Folio folio) {
    return right().paper(folio);
  }
}
