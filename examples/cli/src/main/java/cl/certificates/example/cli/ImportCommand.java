package cl.certificates.example.cli;

import cl.certificates.attendance.Participant;
import cl.certificates.course.Course;
import cl.certificates.course.IdentifierMismatch;
import cl.certificates.dossier.Certificate;
import cl.certificates.example.cli.importing.Importer;
import cl.certificates.example.cli.importing.Review;
import cl.certificates.example.cli.importing.Understood;
import cl.certificates.identity.ActionId;
import cl.certificates.refusal.Refusal.EntityMismatch;
import io.vavr.control.Either;
import java.nio.file.Files;
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
import picocli.CommandLine.Parameters;

/**
 * Reads course files, or the files of one course that a provider already has; all of them, or none
 * if one has a fault.
 */
@Command(
    name = "importar",
    description = {
      "Importa un curso desde lo que ya se tiene: informes de Moodle, Open edX, SIC, Zoom o Teams,",
      "tablas de Excel, con las tablas de «plantillas»; o desde su archivo JSON (y tablas CSV)."
    })
final class ImportCommand extends Step {
  private static final String YES = "importar";

  @Parameters(
      paramLabel = "ARCHIVO",
      arity = "0..*",
      description = "Los archivos de un curso, o archivos de curso en JSON.")
  List<Path> files = new ArrayList<>();

  @Option(
      names = "--ejemplo",
      paramLabel = "EJEMPLO",
      description = "Un curso incluido en el programa: ${COMPLETION-CANDIDATES}.")
  List<Sample> samples = new ArrayList<>();

  @Option(
      names = "--participantes",
      paramLabel = "CSV",
      description = "Tabla de participantes del curso, si no van en el JSON.")
  @Nullable Path participants;

  @Option(
      names = "--asistencia",
      paramLabel = "CSV",
      description = "Tabla de minutos por clase, si no van en el JSON.")
  @Nullable Path attendance;

  @Mixin ExportOptions exports = new ExportOptions();

  @Override
  Object act(Workplace workplace, Screen screen) {
    return files.stream().anyMatch(Importer::isExport)
        ? takeExports(workplace, screen)
        : takeCourseFiles(workplace, screen);
  }

  private Object takeExports(Workplace workplace, Screen screen) {
    boolean ofItsOwn =
        !samples.isEmpty()
            || files.stream().anyMatch(file -> Files.exists(file) && !Importer.isExport(file));
    if (ofItsOwn) {
      throw Stopped.misused("COURSE_FILES_APART");
    }
    if (participants != null || attendance != null) {
      throw Stopped.misused("TABLES_FOR_ONE");
    }
    exports.check();
    ExportImport run = new ExportImport(files, exports);
    Review review;
    try (ProgressLine line = progress("Leyendo", ExportImport.size(files))) {
      review = run.read(line);
    }
    if (!json) {
      run.warnings(review).forEach(spec.commandLine().getErr()::println);
    }
    if (review.understood().isEmpty()) {
      throw run.stopped(review.errors(), review.warnings());
    }
    boolean nobody = json || !attendant().isThere();
    if (nobody && !exports.agreed && !exports.onlyReview) {
      throw Stopped.misused("CONSENT_TO_STORE_MISSING");
    }
    Understood course = review.understood().get();
    Optional<Replacement> replacement = replacement(course, workplace);
    if (!json) {
      run.tell(review, course, clock(), screen);
      replacement.ifPresent(known -> known.tell(screen));
    }
    boolean stored =
        !exports.onlyReview && keep(run.course(course, this::rut), replacement, workplace);
    if (!json) {
      screen.say(stored ? "Curso importado." : "No se guardó nada.");
    }
    Map<String, Object> facts = run.facts(review, course, clock(), stored);
    facts.put("replaces", replacement.map(Replacement::facts));
    return facts;
  }

  private static Optional<Replacement> replacement(Understood course, Workplace workplace) {
    ActionId action = course.facts().action();
    return workplace
        .stored(action)
        .map(
            known ->
                Replacement.of(
                    known.participants(),
                    course.participants(),
                    workplace.dossiers().of(action).inForce().map(Certificate::folio)));
  }

  /** Whoever is asked has seen whose minutes are lost; whoever is not has to have said so. */
  private boolean keep(
      ImportedCourse imported, Optional<Replacement> replacement, Workplace workplace) {
    long losing = replacement.map(Replacement::losing).orElse(0L);
    if (exports.agreed && losing > 0 && !exports.replace) {
      throw Stopped.refused(
          "MINUTES_LOST", Map.of("action", imported.course().action().text(), "people", losing));
    }
    boolean agreed =
        exports.agreed
            || attendant()
                .answer("Para guardar el curso escriba «%s»: ".formatted(YES))
                .strip()
                .equalsIgnoreCase(YES);
    if (agreed) {
      store(imported, workplace);
    }
    return agreed;
  }

  private Object takeCourseFiles(Workplace workplace, Screen screen) {
    List<String> surplus = exports.typed();
    if (!surplus.isEmpty()) {
      throw Stopped.misused("OPTIONS_OF_EXPORTS", Map.of("options", String.join(", ", surplus)));
    }
    if (files.isEmpty() && samples.isEmpty()) {
      throw Stopped.misused("FILE_OR_SAMPLE_MISSING");
    }
    if (files.size() != 1 && (participants != null || attendance != null)) {
      throw Stopped.misused("TABLES_FOR_ONE");
    }
    List<ImportedCourse> read = read();
    read.forEach(imported -> store(imported, workplace));
    if (!json) {
      read.forEach(imported -> tell(imported.course(), screen));
    }
    return read.stream().map(imported -> facts(imported.course())).toList();
  }

  @Override
  boolean makes(Base base) {
    return base.isOurs();
  }

  private List<ImportedCourse> read() {
    List<FileFault> faults = new ArrayList<>();
    List<ImportedCourse> read = new ArrayList<>();
    List<Either<List<FileFault>, ImportedCourse>> outcomes = new ArrayList<>();
    files.forEach(file -> outcomes.add(courseFile(file).read()));
    samples.forEach(sample -> outcomes.add(sample.read()));
    outcomes.forEach(outcome -> outcome.peek(read::add).peekLeft(faults::addAll));
    if (!faults.isEmpty()) {
      throw Stopped.byFile(faults);
    }
    return read;
  }

  private CourseFile courseFile(Path file) {
    CourseFile course = CourseFile.of(file);
    if (participants != null) {
      course = course.withParticipants(participants);
    }
    return attendance == null ? course : course.withAttendance(attendance);
  }

  private void store(ImportedCourse imported, Workplace workplace) {
    Either<IdentifierMismatch, Course> stored = workplace.courses().register(imported.course());
    if (stored.isLeft()) {
      throw Stopped.because(new EntityMismatch(stored.getLeft()), words());
    }
    imported.mandates().forEach(workplace.permissions()::grant);
  }

  private static void tell(Course course, Screen screen) {
    screen.say(
        "Curso importado: %s «%s», %s clases, %s participantes, %s comunicados."
            .formatted(
                course.action().text(),
                course.name(),
                course.classes().size(),
                course.participants().size(),
                communicated(course)));
  }

  private static Map<String, Object> facts(Course course) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("action", course.action());
    facts.put("name", course.name());
    facts.put("classes", course.classes().size());
    facts.put("participants", course.participants().size());
    facts.put("communicated", communicated(course));
    return facts;
  }

  private static long communicated(Course course) {
    return course.participants().stream().filter(Participant::communicated).count();
  }
}
