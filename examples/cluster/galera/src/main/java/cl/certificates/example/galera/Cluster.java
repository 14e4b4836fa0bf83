package cl.certificates.example.galera;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Three nodes, and how a host reaches them.
 *
 * @param folder where they live
 * @param restart the script that brings a dead node back
 * @param nodes in the order of their numbers
 */
record Cluster(Path folder, Path restart, List<Node> nodes) {
  /**
   * A session reads what any node has committed before; without it, what a node has not applied yet
   * is not there for those who ask it.
   */
  private static final String READ_WHAT_ALL_COMMITTED = "sessionVariables=wsrep_sync_wait=1";

  private static final String OPTIONS =
      "/certificates?user=root&" + READ_WHAT_ALL_COMMITTED + "&connectTimeout=10000";

  /** A node that is stopped, not dead, holds its callers for no longer. */
  private static final String LEAVE_A_NODE = "&socketTimeout=30000&deniedListTimeout=2000";

  private static final int CONNECTIONS = 2;

  static Cluster in(Path folder, Path restart) throws IOException {
    return new Cluster(
        folder, restart, List.of(Node.in(folder, 1), Node.in(folder, 2), Node.in(folder, 3)));
  }

  /** Connections to one node, and to no other. */
  HikariDataSource only(Node node) {
    return pool("jdbc:mariadb://" + node.address() + OPTIONS);
  }

  /** Connections to a node, and while it does not answer to the ones after it. */
  HikariDataSource preferring(Node first) {
    List<Node> inTurn = new ArrayList<>(nodes);
    Collections.rotate(inTurn, -nodes.indexOf(first));
    String addresses = inTurn.stream().map(Node::address).collect(Collectors.joining(","));
    return pool("jdbc:mariadb:sequential://" + addresses + OPTIONS + LEAVE_A_NODE);
  }

  private static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(config);
  }

  /** Brings a dead node back, and returns when it has caught up with the others. */
  void restart(Node node) throws IOException, InterruptedException {
    Process script =
        new ProcessBuilder(restart.toString(), folder.toString(), Integer.toString(node.number()))
            .inheritIO()
            .start();
    if (script.waitFor() != 0) {
      throw new IllegalStateException(node + " does not come back");
    }
  }
}
