package cl.certificates.example.cli.importing;

import java.util.Optional;

/** The rows of a file from the first to the last, one at a time. */
interface Rows extends AutoCloseable {
  /**
   * The next row, blank ones included.
   *
   * @throws Unreadable if the file is damaged from here on
   */
  Optional<Row> next();

  @Override
  void close();
}
