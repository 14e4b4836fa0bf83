package cl.certificates.bulk;

/**
 * How many items of a run came to what.
 *
 * @param done done now
 * @param inForce found issued before
 * @param refused refused by a rule
 * @param broken ended in an exception
 */
public record BulkTally(long done, long inForce, long refused, long broken) {
  /** Before the first item. */
  public static final BulkTally NONE = new BulkTally(0, 0, 0, 0);

  /** This tally, and one more. */
  public BulkTally with(BulkOutcome<?> outcome) {
    if (outcome instanceof BulkOutcome.Done) {
      return new BulkTally(done + 1, inForce, refused, broken);
    }
    if (outcome instanceof BulkOutcome.InForce) {
      return new BulkTally(done, inForce + 1, refused, broken);
    }
    return outcome instanceof BulkOutcome.Refused
        ? new BulkTally(done, inForce, refused + 1, broken)
        : new BulkTally(done, inForce, refused, broken + 1);
  }

  /** All items. */
  public long all() {
    return done + inForce + refused + broken;
  }

  /** Whether nothing is left to do: no item was refused and none broke. */
  public boolean isComplete() {
    return refused + broken == 0;
  }
}
