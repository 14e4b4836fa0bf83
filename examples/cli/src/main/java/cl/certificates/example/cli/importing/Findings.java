package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Read;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects everything that is wrong, so that all of it is told at once. */
final class Findings {
  /** A log of 100,000 rows may have as many warnings of one kind; nobody reads them. */
  static final int MOST_WARNINGS_OF_A_KIND = 1_000;

  private final List<Finding> found = new ArrayList<>();
  private final Map<Fault, Integer> warnings = new EnumMap<>(Fault.class);

  List<Finding> found() {
    return List.copyOf(found);
  }

  boolean hasErrors() {
    return found.stream().anyMatch(Finding::isError);
  }

  /** Keeps every error; of the warnings of a kind the first, and how many there are. */
  void add(Finding finding) {
    if (finding.isError()
        || warnings.merge(finding.fault(), 1, Integer::sum) <= MOST_WARNINGS_OF_A_KIND) {
      found.add(finding);
    }
  }

  /** How many warnings of each kind there are beyond those that were kept. */
  Map<Fault, Integer> untold() {
    Map<Fault, Integer> untold = new EnumMap<>(Fault.class);
    warnings.forEach(
        (fault, count) -> {
          if (count > MOST_WARNINGS_OF_A_KIND) {
            untold.put(fault, count - MOST_WARNINGS_OF_A_KIND);
          }
        });
    return untold;
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

  /** The same, with what else helps where it fits what is wrong. */
  <T> Optional<T> of(Either<Fault, T> read, Where where, String value, Hint hint) {
    read.peekLeft(
        fault ->
            add(
                new Finding(
                    fault, where, value, Optional.of(hint).filter(more -> more.helps(fault)))));
    return read.toJavaOptional();
  }

  /** The same, where a value may come with a warning. */
  <T> Optional<T> ofRead(Either<Fault, Read<T>> read, Where where, String value) {
    return told(of(read, where, value), where, value);
  }

  /** The same, with what else helps. */
  <T> Optional<T> ofRead(Either<Fault, Read<T>> read, Where where, String value, Hint hint) {
    return told(of(read, where, value, hint), where, value);
  }

  private <T> Optional<T> told(Optional<Read<T>> kept, Where where, String value) {
    kept.flatMap(Read::warning).ifPresent(warning -> add(warning, where, value));
    return kept.map(Read::value);
  }
}
