package cl.certificates.testkit.contract;

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Brings threads together between a look and a write, so that a wrong adapter goes wrong in every
 * race, on a busy machine too; whoever is alone goes on after a moment.
 */
final class Meeting {
  private static final long MOST_MILLIS = 200;
  private static final Exchanger<Boolean> DOOR = new Exchanger<>();

  private Meeting() {}

  /** Goes on at once with another thread that comes here too. */
  static void another() {
    try {
      DOOR.exchange(true, MOST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException alone) {
      return; // nobody races with it
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Goes on as soon as others have brought something about. */
  static void until(BooleanSupplier happened) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
    while (!happened.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
