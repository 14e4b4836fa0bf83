package cl.certificates.example.cli;

import cl.certificates.example.cli.PaperFolder.Kept;
import cl.certificates.json.CredentialIssuer;
import cl.certificates.json.JsonCredentialWriter;
import cl.certificates.verification.CredentialWriter;
import cl.certificates.viewing.CredentialCopy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leaves the credential of a version in force in a folder, unsigned (A19). */
@Command(
    name = "credencial",
    description =
        "Deja la credencial verificable (W3C) de una versión vigente, en JSON y sin firma.")
final class CredentialCommand extends ActorStep {
  @Parameters(paramLabel = "FOLIO", description = "Folio de la versión.")
  String folio = "";

  @Option(
      names = "--emisor",
      paramLabel = "URL",
      required = true,
      description =
          "Quién la emite: una dirección https o un DID, por ejemplo https://otec.example.")
  String issuer = "";

  @Option(
      names = "--nombre",
      paramLabel = "NOMBRE",
      required = true,
      description = "Nombre de quien la emite.")
  String issuerName = "";

  @Mixin PaperFolder folder = new PaperFolder();

  @Mixin VerificationAddress address = new VerificationAddress();

  @Override
  Optional<String> verificationAddress() {
    return address.given();
  }

  @Override
  void checkOptions() {
    writer();
  }

  @Override
  Object act(Workplace workplace, Screen screen) {
    CredentialCopy copy =
        orRefuse(workplace.office(writer()).credential(actor(workplace), folio(folio)));
    Path file = folder.file(copy.fileName());
    Kept kept = folder.keep(copy.credential().text().getBytes(StandardCharsets.UTF_8), file);
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
    told.put("mediaType", copy.credential().mediaType());
    return told;
  }

  private CredentialWriter writer() {
    JsonCredentialWriter writer = JsonCredentialWriter.of(issuer());
    return verificationAddress().map(writer::answeringAt).orElse(writer);
  }

  private CredentialIssuer issuer() {
    try {
      return CredentialIssuer.of(issuer, issuerName);
    } catch (IllegalArgumentException noIssuer) {
      throw Stopped.misused("ISSUER_INVALID");
    }
  }
}
