package cl.certificates.testkit.memory;

import cl.certificates.access.AccessLog;
import cl.certificates.access.RefusedAttempt;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Refused attempts, in memory and in the order in which they were told. */
public final class InMemoryAccessLog implements AccessLog {
  private final List<RefusedAttempt> attempts = new CopyOnWriteArrayList<>();

  /** A log without an attempt. */
  public InMemoryAccessLog() {}

  @Override
  public void refused(RefusedAttempt attempt) {
    attempts.add(attempt);
  }

  /** What was noted until now, the oldest first. */
  public List<RefusedAttempt> attempts() {
    return List.copyOf(attempts);
  }
}
