package cl.certificates.example.cli;

import cl.certificates.access.Actor;
import cl.certificates.bulk.Batch;
import cl.certificates.bulk.BulkItem;
import cl.certificates.example.cli.BatchReport.Line;
import cl.certificates.example.cli.BatchReport.Result;
import cl.certificates.example.cli.FolioTable.Named;
import cl.certificates.example.cli.PaperFolder.Kept;
import cl.certificates.identity.Folio;
import cl.certificates.viewing.CertificateCopy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leaves the PDF of a version in a folder, or those of many there or in one file (R21, R39). */
@Command(
    name = "descargar",
    description = "Descarga el PDF de una versión del certificado, o los de muchas.")
final class DownloadCommand extends ActorStep {
  private static final String SAID = "PAPER";

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLIO",
      description = "Folio de la versión; con --lote no va.")
  @Nullable String folio;

  @Mixin BatchOptions batch = new BatchOptions();

  @Option(
      names = "--zip",
      paramLabel = "ARCHIVO",
      description = "Con --lote: todos en un ZIP, en vez de una carpeta.")
  @Nullable Path zip;

  @Option(
      names = "--libro",
      paramLabel = "ARCHIVO",
      description = "Con --lote: todos en un PDF con un marcador por folio.")
  @Nullable Path book;

  @Mixin PaperFolder folder = new PaperFolder();

  @Mixin VerificationAddress address = new VerificationAddress();

  @Override
  Optional<String> verificationAddress() {
    return address.given();
  }

  @Override
  void checkOptions() {
    super.checkOptions();
    if ((folio == null) == (batch.table == null)) {
      throw Stopped.misused("FOLIO_OR_BATCH");
    }
    if (folio != null && (zip != null || book != null || batch.result != null)) {
      throw Stopped.misused("OPTIONS_OF_MANY", Map.of("options", "--zip, --libro, --resultado"));
    }
    boolean toFolder = spec.commandLine().getParseResult().hasMatchedOption("--salida");
    if ((zip != null ? 1 : 0) + (book != null ? 1 : 0) + (toFolder ? 1 : 0) > 1) {
      throw Stopped.misused("BUNDLE_TWICE");
    }
    batch.check();
    Path bundle = zip != null ? zip : book;
    if (bundle != null && Files.exists(bundle) && !folder.replace) {
      throw Stopped.refused("PAPER_DIFFERENT", Map.of("file", bundle));
    }
  }

  @Override
  Object act(Workplace workplace, Screen screen) {
    return batch.table == null
        ? one(workplace, screen)
        : many(FolioTable.readOnce(batch.table), workplace, screen);
  }

  @Override
  int exit(Object answer) {
    return answer instanceof BatchReport report ? report.exit() : super.exit(answer);
  }

  private Object one(Workplace workplace, Screen screen) {
    CertificateCopy copy =
        orRefuse(workplace.office().download(actor(workplace), folio(String.valueOf(folio))));
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

  private BatchReport many(List<Named> named, Workplace workplace, Screen screen) {
    Actor actor = actor(workplace);
    List<Line> lines = new ArrayList<>();
    if (zip != null || book != null) {
      Path file = zip != null ? zip : book;
      try (PaperBundle bundle = zip != null ? PaperBundle.zip(zip) : PaperBundle.book(file)) {
        take(
            workplace,
            actor,
            named,
            lines,
            copy -> {
              bundle.add(copy);
              return Kept.WRITTEN;
            });
        bundle.finish();
      }
    } else {
      take(
          workplace,
          actor,
          named,
          lines,
          copy -> folder.keep(copy.paper().bytes(), folder.file(copy.fileName())));
    }
    BatchReport report = new BatchReport(lines);
    if (!json) {
      report.tell(screen);
    }
    batch.keep(report);
    return report;
  }

  private void take(
      Workplace workplace,
      Actor actor,
      List<Named> named,
      List<Line> lines,
      Function<CertificateCopy, Kept> keeping) {
    try (ProgressLine line = progress("Descargando", named.size())) {
      workplace
          .office()
          .downloads(
              actor,
              Batch.<Folio>of(named.stream().map(Named::folio).toList()).reporting(line),
              item -> lines.add(taken(named.get(lines.size()).line(), item, keeping)));
    }
  }

  private static Line taken(
      int line, BulkItem<Folio, CertificateCopy> item, Function<CertificateCopy, Kept> keeping) {
    String asked = item.asked().text();
    return item.outcome()
        .answer()
        .map(copy -> kept(line, copy, keeping))
        .orElseGet(() -> Line.notDone(line, asked, item.outcome(), words()));
  }

  /** A file of that name and other content stays: this line is refused, and the rest goes on. */
  private static Line kept(
      int line, CertificateCopy copy, Function<CertificateCopy, Kept> keeping) {
    String asked = copy.folio().text();
    try {
      Kept kept = keeping.apply(copy);
      return Line.of(line, asked, kept == Kept.UNCHANGED ? Result.ALREADY_DONE : Result.DONE)
          .with(asked, Optional.empty())
          .saying(SAID, copy.fileName() + kept.words());
    } catch (Stopped stopped) {
      Complaint why = stopped.refusal().orElseThrow(() -> stopped);
      return Line.of(line, asked, Result.REFUSED).saying(why.code(), why.text());
    }
  }
}
