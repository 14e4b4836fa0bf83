package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Read;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects everything that is wrong, so that all of it is told at once. */
final class Findings {
  private final List<Finding> found = new ArrayList<>();

  List<Finding> found() {
    return List.copyOf(found);
  }

  boolean hasErrors() {
    return found.stream().anyMatch(Finding::isError);
  }

  void add(Finding finding) {
    found.add(finding);
  }

  void add(Fault fault, Where where, String value) {
    add(Finding.of(fault, where, value));
  }

  void add(Fault fault, Where where, String value, Hint hint) {
    add(new Finding(fault, where, value, Optional.of(hint)));
  }

  /** The value, or empty and a finding in its place. */
  <T> Optional<T> of(Either<Fault, T> read, Where where, String value) {
    read.peekLeft(fault -> add(fault, where, value));
    return read.toJavaOptional();
  }

  /** The same, where a value may come with a warning. */
  <T> Optional<T> ofRead(Either<Fault, Read<T>> read, Where where, String value) {
    Optional<Read<T>> kept = of(read, where, value);
    kept.flatMap(Read::warning).ifPresent(warning -> add(warning, where, value));
    return kept.map(Read::value);
  }
}
