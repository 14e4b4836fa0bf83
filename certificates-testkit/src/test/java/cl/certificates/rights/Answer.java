package cl.certificates.rights;

import cl.certificates.bulk.BulkOutcome;
import cl.certificates.refusal.Refusal;
import cl.certificates.verification.Verification;
import cl.certificates.wording.Language;
import cl.certificates.wording.Worded;
import cl.certificates.wording.Wording;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What somebody was told.
 *
 * @param word as it stands in the table
 * @param value what was returned: a refusal or a value
 */
record Answer(String word, Object value) {
  static final String YES = "yes";
  static final String ABSENT = "absent";

  static Answer of(Either<? extends Refusal, ?> outcome) {
    return outcome.isLeft()
        ? new Answer(outcome.getLeft().code(), outcome.getLeft())
        : new Answer(YES, outcome.get());
  }

  /** Of an item among many; what is in force already is told as the single act tells it. */
  static Answer of(BulkOutcome<?> outcome) {
    if (outcome instanceof BulkOutcome.Refused<?> no) {
      return new Answer(no.refusal().code(), no.refusal());
    }
    if (outcome instanceof BulkOutcome.InForce<?> before) {
      return new Answer(before.code(), before);
    }
    return new Answer(YES, outcome.answer().orElseThrow());
  }

  /** Of a list, in which a course is or is not. */
  static <T> Answer of(Either<? extends Refusal, T> outcome, Predicate<T> isListed) {
    return outcome.isLeft() ? of(outcome) : listed(outcome.get(), isListed);
  }

  static <T> Answer listed(T list, Predicate<T> isListed) {
    return new Answer(isListed.test(list) ? YES : ABSENT, list);
  }

  static Answer of(Verification verification) {
    return new Answer(verification.code(), verification);
  }

  /** All that can be read off it, in whatever way. */
  List<Object> allThatIsTold() {
    List<Object> told = new ArrayList<>(List.of(word, value.getClass(), value, value.toString()));
    if (value instanceof Worded worded) {
      told.addAll(List.of(worded.code(), worded.textKey(), worded.details()));
      for (Language language : Language.values()) {
        told.add(Wording.in(language).say(worded));
      }
    }
    if (value instanceof Refusal refusal) {
      told.add(refusal.faults());
    }
    return told;
  }
}
