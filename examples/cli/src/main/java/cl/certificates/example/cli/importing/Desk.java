package cl.certificates.example.cli.importing;

import cl.certificates.attendance.ClassWindow;
import cl.certificates.example.cli.importing.rules.Amounts;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Ledger;
import cl.certificates.example.cli.importing.rules.Read;
import cl.certificates.example.cli.importing.rules.Runs;
import cl.certificates.example.cli.importing.rules.Texts;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the exports of one course are read: what is known of it, what they tell, what is wrong. */
final class Desk {
  private final CourseFacts facts;
  private final boolean hasCalendar;
  private final Map<Rut, Person> people;
  private final Map<String, Rut> named;
  private final ImportOptions options;
  private final Findings findings;
  private final Ledger ledger;
  private final Set<Rut> strangers = new HashSet<>();

  Desk(
      CourseFacts facts,
      Optional<List<PlannedClass>> calendar,
      List<Person> people,
      Map<String, Rut> named,
      ImportOptions options,
      Findings findings) {
    this.facts = facts;
    this.hasCalendar = calendar.isPresent();
    this.people = new LinkedHashMap<>();
    people.forEach(person -> this.people.put(person.rut(), person));
    this.named = Map.copyOf(named);
    this.options = options;
    this.findings = findings;
    this.ledger =
        new Ledger(calendar.orElse(List.of()).stream().map(PlannedClass::window).toList());
  }

  CourseFacts facts() {
    return facts;
  }

  boolean hasCalendar() {
    return hasCalendar;
  }

  List<Person> people() {
    return List.copyOf(people.values());
  }

  /** Whose name is meant by a name in a meeting, as the user has said. */
  Optional<Rut> named(String name) {
    return Optional.ofNullable(named.get(Texts.folded(name)));
  }

  ImportOptions options() {
    return options;
  }

  Findings findings() {
    return findings;
  }

  Ledger ledger() {
    return ledger;
  }

  Set<LocalDate> days() {
    return ledger.classes().stream()
        .map(ClassWindow::start)
        .map(start -> start.toLocalDate())
        .collect(Collectors.toSet());
  }

  /** Whether somebody was communicated; whoever was not is told once, and brings no minutes. */
  boolean isCommunicated(Rut rut, Where where, String value) {
    if (people.containsKey(rut)) {
      return true;
    }
    if (strangers.add(rut)) {
      findings.add(Fault.PERSON_NOT_COMMUNICATED, where, value);
    }
    return false;
  }

  /** The RUN of a row, or a finding. */
  Optional<Rut> run(Titles titles, Row row, Column column) {
    return titles
        .required(row, column, findings)
        .flatMap(cell -> run(Runs.read(cell.text()), titles.where(row, column), cell.text()));
  }

  Optional<Rut> run(Either<Fault, Read<Rut>> read, Where where, String value) {
    return findings.ofRead(read, where, value);
  }

  /** Whether a row is of this action; a finding if not. */
  boolean isOfAction(Titles titles, Row row, Column column) {
    return titles
        .required(row, column, findings)
        .map(cell -> isOfAction(cell.text(), titles.where(row, column)))
        .orElse(false);
  }

  boolean isOfAction(String text, Where where) {
    if (Amounts.isCutCode(text)) {
      findings.add(Fault.CODE_DAMAGED, where, text);
      return false;
    }
    boolean same = Texts.folded(text).equals(Texts.folded(facts.action().text()));
    if (!same) {
      findings.add(Fault.ACTION_MISMATCH, where, text);
    }
    return same;
  }

  /** Whether a row bears the SENCE code of the facts, or none; a finding if not. */
  boolean isOfCode(Titles titles, Row row, Column column) {
    Optional<Cell> cell = titles.given(row, column, findings);
    if (cell.isEmpty()) {
      return true;
    }
    String code = Texts.spaced(cell.get().text());
    Where where = titles.where(row, column);
    if (Amounts.isCutCode(code)) {
      findings.add(Fault.CODE_DAMAGED, where, code);
      return false;
    }
    boolean same = facts.senceCode().map(SenceCode::digits).map(code::equals).orElse(true);
    if (!same) {
      findings.add(Fault.ACTION_MISMATCH, where, code);
    }
    return same;
  }

  /** One RUN has one name in a file (rule 6). */
  static final class Names {
    private final Map<Rut, String> names = new HashMap<>();

    /** Whether the name is the one that came first under this RUN. */
    boolean agree(Rut rut, String name) {
      String folded = Texts.folded(name);
      return names.computeIfAbsent(rut, first -> folded).equals(folded);
    }
  }
}
