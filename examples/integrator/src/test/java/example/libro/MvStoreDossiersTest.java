package example.libro;

import cl.certificates.dossier.Dossiers;
import cl.certificates.testkit.contract.DossiersContract;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class MvStoreDossiersTest extends DossiersContract {
  private static MVStore store;

  @BeforeAll
  static void open(@TempDir Path folder) {
    store = MvStoreDossiers.open(folder.resolve("expedientes").toString());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Override
  protected Dossiers client() {
    return new MvStoreDossiers(store);
  }
}
