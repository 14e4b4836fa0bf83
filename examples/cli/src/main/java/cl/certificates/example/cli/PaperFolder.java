package cl.certificates.example.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where a PDF is left; another one of its name stays, unless it is told otherwise. */
final class PaperFolder {
  @Option(
      names = "--salida",
      paramLabel = "CARPETA",
      defaultValue = ".",
      description = "Carpeta, que ya existe, en que queda el PDF (por omisión: la actual).")
  Path folder = Path.of(".");

  @Option(
      names = "--reemplazar",
      description = "Reemplaza un archivo del mismo nombre y otro contenido.")
  boolean replace;

  /** A folder, for a command whose papers are left nowhere unless one is named. */
  static PaperFolder of(Path folder, boolean replace) {
    PaperFolder named = new PaperFolder();
    named.folder = folder;
    named.replace = replace;
    return named;
  }

  /** Makes it if it is not there. */
  void make() {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException file) {
      throw Stopped.broken("FOLDER_IS_FILE", Map.of("folder", folder));
    } catch (IOException failed) {
      throw Stopped.broken("FOLDER_NOT_MADE", Map.of("folder", folder));
    }
  }

  /** What became of the file. */
  enum Kept {
    WRITTEN(""),
    UNCHANGED(" (ya estaba, idéntico)"),
    REPLACED(" (reemplaza a uno distinto)");

    private final String words;

    Kept(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Where a file of a name is left. */
  Path file(String name) {
    return folder.resolve(name);
  }

  Kept keep(byte[] paper, Path file) {
    if (!Files.exists(folder)) {
      throw Stopped.broken("FOLDER_MISSING", Map.of("folder", folder));
    }
    if (!Files.isDirectory(folder)) {
      throw Stopped.broken("FOLDER_IS_FILE", Map.of("folder", folder));
    }
    try {
      boolean there = Files.exists(file);
      if (there && Arrays.equals(Files.readAllBytes(file), paper)) {
        return Kept.UNCHANGED;
      }
      if (there && !replace) {
        throw Stopped.refused("PAPER_DIFFERENT", Map.of("file", file));
      }
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.write(part, paper);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING); // whole, or not at all
      return there ? Kept.REPLACED : Kept.WRITTEN;
    } catch (IOException failed) {
      throw Stopped.broken("PAPER_NOT_WRITTEN", Map.of("file", file));
    }
  }
}
