package cl.certificates.course;

import cl.certificates.identity.ActionId;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import java.util.Optional;

/**
 * Identifiers that are well formed, but do not belong together; the pair says which.
 *
 * @param pair the two that disagree
 */
public record IdentifierMismatch(Pair pair) {
  /** Which two identifiers disagree. */
  public enum Pair {
    /** The SENCE code or the action belongs to another training entity. */
    CODE_ENTITY,
    /** The action id is that of another course (another SENCE code). */
    ACTION_COURSE,
    /** The course runs under another training line. */
    LINE_COURSE
  }

  /**
   * Whether a course may take the place of the one already known under its action id.
   *
   * @return what disagrees; empty if nothing does
   * @throws IllegalArgumentException if the two are not of one action
   */
  public static Optional<IdentifierMismatch> between(Course known, Course other) {
    ActionId action = known.action();
    if (!action.equals(other.action())) {
      throw new IllegalArgumentException("two different actions are compared");
    }
    if (!known.line().code().equals(other.line().code())) {
      return Optional.of(new IdentifierMismatch(Pair.LINE_COURSE));
    }
    if (!known.executor().rut().equals(other.executor().rut())) {
      return Optional.of(new IdentifierMismatch(Pair.CODE_ENTITY));
    }
    if (!known.senceCode().equals(other.senceCode())) {
      return Optional.of(new IdentifierMismatch(Pair.ACTION_COURSE));
    }
    return Optional.empty();
  }

  /**
   * Whether what a form says beside the action id fits the course it names.
   *
   * @param line the training line the person chose, if he did
   * @param code the SENCE code he typed, if he did
   * @return what disagrees; empty if nothing does
   */
  public static Optional<IdentifierMismatch> between(
      Course course, Optional<TrainingLine> line, Optional<SenceCode> code) {
    if (line.isPresent() && !line.get().code().equals(course.line().code())) {
      return Optional.of(new IdentifierMismatch(Pair.LINE_COURSE));
    }
    if (code.isPresent() && !code.equals(course.senceCode())) {
      return Optional.of(new IdentifierMismatch(Pair.ACTION_COURSE));
    }
    return Optional.empty();
  }
}
