package cl.certificates.rights;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.access.RefusedAttempt;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Rut;
import cl.certificates.rights.Cell.Key;
import cl.certificates.rights.Job.Target;
import cl.certificates.rights.World.Settled;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tries every cell of docs/access.md over one store. */
public abstract class EveryCell extends GrantedAnswers {
  private static final Set<String> ABOUT_ACCESS =
      Set.of(
          "NOT_FOUND", "PROFILE_NOT_ALLOWED", "WRONG_REGION", "OWN_REQUEST", "DETAIL_NOT_VISIBLE");

  /** The one answer that tells a foreign course from an unknown one, and to whom (A12). */
  private static final String EXCEPTION = "WRONG_REGION";

  private static final AccessTable TABLE = AccessTable.ofThePage();

  @TestFactory
  @DisplayName("FC-26: every cell of the table is so")
  final Stream<DynamicContainer> everyCell() {
    World world = new World(ground());
    Map<String, Job> jobs = Job.all(world);
    return TABLE.jobs().stream()
        .map(
            job ->
                DynamicContainer.dynamicContainer(
                    job,
                    TABLE.cells().stream()
                        .filter(cell -> cell.key().job().equals(job))
                        .map(
                            cell ->
                                DynamicTest.dynamicTest(
                                    cell.toString(), () -> isSo(world, jobs, cell)))));
  }

  private static void isSo(World world, Map<String, Job> jobs, Cell cell) {
    switch (cell.key().job()) {
      case "mandatesOf" -> mandates(world, cell);
      case "verify", "verifyFor" -> verified(world, cell);
      default -> {
        Job job = jobs.get(cell.key().job());
        assertThat(job).as("a job that this test can call").isNotNull();
        for (Settled settled : settled(cell.key())) {
          asked(world, job, cell, settled);
        }
      }
    }
  }

  private static List<Settled> settled(Key key) {
    return key.liquidated() ? List.of(Settled.RECORDED, Settled.REPORTED) : List.of(Settled.NO);
  }

  private static void mandates(World world, Cell cell) {
    Profile profile = cell.key().profile().orElseThrow();
    Relation relation = cell.key().relation();
    Actor holder = world.actor(relation, profile);
    Rut person =
        switch (relation) {
          case FOREIGN -> world.actor(Relation.OWN_REQUEST, profile).person();
          case UNKNOWN -> new Rut(1);
          default -> holder.person();
        };

    Answer answer =
        Answer.listed(
            world.office().mandatesOf(person),
            held -> held.stream().map(Mandate::actor).anyMatch(holder::equals));

    assertThat(answer.word()).isEqualTo(cell.answer());
  }

  private static void verified(World world, Cell cell) {
    CertificateState state = cell.key().state().orElseThrow();
    for (Settled settled : settled(cell.key())) {
      ActionId action =
          cell.key().relation() == Relation.UNKNOWN
              ? World.UNKNOWN
              : world.course(Party.OWN, state, settled);

      Answer answer = Job.verified(world, cell.key().job(), action);

      assertThat(answer.word()).as("%s", settled).isEqualTo(cell.answer());
      assertThat(answer.allThatIsTold().toString())
          .doesNotContain("Participante", "Persona", "OTIC", "Motivo")
          .doesNotContain(World.PARTICIPANT.canonical(), World.PARTICIPANT.formatted());
    }
  }

  private static void asked(World world, Job job, Cell cell, Settled settled) {
    Key key = cell.key();
    Actor actor = world.actor(key.relation(), key.profile().orElseThrow());
    Target target = target(world, job, cell, settled);
    int events = job.changes() ? events(world, target) : 0;
    int noted = world.ground().attempts().size();

    Answer answer = job.call().apply(actor, target);

    assertThat(answer.word()).as("%s", settled).isEqualTo(cell.answer());
    assertThat(news(world, noted))
        .as("what the access log heard")
        .isEqualTo(expected(job, actor, target, answer));
    if (job.changes() && !answer.word().equals(Answer.YES)) {
      assertThat(events(world, target)).as("nothing is written").isEqualTo(events);
    }
    if (tellsNothing(key, answer)) {
      for (Target other : othersOf(world, key, settled)) {
        assertThat(job.call().apply(actor, other).allThatIsTold())
            .as("the same as of %s", other)
            .isEqualTo(answer.allThatIsTold());
      }
    }
  }

  private static int events(World world, Target target) {
    return world.ground().dossiers().of(target.action()).events().size();
  }

  private static Target target(World world, Job job, Cell cell, Settled settled) {
    Key key = cell.key();
    CertificateState state = key.state().orElseThrow();
    if (key.relation() == Relation.UNKNOWN) {
      return Target.unknown();
    }
    Party party = key.relation() == Relation.FOREIGN ? Party.FOREIGN : Party.OWN;
    boolean spent = job.changes() && cell.answer().equals(Answer.YES);
    return Target.of(
        party,
        spent ? world.aNewCourse(party, state, settled) : world.course(party, state, settled));
  }

  /** Whether an answer must not tell one course from another. */
  private static boolean tellsNothing(Key key, Answer answer) {
    boolean exception =
        key.relation() == Relation.FOREIGN
            && key.profile().equals(Optional.of(Profile.REGIONAL_OFFICIAL))
            && Set.of("approve", "reject").contains(key.job())
            && answer.word().equals(EXCEPTION);
    return (key.relation() == Relation.FOREIGN && !exception)
        || key.relation() == Relation.NO_MANDATE;
  }

  private static List<Target> othersOf(World world, Key key, Settled settled) {
    List<Target> others = new ArrayList<>(List.of(Target.unknown()));
    if (key.relation() == Relation.NO_MANDATE) {
      CertificateState state = key.state().orElseThrow();
      others.add(Target.of(Party.FOREIGN, world.course(Party.FOREIGN, state, settled)));
    }
    return others;
  }

  private record Noted(Actor actor, Object operation, Optional<String> asked, String code) {}

  private static List<Noted> news(World world, int noted) {
    List<RefusedAttempt> attempts = world.ground().attempts();
    return attempts.subList(noted, attempts.size()).stream()
        .map(
            attempt ->
                new Noted(attempt.actor(), attempt.operation(), attempt.asked(), attempt.code()))
        .toList();
  }

  private static List<Noted> expected(Job job, Actor actor, Target target, Answer answer) {
    return ABOUT_ACCESS.contains(answer.word())
        ? List.of(new Noted(actor, job.operation(), job.asked().apply(target), answer.word()))
        : List.of();
  }

  @Test
  @DisplayName("FC-26: every public method has its table, and every table its method")
  final void everyMethod() {
    List<String> methods =
        Arrays.stream(CertificateOffice.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !method.isSynthetic())
            .map(Method::getName)
            .filter(name -> !name.equals("builder"))
            .toList();

    assertThat(methods).as("an overload needs a title of its own").doesNotHaveDuplicates();
    assertThat(TABLE.jobs().stream().map(job -> job.split(" ")[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(methods);
  }

  @Test
  @DisplayName("FC-26: no cell is missing, and none is too many")
  final void noCellIsMissing() {
    assertThat(TABLE.cells().stream().map(Cell::key).toList())
        .containsExactlyInAnyOrderElementsOf(allKeys());
  }

  private static Set<Key> allKeys() {
    Set<Key> keys = new LinkedHashSet<>();
    for (String job : TABLE.jobs()) {
      if (Set.of("verify", "verifyFor").contains(job)) {
        ofACourse(keys, job, Optional.empty(), List.of(Relation.OWN, Relation.UNKNOWN));
        continue;
      }
      for (Profile profile : Profile.values()) {
        if (job.equals("mandatesOf")) {
          List.of(Relation.OWN, Relation.FOREIGN, Relation.UNKNOWN, Relation.NO_MANDATE)
              .forEach(
                  relation ->
                      keys.add(
                          new Key(job, Optional.of(profile), relation, Optional.empty(), false)));
        } else {
          ofACourse(keys, job, Optional.of(profile), relations(job, profile));
        }
      }
    }
    return keys;
  }

  private static List<Relation> relations(String job, Profile profile) {
    List<Relation> relations =
        new ArrayList<>(List.of(Relation.OWN, Relation.UNKNOWN, Relation.NO_MANDATE));
    if (profile != Profile.HOST_SYSTEM) {
      relations.add(Relation.FOREIGN);
    }
    if (profile == Profile.REGIONAL_OFFICIAL && Set.of("approve", "reject").contains(job)) {
      relations.add(Relation.OWN_REQUEST);
    }
    return relations;
  }

  private static void ofACourse(
      Set<Key> keys, String job, Optional<Profile> profile, List<Relation> relations) {
    for (Relation relation : relations) {
      for (CertificateState state : CertificateState.values()) {
        for (boolean liquidated : List.of(false, true)) {
          keys.add(new Key(job, profile, relation, Optional.of(state), liquidated));
        }
      }
    }
  }
}
