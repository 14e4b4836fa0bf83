package cl.certificates.verification;

import java.time.Duration;
import java.util.Optional;

/**
 * Port: how often a caller may have a code looked up. It is asked after the check character, so a
 * typing error costs nothing, and before the dossiers, so a flood ends here. Adapters are safe for
 * concurrent use.
 *
 * <p>C1: a caller who has not asked for long is let through as many times in a row as the limit
 * says; then he is told how long to wait, always more than zero.
 *
 * <p>C2: each caller is counted for himself: one who has used up his questions takes none from
 * another.
 *
 * <p>C3: whoever has waited as long as he was first told is let through, however often he asked in
 * between.
 *
 * <p>C4: of questions that one caller asks at once, through many clients, no more are let through
 * than one after the other.
 *
 * <p>Two promises no test can show: a caller is forgotten when he no longer counts, and his key is
 * used to count and for nothing else.
 *
 * <p>It guards the store and those who run it, not the codes: of 2<sup>133</sup> nobody finds one
 * by trying.
 */
@FunctionalInterface
public interface VerificationLimit {
  /**
   * Takes one of the questions a caller has.
   *
   * @return empty if he may ask now; otherwise how long until he may, more than zero
   * @throws cl.certificates.AdapterException if nobody can tell; whoever asked by the code then
   *     gets this in place of an answer
   */
  Optional<Duration> take(Caller caller);

  /** Lets everybody through. */
  static VerificationLimit none() {
    return caller -> Optional.empty();
  }
}
