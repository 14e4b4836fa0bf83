package cl.certificates.testkit.contract;

import cl.certificates.identity.ActionId;
import java.util.List;

/**
 * Actions whose ids begin with another's, which a careless key, pattern or order mixes up. They are
 * of digits alone where that one is, so that a key that is a number takes them.
 */
final class Alike {
  private static final List<String> ENDINGS =
      List.of("-2", "10", "-1", "-1-1", "1", "-A", "A", "-10", "Z", "-Z", "9", "-", "--");
  private static final List<String> DIGITS =
      List.of("10", "9", "1", "2", "0", "00", "01", "19", "90", "99");

  private Alike() {}

  /**
   * Other actions than {@code first}, all different, the two of {@link #pair} before the others.
   */
  static List<ActionId> to(ActionId first) {
    boolean number = first.text().chars().allMatch(Character::isDigit);
    List<String> endings = number ? DIGITS : ENDINGS;
    return endings.stream().map(ending -> ActionId.of(first.text() + ending)).toList();
  }

  /**
   * The lower and the higher of two that begin with {@code first}. A collation that passes over
   * hyphens, or an order of numbers, has them the other way round.
   */
  static List<ActionId> pair(ActionId first) {
    return to(first).subList(0, 2);
  }
}
