package cl.certificates.example.cli;

import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.attendance.AttendanceSheet;
import cl.certificates.attendance.ParticipantAttendance;
import cl.certificates.calendar.LegalZone;
import cl.certificates.course.CourseState;
import cl.certificates.course.TrainingEntity;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.example.cli.importing.CourseFacts.Parties;
import cl.certificates.example.cli.importing.CourseMaker;
import cl.certificates.example.cli.importing.Finding;
import cl.certificates.example.cli.importing.FindingReport;
import cl.certificates.example.cli.importing.Importer;
import cl.certificates.example.cli.importing.Review;
import cl.certificates.example.cli.importing.Understood;
import cl.certificates.identity.Rut;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes the files of one course that a provider already has: reads, shows, asks, stores. */
final class ExportImport {
  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", Locale.ROOT);
  private static final int MINIMUM = CertificatePolicy.standard().minimumPercent();

  private final List<Path> files;
  private final ExportOptions options;
  private final Finding.Language language;

  ExportImport(List<Path> files, ExportOptions options) {
    this.files = List.copyOf(files);
    this.options = options;
    this.language = options.language;
  }

  /**
   * Reads the files.
   *
   * @throws Stopped with everything that is wrong with them
   */
  Review read(ProgressLine progress) {
    Review review = new Importer(options.options(), progress::goOn).review(files);
    keep(review.findings());
    return review;
  }

  /** How many bytes there are to read; a file that is not there has none, and is told later. */
  static long size(List<Path> files) {
    return Math.max(1, files.stream().mapToLong(file -> file.toFile().length()).sum());
  }

  private void keep(List<Finding> findings) {
    if (options.findings == null) {
      return;
    }
    boolean json = options.findings.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    String text =
        json
            ? Json.write(findings.stream().map(FindingReport::row).toList())
            : FindingReport.csv(findings);
    Path whole = options.findings.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Files.write(part, text.getBytes(StandardCharsets.UTF_8));
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw Stopped.broken("FILE_NOT_WRITTEN", Map.of("file", options.findings));
    }
  }

  Stopped stopped(List<Finding> errors, List<Finding> warnings) {
    return Stopped.byFindings(errors, warnings, language);
  }

  /** The course to be stored, with whoever may act on it. */
  ImportedCourse course(Understood understood, Function<String, Rut> rut) {
    Parties parties =
        understood
            .facts()
            .parties()
            .or(options.parties(rut))
            .or(CourseMaker.usual(TrainingEntity.Kind.OTEC, CourseState.RUNNING));
    Either<List<Finding>, CourseMaker.Made> made = CourseMaker.make(understood, parties);
    if (made.isLeft()) {
      throw stopped(made.getLeft(), List.of());
    }
    return new ImportedCourse(
        made.get().course(),
        made.get().administrator().stream()
            .map(
                person ->
                    new Mandate(
                        person.rut(),
                        person.name(),
                        made.get().course().executor().rut(),
                        made.get().course().executor().name(),
                        Profile.LOCAL_ADMINISTRATOR,
                        Optional.empty()))
            .toList());
  }

  /** Shows what was understood. */
  void tell(Review review, Understood course, Clock clock, Screen screen) {
    screen.say(
        "%s «%s»: %s min comunicados."
            .formatted(
                course.facts().action().text(), course.facts().name(), course.facts().minutes()));
    screen.table(
        List.of("Archivo", "Se leyó como"),
        review.formats().entrySet().stream()
            .map(file -> List.of(file.getKey(), file.getValue().name()))
            .toList());
    screen.table(
        List.of("Clase", "Comienzo", "Minutos", "Realizada"),
        IntStream.range(0, course.windows().size())
            .mapToObj(
                place ->
                    List.of(
                        Integer.toString(place + 1),
                        START.format(course.windows().get(place).start()),
                        Integer.toString(course.windows().get(place).minutes()),
                        course.sessions().get(place).held() ? "Sí" : "No"))
            .toList());
    screen.table(
        List.of("RUN", "Nombre", "Minutos", "A la fecha", "Total", "Mínimo"),
        sheet(course, clock).lines().stream().map(line -> cells(line, screen)).toList());
  }

  private static List<String> cells(ParticipantAttendance line, Screen screen) {
    return List.of(
        line.participant().rut().formatted(),
        line.participant().name(),
        Long.toString(line.total().attended()),
        AttendanceCommand.percent(line.toDate(), screen),
        AttendanceCommand.percent(line.total(), screen),
        line.meetsMinimum() ? "Sí" : "No");
  }

  private static AttendanceSheet sheet(Understood course, Clock clock) {
    LocalDate today = LegalZone.SANTIAGO.dateOf(clock.instant());
    return course
        .sheet(today, MINIMUM)
        .getOrElseThrow(
            faults -> new IllegalStateException("what was read cannot be measured: " + faults));
  }

  /** A line for each warning. */
  List<String> warnings(Review review) {
    return Stream.concat(
            review.warnings().stream()
                .map(warning -> "Aviso [" + warning.fault() + "]: " + warning.sentence(language)),
            review.untold().entrySet().stream()
                .map(more -> "Aviso [" + more.getKey() + "]: … +" + more.getValue()))
        .toList();
  }

  /** What a script reads of it. */
  Map<String, Object> facts(Review review, Understood course, Clock clock, boolean stored) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("action", course.facts().action());
    facts.put("name", course.facts().name());
    facts.put("minutes", course.facts().minutes());
    facts.put("stored", stored);
    List<Object> read = new ArrayList<>();
    review
        .formats()
        .forEach((file, format) -> read.add(Map.of("file", file, "format", format.name())));
    facts.put("files", read);
    List<Object> classes = new ArrayList<>();
    for (int place = 0; place < course.windows().size(); place++) {
      Map<String, Object> taught = new LinkedHashMap<>();
      taught.put("number", place + 1);
      taught.put("start", course.windows().get(place).start().toString());
      taught.put("minutes", course.windows().get(place).minutes());
      taught.put("held", course.sessions().get(place).held());
      classes.add(taught);
    }
    facts.put("classes", classes);
    facts.put(
        "participants",
        sheet(course, clock).lines().stream()
            .map(
                line -> {
                  Map<String, Object> person = new LinkedHashMap<>();
                  person.put("rut", line.participant().rut());
                  person.put("name", line.participant().name());
                  person.put("minutes", line.total().attended());
                  person.put("toDate", line.toDate());
                  person.put("total", line.total());
                  person.put("meetsMinimum", line.meetsMinimum());
                  return person;
                })
            .toList());
    facts.put("warnings", review.warnings().stream().map(FindingReport::row).toList());
    facts.put("furtherWarnings", review.untold());
    return facts;
  }
}
