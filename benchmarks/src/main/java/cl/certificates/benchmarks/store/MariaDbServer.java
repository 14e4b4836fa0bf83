package cl.certificates.benchmarks.store;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A MariaDB of the run's own, from the package of the system, on a folder that goes with it. */
final class MariaDbServer {
  private static final Duration TO_START = Duration.ofMinutes(5);

  private final int port;

  private MariaDbServer(int port) {
    this.port = port;
  }

  String url(String database) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=root";
  }

  /**
   * @throws IOException if MariaDB is not installed, or does not start
   */
  static MariaDbServer start(Path folder) throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    String user = "--user=" + System.getProperty("user.name");
    Process installing =
        logged(
            folder,
            program("mariadb-install-db"),
            "--no-defaults",
            "--datadir=" + data,
            user,
            "--auth-root-authentication-method=normal");
    if (!installing.waitFor(TO_START.toSeconds(), TimeUnit.SECONDS)
        || installing.exitValue() != 0) {
      throw new IOException("mariadb-install-db failed, see " + folder);
    }
    MariaDbServer server = new MariaDbServer(freePort());
    Process process =
        logged(
            folder,
            program("mariadbd"),
            "--no-defaults",
            "--datadir=" + data,
            user,
            "--port=" + server.port,
            "--bind-address=127.0.0.1",
            "--socket=" + folder.resolve("s"),
            "--pid-file=" + folder.resolve("pid"),
            "--innodb-buffer-pool-size=512M",
            "--innodb-flush-log-at-trx-commit=0");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
    server.await(process, folder);
    return server;
  }

  private static String program(String name) throws IOException {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
            Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IOException(name + " is not installed"))
        .toString();
  }

  private static Process logged(Path folder, String... command) throws IOException {
    return new ProcessBuilder(List.of(command))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void await(Process process, Path folder) throws IOException, InterruptedException {
    long end = System.nanoTime() + TO_START.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try {
        DriverManager.getConnection(url("")).close();
        return;
      } catch (SQLException notYet) {
        Thread.sleep(50);
      }
    }
    throw new IOException("mariadbd does not answer, see " + folder);
  }

  private static void stop(Process process) {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
