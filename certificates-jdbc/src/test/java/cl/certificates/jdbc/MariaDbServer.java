package cl.certificates.jdbc;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A MariaDB of the tests' own, from the package of the system, on a folder that goes with it. */
final class MariaDbServer {
  private static final List<Path> WHERE_PROGRAMS_ARE =
      Stream.concat(
              Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
              Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"))
          .map(Path::of)
          .toList();
  private static final Duration TO_START = Duration.ofMinutes(5);

  private static MariaDbServer running;

  private final int port;

  private MariaDbServer(int port) {
    this.port = port;
  }

  static synchronized MariaDbServer running() throws IOException, InterruptedException {
    if (running == null) {
      running = start();
    }
    return running;
  }

  void make(String name) throws SQLException {
    Rows.change(Stores.bare(url("")), "create database " + name);
  }

  String url(String name) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + name + "?user=root";
  }

  private static MariaDbServer start() throws IOException, InterruptedException {
    String install = program("mariadb-install-db");
    String server = program("mariadbd");
    Path folder = Files.createTempDirectory("mariadb");
    Path data = folder.resolve("data");
    String user = "--user=" + System.getProperty("user.name");
    Process installing =
        logged(
            folder,
            install,
            "--no-defaults",
            "--datadir=" + data,
            user,
            "--auth-root-authentication-method=normal");
    if (!installing.waitFor(TO_START.toSeconds(), TimeUnit.SECONDS)
        || installing.exitValue() != 0) {
      throw new IOException("mariadb-install-db failed, see " + folder);
    }
    MariaDbServer started = new MariaDbServer(freePort());
    Process process =
        logged(
            folder,
            server,
            "--no-defaults",
            "--datadir=" + data,
            user,
            "--port=" + started.port,
            "--bind-address=127.0.0.1",
            "--socket=" + folder.resolve("s"),
            "--pid-file=" + folder.resolve("pid"),
            "--innodb-flush-log-at-trx-commit=0",
            "--max-connections=400");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, folder)));
    started.await(process, folder);
    return started;
  }

  private static String program(String name) throws IOException {
    Optional<Path> found =
        WHERE_PROGRAMS_ARE.stream()
            .map(folder -> folder.resolve(name))
            .filter(Files::isExecutable)
            .findFirst();
    return found.orElseThrow(() -> new IOException(name + " is not installed")).toString();
  }

  private static Process logged(Path folder, String... command) throws IOException {
    File log = folder.resolve("log").toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
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
        Stores.bare(url("")).getConnection().close();
        return;
      } catch (SQLException notYet) {
        Thread.sleep(50);
      }
    }
    throw new IOException("mariadbd does not answer, see " + folder);
  }

  private static void stop(Process process, Path folder) {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach(File::delete);
      }
    } catch (IOException | InterruptedException left) {
      System.err.println("left behind: " + folder);
    }
  }
}
