package cl.certificates.identity;

import java.security.SecureRandom;

/**
 * Port: where the unguessable part of a {@link VerificationCode} comes from. Adapters are safe for
 * concurrent use.
 *
 * <p>C1: bytes are cryptographically strong and independent of the clock and of what is certified.
 * No test can show C1; it is the adapter's promise.
 */
@FunctionalInterface
public interface RandomSource {

  /**
   * Overwrites every byte with a random one.
   *
   * @param bytes the array to fill
   */
  void fill(byte[] bytes);

  /**
   * The platform's cryptographic generator.
   *
   * @return a source over one {@link SecureRandom}
   */
  static RandomSource secure() {
    SecureRandom random = new SecureRandom();
    return random::nextBytes;
  }
}
