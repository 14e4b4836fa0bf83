package cl.certificates.example.cli.importing;

import java.util.List;
import java.util.Optional;

/** A program whose exports tell who attended; one class for each. */
interface Source {
  Format format();

  /** Whether the first lines of a file are those of this source. */
  boolean recognises(List<Row> head);

  /** The first action that a file names; empty for a source whose files name none. */
  Optional<String> action(InputFile file);

  /**
   * Reads a file from the first line to the last; what it tells goes into the ledger of the desk,
   * what is wrong among its findings.
   *
   * @throws Unreadable if the file is damaged
   */
  void read(InputFile file, Desk desk);

  /** Whether minutes can be told only with the calendar of classes. */
  boolean needsCalendar();
}
