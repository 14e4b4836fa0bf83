package cl.certificates.example.cli;

import cl.certificates.example.cli.PaperFolder.Kept;
import cl.certificates.viewing.CertificateCopy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Leaves the PDF of a version in a folder (R21, R39). */
@Command(name = "descargar", description = "Descarga el PDF de una versión del certificado.")
final class DownloadCommand extends ActorStep {
  @Parameters(paramLabel = "FOLIO", description = "Folio de la versión.")
  String folio = "";

  @Mixin PaperFolder folder = new PaperFolder();

  @Mixin VerificationAddress address = new VerificationAddress();

  @Override
  Optional<String> verificationAddress() {
    return address.given();
  }

  @Override
  Object act(Workplace workplace, Screen screen) {
    CertificateCopy copy = orRefuse(workplace.office().download(actor(workplace), folio(folio)));
    Path file = folder.file(copy.fileName());
    Kept kept = folder.keep(copy.paper().bytes(), file);
    if (!json) {
      screen.say(
          "%s (%s): %s%s"
              .formatted(copy.folio().text(), screen.write(copy.status()), file, kept.words()));
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("folio", copy.folio());
    told.put("status", copy.status());
    told.put("file", file.toString());
    told.put("kept", kept);
    told.put("digest", copy.paper().digest());
    return told;
  }
}
