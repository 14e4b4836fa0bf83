package cl.certificates.example.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Many in one go: which table, and where the results are left. */
final class BatchOptions {
  @Option(
      names = "--lote",
      paramLabel = "ARCHIVO",
      description = "Muchos de una vez: una tabla CSV, una línea por cada uno.")
  @Nullable Path table;

  @Option(
      names = "--resultado",
      paramLabel = "ARCHIVO",
      description =
          "Con --lote: deja el resultado de cada línea en un archivo .csv o .json; uno que ya está"
              + " queda reemplazado.")
  @Nullable Path result;

  /** Sees, before anything is done, that the results can be left where they are to be. */
  void check() {
    if (result == null) {
      return;
    }
    String name = String.valueOf(result.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".csv") && !name.endsWith(".json")) {
      throw Stopped.misused("RESULT_KIND");
    }
    Path whole = result.toAbsolutePath().normalize();
    if (table != null && whole.equals(table.toAbsolutePath().normalize())) {
      throw Stopped.misused("RESULT_OVER_TABLE");
    }
    Path folder = whole.getParent();
    if (folder == null || !Files.isWritable(folder) || Files.isDirectory(whole)) {
      throw Stopped.broken("FILE_NOT_WRITTEN", Map.of("file", result));
    }
  }

  /** Leaves the results in their file, whole or not at all. */
  void keep(BatchReport report) {
    if (result == null) {
      return;
    }
    boolean json = result.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    Path whole = result.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Files.writeString(part, json ? Json.write(report.rows()) : report.csv());
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw Stopped.broken("FILE_NOT_WRITTEN", Map.of("file", result));
    }
  }
}
