package cl.certificates.jdbc;

import java.sql.Connection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs work as a part of the host's transaction where one is under way, and otherwise alone. */
final class JoinedTransactions implements Transactions {
  private final Supplier<Optional<Connection>> underWay;
  private final Transactions otherwise;

  JoinedTransactions(Supplier<Optional<Connection>> underWay, Transactions otherwise) {
    this.underWay = underWay;
    this.otherwise = otherwise;
  }

  @Override
  public boolean areTheHosts() {
    return now().areTheHosts();
  }

  @Override
  public <T extends @Nullable Object> T run(String failure, Isolation isolation, Work<T> work) {
    return now().run(failure, isolation, work);
  }

  private Transactions now() {
    return underWay.get().<Transactions>map(HostTransaction::new).orElse(otherwise);
  }
}
