package cl.certificates.example.cli;

import cl.certificates.viewing.CertificateCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * The PDF of a version in a folder.
 *
 * @param path where it is
 * @param kept what became of it
 */
record PaperFile(Path path, Kept kept) {
  /** What became of the file. */
  enum Kept {
    WRITTEN(""),
    UNCHANGED(" (ya estaba, idéntico)"),
    REPLACED(" (reemplaza a uno distinto)");

    private final String words;

    Kept(String words) {
      this.words = words;
    }
  }

  /**
   * Leaves a paper in a folder that is there.
   *
   * @param replace whether a file of that name and other content is written over
   */
  static PaperFile of(CertificateCopy copy, Path folder, boolean replace) {
    if (!Files.exists(folder)) {
      throw Stopped.broken("FOLDER_MISSING", Map.of("folder", folder));
    }
    if (!Files.isDirectory(folder)) {
      throw Stopped.broken("FOLDER_IS_FILE", Map.of("folder", folder));
    }
    Path file = folder.resolve(copy.fileName());
    return new PaperFile(file, keep(copy.paper().bytes(), file, replace));
  }

  private static Kept keep(byte[] paper, Path file, boolean replace) {
    try {
      boolean there = Files.exists(file);
      if (there && Arrays.equals(Files.readAllBytes(file), paper)) {
        return Kept.UNCHANGED;
      }
      if (there && !replace) {
        throw Stopped.refused("PAPER_DIFFERENT", Map.of("file", file));
      }
      Files.write(file, paper);
      return there ? Kept.REPLACED : Kept.WRITTEN;
    } catch (IOException failed) {
      throw Stopped.broken("PAPER_NOT_WRITTEN", Map.of("file", file));
    }
  }

  /** Where it is, and what became of it if that needs saying. */
  String told() {
    return path + kept.words;
  }
}
