package cl.certificates.benchmarks.year;

/**
 * A tenth of a run, by the time at which it was done.
 *
 * @param done actions in all when it ended
 * @param actions in it
 * @param seconds it took
 * @param processor seconds that the JVM worked in it, on all processors: what else the machine does
 *     makes it no longer
 * @param heap bytes in use after a full collection at its end
 */
record Tenth(int done, int actions, double seconds, double processor, long heap) {
  double perSecond() {
    return actions / seconds;
  }

  /** Milliseconds of a processor that the JVM needs for an action. */
  double processorAnAction() {
    return processor * 1_000 / actions;
  }
}
