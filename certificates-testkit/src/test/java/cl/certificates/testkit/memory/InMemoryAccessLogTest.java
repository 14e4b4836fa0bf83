package cl.certificates.testkit.memory;

import cl.certificates.access.AccessLog;
import cl.certificates.access.RefusedAttempt;
import cl.certificates.testkit.contract.AccessLogContract;
import java.util.List;

class InMemoryAccessLogTest extends AccessLogContract {
  private final InMemoryAccessLog log = new InMemoryAccessLog();

  @Override
  protected AccessLog client() {
    return log;
  }

  @Override
  protected List<RefusedAttempt> kept() {
    return log.attempts();
  }
}
