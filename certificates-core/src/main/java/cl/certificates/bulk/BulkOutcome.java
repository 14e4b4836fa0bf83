package cl.certificates.bulk;

import cl.certificates.AdapterException;
import cl.certificates.dossier.Certificate;
import cl.certificates.issuing.Issued;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.AlreadyIssued;
import cl.certificates.wording.Worded;
import io.vavr.control.Either;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one item; none keeps the others from being done.
 *
 * @param <T> what an item is answered with
 */
public sealed interface BulkOutcome<T> {
  /** The answer, if it was done. */
  default Optional<T> answer() {
    return Optional.empty();
  }

  /** What the single act was answered with. */
  static <T> BulkOutcome<T> of(Either<? extends Refusal, T> answer) {
    return answer.fold(BulkOutcome::refused, Done::new);
  }

  /** What a single acceptance was answered with; a replay issued nothing. */
  static BulkOutcome<Issued> ofAcceptance(Either<? extends Refusal, Issued> answer) {
    return answer.isRight() && answer.get().replay()
        ? new InForce<>(answer.get().certificate(), true)
        : of(answer);
  }

  private static <T> BulkOutcome<T> refused(Refusal refusal) {
    return refusal instanceof AlreadyIssued already
        ? new InForce<>(already.inForce(), false)
        : new Refused<>(refusal);
  }

  /**
   * Done now.
   *
   * @param value what the single act answered
   * @param <T> what that is
   */
  record Done<T>(T value) implements BulkOutcome<T> {
    @Override
    public Optional<T> answer() {
      return Optional.of(value);
    }
  }

  /**
   * Nothing was left to do: a certificate was issued before and is in force (FC-08). Of summaries
   * and acceptances only.
   *
   * @param certificate the one in force
   * @param replay whether it is the one that this very acceptance brought about (A22); if not, it
   *     was accepted with another summary and may say otherwise, another invoice for instance
   * @param <T> what an item done now is answered with
   */
  record InForce<T>(Certificate certificate, boolean replay) implements BulkOutcome<T>, Worded {
    /** {@code CERTIFICATE_REPLAYED} or {@code ALREADY_ISSUED}. */
    @Override
    public String code() {
      return told().code();
    }

    @Override
    public Map<String, Object> details() {
      return told().details();
    }

    private Worded told() {
      return replay ? new Issued(certificate, true) : new AlreadyIssued(certificate);
    }
  }

  /**
   * A rule says no.
   *
   * @param refusal why, as the single act would have said it
   * @param <T> what an item done now is answered with
   */
  record Refused<T>(Refusal refusal) implements BulkOutcome<T> {}

  /**
   * It ended in an exception: the world broke, or a bug was met. It is not done, or, where the
   * cause is an {@code OutcomeUnknownException}, that is not known. Repeating it is safe.
   *
   * @param cause what was thrown; its message may quote a person, and is for nobody but the host
   * @param <T> what an item done now is answered with
   */
  record Broken<T>(RuntimeException cause) implements BulkOutcome<T>, Worded {
    /** Needs its cause. */
    public Broken {
      Objects.requireNonNull(cause, "cause");
    }

    /**
     * {@code ITEM_BROKEN} where an adapter broke and repeating may help, {@code ITEM_FAULT} of a
     * bug.
     */
    @Override
    public String code() {
      return cause instanceof AdapterException ? "ITEM_BROKEN" : "ITEM_FAULT";
    }

    /** The kind of the cause, and not what it says. */
    @Override
    public String toString() {
      return "Broken[" + cause.getClass().getName() + "]";
    }
  }
}
