package cl.certificates.example.cli;

import cl.certificates.AdapterException;
import cl.certificates.example.cli.importing.Finding;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.refusal.Refusal;
import cl.certificates.wording.Worded;
import cl.certificates.wording.Wording;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Carries what stopped a command to the end of the program, where it is told on stderr. */
final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of end it is: its exit code, and how it begins for scripts and for people. */
  enum Kind {
    /** The world broke. */
    BROKEN(1, "error", "Falla del sistema"),
    /** The program was called wrongly. */
    MISUSED(2, "error", "Uso incorrecto"),
    /** A rule said no, or a file has faults. */
    REFUSED(3, "refused", "Rechazado");

    private final int exit;
    private final String key;
    private final String label;

    Kind(int exit, String key, String label) {
      this.exit = exit;
      this.key = key;
      this.label = label;
    }

    int exit() {
      return exit;
    }
  }

  private static final Set<Fault> UNSEEN = Set.of(Fault.FILE_MISSING, Fault.FILE_UNREADABLE);

  private final transient Kind kind;
  private final transient List<Complaint> complaints;
  private final transient List<String> sentences;

  private Stopped(Kind kind, List<Complaint> complaints, List<String> sentences) {
    super(complaints.get(0).code(), null, false, false);
    this.kind = kind;
    this.complaints = List.copyOf(complaints);
    this.sentences = List.copyOf(sentences);
  }

  private Stopped(Kind kind, List<Complaint> complaints) {
    this(kind, complaints, complaints.stream().map(Complaint::text).toList());
  }

  static Stopped because(Refusal refusal, Wording words) {
    return because(refusal.faults(), words);
  }

  static Stopped because(List<Worded> faults, Wording words) {
    return new Stopped(
        Kind.REFUSED, faults.stream().map(fault -> Complaint.of(fault, words)).toList());
  }

  /** A file that is not there is no refusal, as a base is none; one with faults beside it is. */
  static Stopped byFile(List<FileFault> faults) {
    return new Stopped(
        faults.stream().allMatch(FileFault::isOfTheWorld) ? Kind.BROKEN : Kind.REFUSED,
        faults.stream().map(Complaint::of).toList(),
        faults.stream().map(FileFault::sentence).toList());
  }

  /**
   * The same of the files of a provider; warnings are told to scripts as well, behind the errors.
   */
  static Stopped byFindings(
      List<Finding> errors, List<Finding> warnings, Finding.Language language) {
    boolean unseen = errors.stream().map(Finding::fault).allMatch(UNSEEN::contains);
    return new Stopped(
        unseen ? Kind.BROKEN : Kind.REFUSED,
        Stream.concat(errors.stream(), warnings.stream())
            .map(finding -> Complaint.of(finding, language))
            .toList(),
        errors.stream().map(finding -> finding.sentence(language)).toList());
  }

  static Stopped refused(String code, Map<String, ?> values) {
    return new Stopped(Kind.REFUSED, List.of(Complaint.of(code, values)));
  }

  static Stopped broken(String code, Map<String, ?> values) {
    return new Stopped(Kind.BROKEN, List.of(Complaint.of(code, values)));
  }

  /** By a store, in the adapter's own words, which hold no personal data; never in a driver's. */
  static Stopped ofStore(AdapterException broken) {
    return broken(
        "STORE_FAILED", Map.of("detail", Optional.ofNullable(broken.getMessage()).orElse("—")));
  }

  static Stopped misused(String code, Map<String, ?> values) {
    return new Stopped(Kind.MISUSED, List.of(Complaint.of(code, values)));
  }

  static Stopped misused(String code) {
    return misused(code, Map.of());
  }

  /** What was refused, if it was no more than that. */
  Optional<Complaint> refusal() {
    return kind == Kind.REFUSED ? Optional.of(complaints.get(0)) : Optional.empty();
  }

  /**
   * Tells it, for scripts as one JSON document.
   *
   * @return the exit code
   */
  int tell(PrintWriter err, boolean json, CommandLine command) {
    if (json) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put(kind.key, complaints.get(0).code());
      told.put("faults", complaints.stream().map(Complaint::told).toList());
      err.println(Json.write(told));
      return kind.exit;
    }
    for (int i = 0; i < sentences.size(); i++) { // a warning is told elsewhere
      String code = kind == Kind.MISUSED ? "" : " [" + complaints.get(i).code() + "]";
      err.println(kind.label + code + ": " + sentences.get(i));
    }
    if (kind == Kind.MISUSED) {
      err.println("Vea: " + help(command));
    }
    return kind.exit;
  }

  private static String help(CommandLine command) {
    return Certificados.called()
        + (command.getParent() == null ? "" : " " + command.getCommandName())
        + " --ayuda";
  }
}
