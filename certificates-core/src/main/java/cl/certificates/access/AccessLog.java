package cl.certificates.access;

/**
 * Port: where attempts are noted that were refused because of who made them (A12). It stands beside
 * the dossiers, which record what happened and nothing that did not. Adapters are safe for
 * concurrent use.
 *
 * <p>C1: every attempt is kept as it was told; two that are alike are two.
 *
 * <p>C2: attempts that one caller tells one after the other stay in that order.
 *
 * <p>C3: of attempts that many tell at once none is lost.
 *
 * <p>An attempt says what was asked for and never what is there: whoever may read the log learns
 * nothing of a course by it, and an adapter looks nothing up to add to it.
 */
@FunctionalInterface
public interface AccessLog {
  /**
   * Notes an attempt, before whoever made it hears of the refusal.
   *
   * @throws cl.certificates.AdapterException if it cannot be kept; the caller then gets this in
   *     place of the refusal, and as little of what was asked for
   */
  void refused(RefusedAttempt attempt);

  /** Keeps nothing. */
  static AccessLog none() {
    return attempt -> {};
  }
}
