package cl.certificates.casework;

import cl.certificates.AdapterException;
import cl.certificates.dossier.NotAppended;
import io.vavr.control.Either;
import java.util.function.Supplier;

/** Acts again on the dossier that now stands when somebody else was first, but not for ever. */
public final class Appending {
  /** Each round means that somebody else succeeded; a dossier never sees as many at once. */
  private static final int MOST_ROUNDS = 50;

  private Appending() {}

  /**
   * Repeats an attempt that was overtaken, or whose verification code was taken, until it is
   * refused or done.
   *
   * @param <R> what it may be refused for
   * @param <T> what it brings about
   * @param attempt gathers the facts anew, decides, and appends
   * @throws AdapterException if it is still overtaken after many rounds: a store that does not read
   *     its own writes, or a random source that is stuck
   */
  public static <R, T> Either<R, T> untilAppended(
      Supplier<Either<R, Either<NotAppended, T>>> attempt) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Either<R, Either<NotAppended, T>> tried = attempt.get();
      if (tried.isLeft()) {
        return Either.left(tried.getLeft());
      }
      if (tried.get().isRight()) {
        return Either.right(tried.get().get());
      }
    }
    throw new AdapterException(
        "overtaken again and again: the store does not read its own writes, or codes repeat");
  }
}
