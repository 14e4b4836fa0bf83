package cl.certificates;

/**
 * With an act the whole transaction of the host was lost that it was a part of: the store gave it
 * up, as InnoDB does to end a deadlock, or could not take back what the act had begun. What was
 * done in it before is lost too. Roll it back, and begin it anew.
 */
public final class TransactionLostException extends StoreBusyException {
  private static final long serialVersionUID = 1L;

  /**
   * The transaction of the host cannot go on.
   *
   * @param message what could not be done, without personal data and without SQL
   * @param cause what the driver reported
   */
  public TransactionLostException(String message, Throwable cause) {
    super(message, cause);
  }
}
