package cl.certificates.example.cli;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Profile;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.example.cli.PaperFolder.Kept;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.TrainingLine;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.search.SearchingCourses;
import cl.certificates.viewing.CertificateCopy;
import cl.certificates.viewing.CertificateView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The certificates addressed to an OTIC or a company, and their papers (R22). */
@Command(
    name = "recibidos",
    description =
        "Muestra los certificados dirigidos a un OTIC o a una empresa, y con --salida los descarga.")
final class ReceivedCommand extends ActorStep {
  @Option(
      names = "--linea",
      paramLabel = "LÍNEA",
      description = "Línea de capacitación (por omisión: todas).")
  @Nullable String line;

  @Option(
      names = "--salida",
      paramLabel = "CARPETA",
      description = "Carpeta, que ya existe, en que quedan los PDF; sin ella sólo se muestran.")
  @Nullable Path folder;

  @Option(
      names = "--reemplazar",
      description = "Reemplaza los archivos del mismo nombre y otro contenido.")
  boolean replace;

  @Mixin VerificationAddress address = new VerificationAddress();

  /** A version addressed to the actor, and its PDF if it was taken. */
  private record Received(CertificateView view, Certificate version, Optional<Taken> file) {}

  private record Taken(Path path, Kept kept) {
    String told() {
      return path + kept.words();
    }
  }

  @Override
  void checkOptions() {
    super.checkOptions();
    if (profile != null && profile != Profile.RECIPIENT) {
      throw Stopped.misused("PROFILE_RECEIVES_NOTHING");
    }
    profile = Profile.RECIPIENT;
  }

  @Override
  Optional<String> verificationAddress() {
    return address.given();
  }

  @Override
  Object act(Workplace workplace, Screen screen) {
    CertificateOffice office = workplace.office();
    Actor actor = actor(workplace);
    List<Received> received = new ArrayList<>();
    for (ActionId action : actions(office, actor)) {
      CertificateView view = orRefuse(office.certificate(actor, action));
      for (Certificate version : view.certificates()) {
        received.add(new Received(view, version, taken(office, actor, version.folio())));
      }
    }
    if (!json) {
      tell(received, screen);
    }
    return received.stream().map(ReceivedCommand::told).toList();
  }

  private List<ActionId> actions(CertificateOffice office, Actor actor) {
    List<String> lines =
        line != null
            ? List.of(line)
            : CertificatePolicy.standard().lines().lines().stream()
                .map(TrainingLine::code)
                .toList();
    return lines.stream().flatMap(one -> actions(office, actor, one).stream()).toList();
  }

  private List<ActionId> actions(CertificateOffice office, Actor actor, String of) {
    List<ActionId> actions = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      CoursePage page = orRefuse(office.search(actor, page(of, cursor)));
      page.rows().forEach(row -> actions.add(row.course().action()));
      cursor = page.next();
    } while (cursor.isPresent());
    return actions;
  }

  private static CourseSearch page(String of, Optional<String> cursor) {
    return new CourseSearchBuilder()
        .line(of)
        .size(SearchingCourses.MOST_ROWS)
        .cursor(cursor.orElse(null))
        .build();
  }

  private Optional<Taken> taken(CertificateOffice office, Actor actor, Folio folio) {
    if (folder == null) {
      return Optional.empty();
    }
    CertificateCopy copy = orRefuse(office.download(actor, folio));
    PaperFolder papers = PaperFolder.of(folder, replace);
    Path file = papers.file(copy.fileName());
    return Optional.of(new Taken(file, papers.keep(copy.paper().bytes(), file)));
  }

  private static void tell(List<Received> received, Screen screen) {
    if (received.isEmpty()) {
      screen.say("No hay certificados dirigidos a esa entidad.");
      return;
    }
    screen.table(
        List.of("Folio", "Acción", "Curso", "Emitido", "Situación", "Reemplazado por"),
        received.stream().map(one -> cells(one, screen)).toList());
    received.stream().flatMap(one -> one.file().stream()).forEach(file -> screen.say(file.told()));
  }

  private static List<String> cells(Received one, Screen screen) {
    return List.of(
        one.version().folio().text(),
        one.view().action().text(),
        one.version().content().courseName(),
        screen.write(one.version().issuedOn()),
        screen.write(one.version().status()),
        one.version().replacedBy().map(Folio::text).orElse("—"));
  }

  private static Map<String, Object> told(Received one) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("folio", one.version().folio());
    told.put("action", one.view().action());
    told.put("courseName", one.version().content().courseName());
    told.put("issuedOn", one.version().issuedOn());
    told.put("status", one.version().status());
    told.put("replacedBy", one.version().replacedBy());
    one.file()
        .ifPresent(
            file -> {
              told.put("file", file.path().toString());
              told.put("kept", file.kept());
            });
    return told;
  }
}
