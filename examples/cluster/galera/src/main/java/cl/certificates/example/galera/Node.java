package cl.certificates.example.galera;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One server of a cluster, on loopback.
 *
 * @param number 1 or more
 * @param home the folder it lives in, as the script {@code start} has made it
 * @param port where it listens for clients
 */
record Node(int number, Path home, int port) {
  private static final int MILLISECONDS_BETWEEN_LOOKS = 20;

  static Node in(Path folder, int number) throws IOException {
    Path home = folder.resolve("node" + number);
    return new Node(number, home, Integer.parseInt(Files.readString(home.resolve("port")).strip()));
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  /** Its process. */
  ProcessHandle server() throws IOException {
    long id = Long.parseLong(Files.readString(home.resolve("pid")).strip());
    return ProcessHandle.of(id)
        .filter(process -> process.info().command().orElse("").endsWith("mariadbd"))
        .orElseThrow(() -> new IllegalStateException(this + " does not run"));
  }

  /** Returns when nothing of it answers any more. */
  void awaitDeath() throws InterruptedException {
    while (answers()) {
      Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "node " + number;
  }
}
