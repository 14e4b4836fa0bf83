package cl.certificates.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what the adapters log from the screen, until it is closed. */
final class Logs extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger(OwnTransactions.class.getName());
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  private Logs() {}

  static Logs kept() {
    Logs logs = new Logs();
    logs.logger.setUseParentHandlers(false);
    logs.logger.addHandler(logs);
    return logs;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(line.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
