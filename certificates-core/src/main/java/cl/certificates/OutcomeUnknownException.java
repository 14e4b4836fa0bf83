package cl.certificates;

/**
 * A store was lost at the very moment of a commit: the act may have taken place or not. Repeat it,
 * which is safe: if it did not take place, it is done now.
 *
 * <p>If it did, each act says so in its own way. An acceptance with the same form and token is
 * answered with its certificate again (A22), a liquidation with its first receipt. A request for
 * annulment is refused as REQUEST_ALREADY_OPEN, with the request that is there; a decision as
 * ILLEGAL_TRANSITION, with what was decided.
 */
public final class OutcomeUnknownException extends AdapterException {
  private static final long serialVersionUID = 1L;

  /**
   * The connection was lost before the store said what became of the act.
   *
   * @param message what is unknown, without personal data and without SQL
   * @param cause what the driver reported
   */
  public OutcomeUnknownException(String message, Throwable cause) {
    super(message, cause);
  }
}
