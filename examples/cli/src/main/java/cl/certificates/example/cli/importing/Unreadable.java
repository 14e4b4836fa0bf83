package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Fault;

/** Ends the reading of a file of which no more can be understood. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;
  private final transient Where where;

  /** Without what a library says of it, which may quote the file. */
  Unreadable(Fault fault, Where where) {
    super(fault.name(), null, false, false);
    this.fault = fault;
    this.where = where;
  }

  Finding finding() {
    return Finding.of(fault, where, "");
  }
}
