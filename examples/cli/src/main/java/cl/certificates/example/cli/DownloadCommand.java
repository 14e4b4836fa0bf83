package cl.certificates.example.cli;

import cl.certificates.viewing.CertificateCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leaves the PDF of a version in a folder (R21, R39). */
@Command(name = "descargar", description = "Descarga el PDF de una versión del certificado.")
final class DownloadCommand extends ActorStep {
  @Parameters(paramLabel = "FOLIO", description = "Folio de la versión.")
  String folio = "";

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

  @Mixin VerificationAddress address = new VerificationAddress();

  @Override
  Optional<String> verificationAddress() {
    return address.given();
  }

  @Override
  Object act(Workplace workplace, Screen screen) {
    CertificateCopy copy = orRefuse(workplace.office().download(actor(workplace), folio(folio)));
    Path file = folder.resolve(copy.fileName());
    Kept kept = keep(copy.paper().bytes(), file);
    if (!json) {
      screen.say(
          "%s (%s): %s%s"
              .formatted(copy.folio().text(), screen.write(copy.status()), file, kept.words));
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("folio", copy.folio());
    told.put("status", copy.status());
    told.put("file", file.toString());
    told.put("kept", kept);
    told.put("digest", copy.paper().digest());
    return told;
  }

  /** What became of the file. */
  private enum Kept {
    WRITTEN(""),
    UNCHANGED(" (ya estaba, idéntico)"),
    REPLACED(" (reemplaza a uno distinto)");

    private final String words;

    Kept(String words) {
      this.words = words;
    }
  }

  private Kept keep(byte[] paper, Path file) {
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
      Files.write(file, paper);
      return there ? Kept.REPLACED : Kept.WRITTEN;
    } catch (IOException failed) {
      throw Stopped.broken("PAPER_NOT_WRITTEN", Map.of("file", file));
    }
  }
}
