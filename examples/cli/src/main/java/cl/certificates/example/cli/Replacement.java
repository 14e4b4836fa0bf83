package cl.certificates.example.cli;

import cl.certificates.attendance.ClassAttendance;
import cl.certificates.attendance.Participant;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Rut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stored course whose place another takes.
 *
 * @param changed whose minutes are others, in the order of what is stored, the new ones last
 * @param inForce the folio of the certificate issued for what was stored
 */
record Replacement(List<Change> changed, Optional<Folio> inForce) {
  /**
   * What becomes of somebody's minutes.
   *
   * @param stored the minutes there are; none if the person is new
   * @param next the minutes there will be; none if the person is left out
   */
  record Change(Participant person, Optional<Integer> stored, Optional<Integer> next) {
    boolean loses() {
      return next.orElse(0) < stored.orElse(0);
    }
  }

  Replacement {
    changed = List.copyOf(changed);
  }

  static Replacement of(List<Participant> stored, List<Participant> next, Optional<Folio> inForce) {
    Map<Rut, Participant> before = byRut(stored);
    Map<Rut, Participant> after = byRut(next);
    Map<Rut, Participant> all = new LinkedHashMap<>(before);
    all.putAll(after);
    List<Change> changed = new ArrayList<>();
    for (Rut rut : all.keySet()) {
      Optional<Integer> had = Optional.ofNullable(before.get(rut)).map(Replacement::minutes);
      Optional<Integer> has = Optional.ofNullable(after.get(rut)).map(Replacement::minutes);
      if (!had.equals(has)) {
        changed.add(new Change(all.get(rut), had, has));
      }
    }
    return new Replacement(changed, inForce);
  }

  private static Map<Rut, Participant> byRut(List<Participant> people) {
    Map<Rut, Participant> byRut = new LinkedHashMap<>();
    people.forEach(person -> byRut.put(person.rut(), person));
    return byRut;
  }

  private static int minutes(Participant person) {
    return person.minutesOutsideClasses()
        + person.attendance().stream().mapToInt(ClassAttendance::minutes).sum();
  }

  /** How many people would have fewer minutes than are stored. */
  long losing() {
    return changed.stream().filter(Change::loses).count();
  }

  void tell(Screen screen) {
    screen.say(
        changed.isEmpty()
            ? "El curso ya está guardado; nadie cambia de minutos."
            : "El curso ya está guardado; así cambian los minutos:");
    if (!changed.isEmpty()) {
      screen.table(
          List.of("RUN", "Nombre", "Guardado", "Ahora"),
          changed.stream()
              .map(
                  change ->
                      List.of(
                          change.person().rut().formatted(),
                          change.person().name(),
                          shown(change.stored()),
                          shown(change.next())))
              .toList());
    }
    inForce.ifPresent(
        folio ->
            screen.say(
                "Su certificado vigente, %s, no cambia: certifica lo que había al emitirlo."
                    .formatted(folio.text())));
  }

  private static String shown(Optional<Integer> minutes) {
    return minutes.map(String::valueOf).orElse("—");
  }

  /** What a script reads of it. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("losing", losing());
    facts.put("inForce", inForce);
    facts.put(
        "changed",
        changed.stream()
            .map(
                change -> {
                  Map<String, Object> person = new LinkedHashMap<>();
                  person.put("rut", change.person().rut());
                  person.put("stored", change.stored());
                  person.put("next", change.next());
                  return person;
                })
            .toList());
    return facts;
  }
}
