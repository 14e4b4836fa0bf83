package cl.certificates.testkit.memory;

import cl.certificates.identity.RandomSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Bytes that a test foresees; anything but random, and for tests alone.
 *
 * <p>{@code ScriptedRandom.filling(1, 1, 1, 2)} fills three arrays with ones, the next with twos,
 * and every one after that with twos too: a source that repeats itself three times.
 */
public final class ScriptedRandom implements RandomSource {
  private final RandomSource source;

  private ScriptedRandom(RandomSource source) {
    this.source = source;
  }

  /** The same bytes for the same seed, in the same order of calls. */
  public static ScriptedRandom seeded(long seed) {
    return new ScriptedRandom(new Random(seed)::nextBytes);
  }

  /**
   * One value per call, written all over the array; the last one for ever.
   *
   * <p>{@code filling(0)} is stuck at one code, {@code filling(31)} at what is no symbol of a code.
   *
   * @param values from 0 to 255, at least one
   */
  public static ScriptedRandom filling(int... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a script has at least one value");
    }
    List<Integer> script = Arrays.stream(values).boxed().toList();
    Deque<Integer> left = new ArrayDeque<>(script);
    return new ScriptedRandom(bytes -> Arrays.fill(bytes, (byte) next(left)));
  }

  private static int next(Deque<Integer> left) {
    return left.size() == 1 ? left.getFirst() : left.removeFirst();
  }

  @Override
  public synchronized void fill(byte[] bytes) {
    source.fill(bytes);
  }
}
