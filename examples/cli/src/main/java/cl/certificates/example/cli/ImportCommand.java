package cl.certificates.example.cli;

import cl.certificates.attendance.Participant;
import cl.certificates.course.Course;
import cl.certificates.course.IdentifierMismatch;
import cl.certificates.refusal.Refusal.EntityMismatch;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads course files; all of them, or none if one has a fault. */
@Command(name = "importar", description = "Importa un curso desde su archivo JSON (y tablas CSV).")
final class ImportCommand extends Step {
  @Parameters(paramLabel = "ARCHIVO", arity = "0..*", description = "Archivos de curso en JSON.")
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

  @Override
  Object act(Workplace workplace, Screen screen) {
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
