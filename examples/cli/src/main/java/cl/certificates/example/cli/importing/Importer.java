package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.Recogniser.Known;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Texts;
import cl.certificates.identity.Rut;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Reads the files of one course, all of them or none: the supplied tables first, whatever their
 * place among the files, then the exports. It stores nothing.
 */
public final class Importer {
  private final ImportOptions options;
  private final LongConsumer read;

  /**
   * @param options what the files cannot say
   * @param read hears how many bytes of the files were read since it was last told; some are read
   *     twice
   */
  public Importer(ImportOptions options, LongConsumer read) {
    this.options = options;
    this.read = read;
  }

  /** What the supplied tables say; ids of actions are folded. */
  private static final class Supplied {
    private final List<CourseFacts> facts = new ArrayList<>();
    private final Map<String, List<PlannedClass>> classes = new TreeMap<>();
    private final Map<String, List<Person>> people = new TreeMap<>();
    private final Map<String, Rut> names = new HashMap<>();

    void read(Known known, Findings findings) {
      switch (known.format()) {
        case HECHOS -> facts.addAll(FactsTable.read(known.file(), findings));
        case CLASES -> addAll(ClassesTable.read(known.file(), findings), classes);
        case PARTICIPANTES -> addAll(ParticipantsTable.read(known.file(), findings), people);
        default -> names.putAll(NamesTable.read(known.file(), findings));
      }
    }

    private static <T> void addAll(Map<String, List<T>> more, Map<String, List<T>> all) {
      more.forEach(
          (action, rows) -> all.computeIfAbsent(action, first -> new ArrayList<>()).addAll(rows));
    }

    Optional<CourseFacts> of(String action) {
      return facts.stream()
          .filter(row -> Texts.folded(row.action().text()).equals(Texts.folded(action)))
          .findFirst();
    }
  }

  /**
   * Whether a file is anything but a course file of the program's own: those are JSON and hold no
   * list of SIC's, or are not there at all.
   */
  public static boolean isExport(Path path) {
    return Recogniser.isExport(path);
  }

  /** Reads the files; what is wrong with them is part of the answer, never an exception. */
  public Review review(List<Path> paths) {
    Findings findings = new Findings();
    List<Known> files = new ArrayList<>();
    Map<String, Format> formats = new LinkedHashMap<>();
    Recogniser recogniser = new Recogniser(options.format(), read);
    for (Path path : paths) {
      recogniser.recognise(path).peek(files::add).peekLeft(findings::add);
    }
    files.forEach(known -> formats.put(known.file().name(), known.format()));
    Supplied supplied = new Supplied();
    List<Known> exports = new ArrayList<>();
    for (Known known : files) {
      if (isExport(known.format())) {
        exports.add(known);
      } else {
        guarded(findings, () -> supplied.read(known, findings));
      }
    }
    Optional<Understood> understood =
        paths.isEmpty()
            ? Optional.empty()
            : understood(supplied, exports, Where.file(paths.get(0).toString()), findings);
    return new Review(
        formats,
        inOrder(findings.found(), paths),
        findings.untold(),
        understood.filter(course -> !findings.hasErrors()));
  }

  private static boolean isExport(Format format) {
    return Recogniser.SOURCES.stream().anyMatch(source -> source.format() == format);
  }

  private static void guarded(Findings findings, Runnable reading) {
    try {
      reading.run();
    } catch (Unreadable broken) {
      findings.add(broken.finding());
    }
  }

  private Optional<Understood> understood(
      Supplied supplied, List<Known> exports, Where first, Findings findings) {
    Optional<CourseFacts> facts = facts(supplied, exports, first, findings);
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    String action = Texts.folded(facts.get().action().text());
    List<Person> people = supplied.people.getOrDefault(action, List.of());
    Optional<List<PlannedClass>> calendar = Optional.ofNullable(supplied.classes.get(action));
    if (people.isEmpty()) {
      missing(findings, facts.get().where(), Format.PARTICIPANTES);
    }
    if (exports.isEmpty() && !findings.hasErrors()) {
      findings.add(Fault.ATTENDANCE_MISSING, facts.get().where(), "");
    }
    boolean needsCalendar =
        exports.stream().anyMatch(known -> Recogniser.source(known.format()).needsCalendar());
    if (needsCalendar && calendar.isEmpty()) {
      missing(findings, facts.get().where(), Format.CLASES);
    }
    Desk desk = new Desk(facts.get(), calendar, people, supplied.names, options, findings);
    for (Known known : exports) {
      guarded(findings, () -> Recogniser.source(known.format()).read(known.file(), desk));
    }
    if (needsCalendar) {
      calendar.orElse(List.of()).stream()
          .filter(planned -> !desk.ledger().isMentioned(planned.window()))
          .forEach(
              planned ->
                  findings.add(
                      Fault.CLASS_NOT_IN_FILE,
                      planned.where(),
                      planned.window().start().toString()));
    }
    return Optional.of(Understood.of(facts.get(), people, desk.ledger()));
  }

  private static void missing(Findings findings, Where where, Format table) {
    if (!findings.hasErrors()) { // a table that was refused is not missing
      findings.add(Fault.TABLE_MISSING, where, table.name());
    }
  }

  private Optional<CourseFacts> facts(
      Supplied supplied, List<Known> exports, Where first, Findings findings) {
    if (supplied.facts.isEmpty()) {
      missing(findings, first, Format.HECHOS);
      return Optional.empty();
    }
    Findings damages = new Findings(); // of files that are read once more where the action is known
    List<String> named = new ArrayList<>(options.action().stream().toList());
    if (named.isEmpty() && supplied.facts.size() > 1) {
      for (Known known : exports) {
        guarded(
            damages,
            () -> Recogniser.source(known.format()).action(known.file()).ifPresent(named::add));
      }
    } else if (named.isEmpty()) {
      named.add(supplied.facts.get(0).action().text());
    }
    Optional<CourseFacts> facts =
        named.stream().map(supplied::of).flatMap(Optional::stream).findFirst();
    if (facts.isEmpty()) {
      damages.found().forEach(findings::add);
    }
    if (facts.isEmpty() && !findings.hasErrors()) {
      findings.add(
          Fault.ACTION_UNCLEAR,
          supplied.facts.get(0).where(),
          named.stream().findFirst().orElse(""));
    }
    return facts;
  }

  /** As the files were given; within a file by row, and as they were found. */
  private static List<Finding> inOrder(List<Finding> findings, List<Path> paths) {
    List<String> files = paths.stream().map(Path::toString).toList();
    return findings.stream()
        .sorted(
            Comparator.comparing((Finding finding) -> files.indexOf(finding.where().file()))
                .thenComparing(finding -> finding.where().row().orElse(0)))
        .toList();
  }
}
