package cl.certificates.example.cli;

import cl.certificates.AdapterException;
import cl.certificates.viewing.CertificateCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leaves the PDF of a version in a folder (R21, R39). */
@Command(name = "descargar", description = "Descarga el PDF de una versión del certificado.")
final class DownloadCommand extends Step {
  @Parameters(paramLabel = "FOLIO", description = "Folio de la versión.")
  String folio = "";

  @Option(
      names = "--salida",
      paramLabel = "CARPETA",
      defaultValue = ".",
      description = "Carpeta en que queda el PDF (por omisión: la actual).")
  Path folder = Path.of(".");

  @Override
  Object act(Workplace workplace, Screen screen) {
    CertificateCopy copy = orRefuse(workplace.office().download(actor(workplace), folio(folio)));
    Path file = folder.resolve(copy.fileName());
    try {
      Files.createDirectories(folder);
      Files.write(file, copy.paper().bytes());
    } catch (IOException failed) {
      throw new AdapterException("no se pudo escribir " + file, failed);
    }
    if (!json) {
      screen.say("%s (%s): %s".formatted(copy.folio().text(), screen.write(copy.status()), file));
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("folio", copy.folio());
    told.put("status", copy.status());
    told.put("file", file.toString());
    told.put("digest", copy.paper().digest());
    return told;
  }
}
