package cl.certificates.dossier;

import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;

/**
 * Port: the dossiers of all actions. One call is one transaction; adapters are safe for concurrent
 * use. An adapter stores what {@link EventEncoding#encode} gives, reads it with {@link
 * EventEncoding#decode}, and answers with {@link Dossier#of(ActionId, List)} or {@link
 * Dossier#after}.
 *
 * <p>C1: an appended event is found by {@link #of}, equal to the one given and last in order.
 *
 * <p>C2: of two events decided on one revision the second is refused as {@link
 * NotAppended.Overtaken}, with the dossier that stands, and nothing of it is written.
 *
 * <p>C3: an event appended with a paper is found with that paper, byte for byte, and with no other;
 * one that was refused leaves no paper.
 *
 * <p>C4: a verification code belongs to one version; a second one is refused as {@link
 * NotAppended.CodeTaken}, and nothing of it is written. A store that is split by action may hold
 * this within each part alone; across its parts it rests on the random bits of a code.
 *
 * <p>C5: a version's code finds its dossier for ever, whatever happens to the version later.
 *
 * <p>C6: the dossiers of different actions do not touch one another.
 *
 * <p>C7: an action in which nothing has happened has an empty dossier; a code or folio nobody was
 * given finds nothing.
 *
 * <p>C8: of callers who race on one revision exactly one appends.
 *
 * <p>C9: asked for many, the answers are those that each action alone would be given, in the order
 * of the question; an action that is asked for twice is answered twice.
 */
public interface Dossiers {
  /**
   * The dossier of an action; an empty one where nothing has happened yet.
   *
   * @throws cl.certificates.AdapterException if the store cannot be read, or holds what no dossier
   *     can be
   */
  Dossier of(ActionId action);

  /**
   * The dossiers of many actions, such as those of a page.
   *
   * <p>This one asks for each by itself; an adapter whose every question is a round trip asks for
   * them together.
   *
   * @return one for each action, in their order
   * @throws cl.certificates.AdapterException if the store cannot be read, or holds what no dossier
   *     can be
   */
  default List<Dossier> ofAll(List<ActionId> actions) {
    return actions.stream().map(this::of).toList();
  }

  /**
   * The dossier in which a verification code was given out.
   *
   * @throws cl.certificates.AdapterException if the store cannot be read
   */
  Optional<Dossier> ofCode(VerificationCode code);

  /**
   * Appends an event to a dossier that still stands at the revision the event was decided on,
   * together with the paper it archives.
   *
   * @param event what happened
   * @param decidedOn the revision of the dossier it was decided on
   * @param paper the PDF of an issue; empty for every other event
   * @return the dossier after the event, or why nothing was written
   * @throws IllegalArgumentException if an issue comes without the paper whose digest it names, or
   *     another event with one
   * @throws IllegalStateException if the event cannot follow on the dossier that stands at that
   *     revision
   * @throws cl.certificates.AdapterException if the store cannot be reached or written, and nothing
   *     of the event was; an {@code OutcomeUnknownException} where that cannot be told
   */
  Either<NotAppended, Dossier> append(
      DossierEvent event, Revision decidedOn, Optional<Paper> paper);

  /**
   * The archived paper of a version, byte for byte as it was issued.
   *
   * @throws cl.certificates.AdapterException if the store cannot be read
   */
  Optional<Paper> paper(Folio folio);

  /**
   * For adapters: looks at what an event came with (C3), before anything is written.
   *
   * @throws IllegalArgumentException if an issue comes without the paper whose digest it names, or
   *     another event with one
   */
  static void requireItsPaper(DossierEvent event, Optional<Paper> paper) {
    Optional<Digest> named =
        event instanceof CertificateIssued issued
            ? Optional.of(issued.paperDigest())
            : Optional.empty();
    if (!named.equals(paper.map(Paper::digest))) {
      throw new IllegalArgumentException(
          "an issue comes with the paper whose digest it names, every other event with none");
    }
  }
}
