package cl.certificates.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of work becomes whole or nothing. The one place where a {@link SQLException} becomes
 * an {@link cl.certificates.AdapterException}.
 */
interface Transactions {
  /**
   * Runs work.
   *
   * @param failure what could not be done, if it cannot; without personal data
   */
  <T extends @Nullable Object> T run(String failure, Isolation isolation, Work<T> work);
}
