package cl.certificates;

/**
 * A store gave the work up for the sake of others, again and again, or did not have a lock in time;
 * nothing was done. To be tried again, after a moment; by a host in whose transaction it was to be
 * done, with the whole of that transaction.
 */
public sealed class StoreBusyException extends AdapterException permits TransactionLostException {
  private static final long serialVersionUID = 1L;

  /**
   * Others kept the store from answering.
   *
   * @param message what could not be done, without personal data and without SQL
   * @param cause what the driver reported
   */
  public StoreBusyException(String message, Throwable cause) {
    super(message, cause);
  }
}
