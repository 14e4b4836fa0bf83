package cl.certificates.benchmarks.year;

/**
 * A tenth of a run, by the time at which it was done.
 *
 * @param done actions in all when it ended
 * @param actions in it
 * @param seconds it took
 * @param heap bytes in use after a full collection at its end
 */
record Tenth(int done, int actions, double seconds, long heap) {
  double perSecond() {
    return actions / seconds;
  }
}
