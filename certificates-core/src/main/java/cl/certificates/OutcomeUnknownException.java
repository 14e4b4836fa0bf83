package cl.certificates;

/**
 * A store was lost at the very moment of a commit: the act may have taken place or not. Repeat it
 * with the same token, which is safe: what took place is answered again, what did not is done.
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
