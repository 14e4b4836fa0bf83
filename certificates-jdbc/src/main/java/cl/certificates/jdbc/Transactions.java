package cl.certificates.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of work becomes whole or nothing. The one place where a {@link SQLException} becomes
 * an {@link cl.certificates.AdapterException}.
 */
interface Transactions {
  /** Whether work takes part in a transaction that the host began and will end. */
  boolean areTheHosts();

  /**
   * Runs work.
   *
   * @param failure what could not be done, if it cannot; without personal data
   */
  <T extends @Nullable Object> T run(String failure, Isolation isolation, Work<T> work);
}
