package cl.certificates.testkit.model;

import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import cl.certificates.testkit.contract.Difference;
import cl.certificates.testkit.memory.InMemoryDossiers;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A store, and one in memory beside it that is told the same and must answer the same; each call is
 * made by a new client.
 */
final class TwinDossiers implements Dossiers {
  private final Supplier<? extends Dossiers> clients;
  private volatile InMemoryDossiers twin = new InMemoryDossiers();

  TwinDossiers(Supplier<? extends Dossiers> clients) {
    this.clients = clients;
  }

  /** What came before counts no more: the store may keep it, the twin need not. */
  void begin() {
    twin = new InMemoryDossiers();
  }

  /** The dossier, with the code and the paper of each version looked up as well. */
  Dossier standing(ActionId action) {
    Dossier standing = of(action);
    for (Certificate version : standing.certificates()) {
      ofCode(version.code());
      paper(version.folio());
    }
    return standing;
  }

  @Override
  public Dossier of(ActionId action) {
    Dossier found = same("dossier", clients.get().of(action), twin.of(action));
    same("chain of hashes", found.head(), twin.of(action).head());
    return found;
  }

  @Override
  public List<Dossier> ofAll(List<ActionId> actions) {
    return same("dossiers", clients.get().ofAll(actions), twin.ofAll(actions));
  }

  @Override
  public Optional<Dossier> ofCode(VerificationCode code) {
    return same("dossier of a code", clients.get().ofCode(code), twin.ofCode(code));
  }

  @Override
  public Either<NotAppended, Dossier> append(
      DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
    return same(
        "answer to an append",
        clients.get().append(event, decidedOn, paper),
        twin.append(event, decidedOn, paper));
  }

  @Override
  public Optional<Paper> paper(Folio folio) {
    return same("paper", clients.get().paper(folio), twin.paper(folio));
  }

  private static <T> T same(String what, T found, T right) {
    Difference.between(found, right)
        .ifPresent(
            difference -> {
              throw new AssertionError(
                  "%s: the store says %s is %s, one in memory %s"
                      .formatted(what, difference.part(), difference.found(), difference.right()));
            });
    return found;
  }
}
