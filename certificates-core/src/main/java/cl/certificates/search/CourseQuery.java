package cl.certificates.search;

import cl.certificates.DomainStyle;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A checked search: a training line, criteria that must all hold, and what may be seen. */
@DomainStyle
@Value.Immutable
public interface CourseQuery {
  /** Línea de capacitación (R11). */
  TrainingLine line();

  /** The whole action id, or {@linkplain #words words} of the course name. */
  Optional<String> course();

  /** The whole código SENCE. */
  Optional<SenceCode> senceCode();

  /** Región of execution. */
  Optional<Region> region();

  /** The whole RUT of a communicated participant in any spelling, or else words of the name. */
  @Value.Redacted
  Optional<String> participant();

  /** The whole RUT of the training entity, or words of its name. */
  @Value.Redacted
  Optional<String> trainingEntity();

  /** The whole RUT of the supervising entity, or words of its name. */
  @Value.Redacted
  Optional<String> supervisingEntity();

  /** The state of the certificate; where no dossier is kept, it is to be issued. */
  Optional<CertificateState> state();

  /** The days on which the course may end, as communicated. */
  @Value.Default
  default DayRange communicatedEnd() {
    return DayRange.ALWAYS;
  }

  /**
   * The acts that are waited for: a course is found if one of them is; no course waits for two.
   * Where none is given it does not matter.
   */
  List<Awaited> awaited();

  /** Whether ñ counts as n in all texts that are looked for. */
  @Value.Default
  default boolean enyeAsN() {
    return false;
  }

  /** What the actor may see at all. */
  Visibility visibility();

  /** How many rows at the most, 1 or more. */
  int size();

  /** In which order rows come. */
  @Value.Default
  default CourseOrder order() {
    return CourseOrder.ACTION;
  }

  /** The last action of the page before. */
  Optional<ActionId> after();

  /**
   * The communicated end that its row had, where the order is by it: whatever the course says by
   * now, the walk goes on from there.
   */
  Optional<LocalDate> afterEnd();

  /**
   * Whether a row comes after the page before, in the order asked for; every row does where there
   * was none.
   *
   * @param end its communicated end
   * @param action its action id
   */
  default boolean comesAfter(LocalDate end, ActionId action) {
    if (after().isEmpty()) {
      return true;
    }
    int byEnd = afterEnd().map(end::compareTo).orElse(0);
    int place = byEnd != 0 ? byEnd : action.compareTo(after().get());
    return order() == CourseOrder.END_DESCENDING ? place < 0 : place > 0;
  }

  /**
   * @throws IllegalStateException if the page before did not end at a place of the order
   */
  @Value.Check
  default void check() {
    if (afterEnd().isPresent() != (order().isByEnd() && after().isPresent())) {
      throw new IllegalStateException("a place in the order of ends has an end, and no other has");
    }
  }

  /**
   * The words of one of the criteria that are texts.
   *
   * @return the words, one or more; empty where nothing is asked for, since nothing was typed or
   *     nothing of it counts
   */
  default Optional<SearchWords> words(Optional<String> criterion) {
    return criterion
        .map(typed -> SearchWords.of(typed, enyeAsN()))
        .filter(sought -> !sought.words().isEmpty());
  }

  /**
   * The participant, where one is asked for by a RUT that a person may have ({@link
   * Rut#isPlausible}): no name is looked through for it, so an index of numbers may answer.
   */
  default Optional<Rut> attendee() {
    return participant().flatMap(text -> Rut.parse(text).toJavaOptional()).filter(Rut::isPlausible);
  }

  /** Builds a query. */
  final class Builder extends ImmutableCourseQuery.Builder {}
}
