package cl.certificates.example.galera;

import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static java.nio.charset.StandardCharsets.UTF_8;

import cl.certificates.issuing.IssueForm;
import cl.certificates.jdbc.CertificateSchema;
import cl.certificates.jdbc.JdbcPermissions;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Lets eight issuers work on a cluster, kills one node after the other under them, brings each back
 * before the next, and at the end looks whether all that was told is there: prints the figures, and
 * exits 0 if it is, 1 if it is not, 2 if the arguments are wrong.
 */
public final class IssuingWhileNodesDie {
  private static final int ISSUERS = 8;

  /** Certificates before a kill, while the node is dead, and after it is back. */
  private static final int A_STRETCH = 200;

  private static final Duration LONGEST_STRETCH = Duration.ofMinutes(5);
  private static final int MILLISECONDS_BETWEEN_LOOKS = 5;

  private static final String COMMITS_UNDER_WAY =
      "select count(*) from information_schema.processlist where info = 'COMMIT'";
  private static final String WRITES_SINCE_IT_STARTED =
      """
      select variable_value
        from information_schema.global_status
       where variable_name = 'wsrep_replicated'
      """;

  private final PrintStream out = new PrintStream(System.out, true, UTF_8);
  private final long begun = System.nanoTime();
  private final Cluster cluster;
  private final int kills;
  private final List<Issuer> issuers = new ArrayList<>();
  private final List<Future<Issuer.Tally>> tallies = new ArrayList<>();
  private int issuedWhileDead;

  private IssuingWhileNodesDie(Cluster cluster, int kills) {
    this.cluster = cluster;
    this.kills = kills;
  }

  /**
   * Runs it on a cluster without our tables.
   *
   * @param args the folder of the cluster, the script that restarts a node of it, and how many
   *     nodes are killed, 1 or more
   * @throws Exception if an issuer fails, or a node cannot be killed or restarted
   */
  public static void main(String[] args) throws Exception {
    if (args.length != 3 || !args[2].matches("[1-9]\\d{0,3}")) {
      System.err.println("usage: galera.jar FOLDER RESTART-SCRIPT KILLS");
      System.exit(2);
    }
    Cluster cluster = Cluster.in(Path.of(args[0]), Path.of(args[1]));
    System.exit(new IssuingWhileNodesDie(cluster, Integer.parseInt(args[2])).holds() ? 0 : 1);
  }

  private boolean holds() throws Exception {
    furnish();
    ExecutorService threads = Executors.newFixedThreadPool(ISSUERS);
    try {
      employ(threads);
      await(A_STRETCH);
      for (int kill = 0; kill < kills; kill++) {
        killUnderThem(cluster.nodes().get(kill % cluster.nodes().size()));
      }
      issuers.forEach(Issuer::stop);
      return report(results());
    } finally {
      threads.shutdownNow();
      issuers.forEach(Issuer::close);
    }
  }

  private void furnish() throws SQLException {
    try (HikariDataSource store = cluster.preferring(cluster.nodes().get(0))) {
      CertificateSchema.of(store).apply();
      new JdbcPermissions(store).grant(anAdministrator());
    }
  }

  /** In a ring: each hands its double clicks to the next, who prefers another node. */
  private void employ(ExecutorService threads) {
    List<Queue<IssueForm>> clicks =
        Stream.<Queue<IssueForm>>generate(ConcurrentLinkedQueue::new).limit(ISSUERS).toList();
    for (int place = 0; place < ISSUERS; place++) {
      Node preferred = cluster.nodes().get(place % cluster.nodes().size());
      issuers.add(
          new Issuer(
              cluster.preferring(preferred), clicks.get(place), clicks.get((place + 1) % ISSUERS)));
    }
    issuers.forEach(issuer -> tallies.add(threads.submit(issuer)));
  }

  private void killUnderThem(Node node) throws Exception {
    killInTheMidstOfACommit(node);
    int before = issued();
    tell("%s is dead, %s issued", node, before);
    await(A_STRETCH);
    cluster.restart(node);
    issuedWhileDead += issued() - before;
    issuers.forEach(Issuer::reconnect);
    tell("%s is back, %s issued", node, issued());
    await(A_STRETCH);
    if (writes(node) == 0) {
      throw new IllegalStateException("nobody issues through " + node + " since it is back");
    }
  }

  /** When nobody can tell whether it is done; a kill between two acts would show little. */
  private void killInTheMidstOfACommit(Node node) throws Exception {
    ProcessHandle server = node.server();
    try (HikariDataSource store = cluster.only(node);
        Connection connection = store.getConnection();
        Statement statement = connection.createStatement()) {
      long end = System.nanoTime() + LONGEST_STRETCH.toNanos();
      while (first(statement, COMMITS_UNDER_WAY) == 0) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("nobody commits through " + node);
        }
      }
      if (!server.destroyForcibly()) { // signal 9
        throw new IllegalStateException(node + " cannot be killed");
      }
    }
    node.awaitDeath();
  }

  private int issued() {
    return issuers.stream().mapToInt(Issuer::issued).sum();
  }

  private void await(int certificates) throws InterruptedException, ExecutionException {
    int enough = issued() + certificates;
    long end = System.nanoTime() + LONGEST_STRETCH.toNanos();
    while (issued() < enough) {
      for (Future<Issuer.Tally> tally : tallies) {
        if (tally.isDone()) {
          tally.get(); // none ends by itself unless it fails
        }
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the issuers get nothing done any more");
      }
      Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
    }
  }

  /** How many transactions a node has given to the others since it was started. */
  private long writes(Node node) throws SQLException {
    try (HikariDataSource store = cluster.only(node);
        Connection connection = store.getConnection();
        Statement statement = connection.createStatement()) {
      return first(statement, WRITES_SINCE_IT_STARTED);
    }
  }

  private static long first(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<Issuer.Tally> results() throws InterruptedException, ExecutionException {
    List<Issuer.Tally> results = new ArrayList<>();
    for (Future<Issuer.Tally> tally : tallies) {
      results.add(tally.get());
    }
    return results;
  }

  private Holding holding(Node node) {
    try (HikariDataSource store = cluster.only(node)) {
      return Holding.on(node, store);
    } catch (SQLException broken) {
      throw new IllegalStateException(node + " cannot be read", broken);
    }
  }

  private boolean report(List<Issuer.Tally> results) {
    tell("the issuers have stopped, every node is read through");
    List<Holding> holdings = cluster.nodes().parallelStream().map(this::holding).toList();
    Reckoning reckoning =
        Reckoning.of(
            results.stream().map(Issuer.Tally::told).flatMap(List::stream).toList(), holdings);
    figure("nodes", cluster.nodes().size());
    figure("issuers", ISSUERS);
    figure("nodes killed, each brought back", kills);
    figure("certificates issued", reckoning.issued());
    figure("  while a node was dead", issuedWhileDead);
    figure("acts repeated", results.stream().mapToInt(Issuer.Tally::repeats).sum());
    figure("  their outcome unknown", results.stream().mapToInt(Issuer.Tally::unknown).sum());
    figure(
        "longest act, milliseconds",
        results.stream().map(Issuer.Tally::longest).mapToLong(Duration::toMillis).max().orElse(0));
    figure("lost", reckoning.lost());
    figure("duplicates", reckoning.duplicates());
    figure("seconds", seconds());
    for (Holding holding : holdings) {
      out.printf(
          "%s: %s dossiers, %s findings of the audit%n",
          holding.of(), holding.audit().dossiers(), holding.audit().findings().size());
    }
    reckoning.faults().forEach(out::println);
    out.println(reckoning.holds() ? "all holds, and all nodes agree" : "THIS DOES NOT HOLD");
    return reckoning.holds();
  }

  private void tell(String what, Object... data) {
    out.printf("%3s s: %s%n", seconds(), what.formatted(data));
  }

  private void figure(String what, long figure) {
    out.printf("%-32s %6s%n", what, figure);
  }

  private long seconds() {
    return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
  }
}
