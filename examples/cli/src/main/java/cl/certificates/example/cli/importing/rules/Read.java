package cl.certificates.example.cli.importing.rules;

import java.util.Optional;

/**
 * A value that was read, and what to say of how it was written.
 *
 * @param value the value
 * @param warning a fault that blocks nothing; empty if it was written as it should
 */
public record Read<T>(T value, Optional<Fault> warning) {
  static <T> Read<T> plainly(T value) {
    return new Read<>(value, Optional.empty());
  }
}
