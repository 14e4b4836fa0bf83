package cl.certificates;

/**
 * The world broke: a store that cannot be reached or written, a font that cannot be read, a source
 * of random numbers that is stuck.
 *
 * <p>Never a refusal: a rule that says no is a typed value. Of an act that ended in this nothing
 * was recorded, but for {@link OutcomeUnknownException}, which alone leaves that open: an adapter
 * that cannot tell whether it wrote throws that one. Repeating the act is safe after either.
 */
public sealed class AdapterException extends RuntimeException
    permits StoreBusyException, OutcomeUnknownException {
  private static final long serialVersionUID = 1L;

  /**
   * Something outside the library broke, as its own exception tells.
   *
   * @param message what could not be done, without personal data and without SQL
   * @param cause what the driver, the disk or the library reported
   */
  public AdapterException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Something outside the library is not as it was promised.
   *
   * @param message what could not be done, without personal data and without SQL
   */
  public AdapterException(String message) {
    super(message);
  }
}
