package example.libro;

import cl.certificates.testkit.model.Comparison;
import cl.certificates.testkit.model.ModelContract;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** Both adapters in one office, in random histories, beside the rules written a second time. */
class LibroModelTest extends ModelContract {
  @Override
  protected Comparison comparison() {
    Libro libro = new Libro();
    MVStore store = MvStoreDossiers.open(Path.of("target", "model-" + libro.hashCode()).toString());
    return Comparison.of(() -> new MvStoreDossiers(store))
        .over(() -> new LibroCourses(libro.tables), libro::store);
  }
}
