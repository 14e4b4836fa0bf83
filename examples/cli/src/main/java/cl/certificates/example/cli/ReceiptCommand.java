package cl.certificates.example.cli;

import cl.certificates.document.ReceiptDocuments.Act;
import cl.certificates.example.cli.PaperFolder.Kept;
import cl.certificates.viewing.HistoryEntry;
import cl.certificates.viewing.ReceiptCopy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Leaves the PDF of a request for annulment, or of the decision on it, in a folder (R32). */
@Command(
    name = "comprobante",
    description = "Deja el comprobante de una solicitud de anulación o de su decisión, en PDF.")
final class ReceiptCommand extends ActionStep {
  @Option(
      names = "--acto",
      paramLabel = "N",
      description =
          "Número del acto en el historial (por omisión: la última solicitud o decisión).")
  @Nullable Integer act;

  @Mixin PaperFolder folder = new PaperFolder();

  @Override
  Object act(Workplace workplace, Screen screen) {
    int revision = act != null ? act : lastAct(workplace);
    ReceiptCopy receipt =
        orRefuse(workplace.office().receipt(actor(workplace), action(action), revision));
    Path file = folder.file(receipt.fileName());
    Kept kept = folder.keep(receipt.paper().bytes(), file);
    if (!json) {
      screen.say(
          "%s, acto %s: %s%s"
              .formatted(receipt.folio().text(), receipt.revision(), file, kept.words()));
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("folio", receipt.folio());
    told.put("revision", receipt.revision());
    told.put("file", file.toString());
    told.put("kept", kept);
    told.put("digest", receipt.paper().digest());
    return told;
  }

  private int lastAct(Workplace workplace) {
    return orRefuse(workplace.office().history(actor(workplace), action(action))).stream()
        .filter(entry -> Act.of(entry.event()).isPresent())
        .mapToInt(HistoryEntry::revision)
        .max()
        .orElseThrow(() -> Stopped.refused("RECEIPT_NONE", Map.of()));
  }
}
