package cl.certificates.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.calendar.Holiday;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.calendar.Holidays;
import cl.certificates.calendar.LocalScopes;
import cl.certificates.calendar.Scope;
import cl.certificates.identity.Region;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link HolidaySource} must do. A source that lets holidays of provinces or communes
 * count for their region, as {@link LocalScopes} does, names them in {@link #turnedOn()}. No test
 * can show C3, that nothing is left out, nor the half of C4 that speaks of laws to come.
 */
@ExtendWith(NamedClause.class)
public abstract class HolidaySourceContract {
  private static final int SHOWN = 3;

  /** For subclasses. */
  protected HolidaySourceContract() {}

  /** A new adapter over the source under test. */
  protected abstract HolidaySource client();

  /**
   * The provinces and communes whose days it lets count for their region, those given to {@link
   * LocalScopes}; none by default.
   */
  protected Set<Scope> turnedOn() {
    return Set.of();
  }

  private boolean counts(Scope holiday, Scope place) {
    return holiday.covers(place)
        || !place.isNational() && place.covers(holiday) && turnedOn().contains(holiday);
  }

  /** Enough to see what is wrong; a source has hundreds of days. */
  private static List<Holiday> first(List<Holiday> days, Predicate<Holiday> wrong) {
    return days.stream().filter(wrong).limit(SHOWN).toList();
  }

  private static List<Scope> everyScope() {
    return Stream.of(
            Stream.of(Scope.NATIONAL),
            Arrays.stream(Region.values()).map(region -> Scope.region(region.code())),
            Stream.of(Scope.province("102"), Scope.commune("16101")))
        .flatMap(scopes -> scopes)
        .toList();
  }

  @Test
  @DisplayName("C1: every holiday of the answer counts in the place asked about")
  final void answersWhatHoldsThere() {
    for (Scope place : everyScope()) {
      List<Holiday> days = client().holidays(place).days();
      assertThat(first(days, holiday -> !counts(holiday.scope(), place)))
          .as(
              "C1: what does not count in '%s', the first of it; of provinces and communes that are"
                  + " turned on (LocalScopes) the contract is told by overriding turnedOn()",
              place.code())
          .isEmpty();
    }
  }

  @Test
  @DisplayName("C2: national holidays hold everywhere, over the same range")
  final void answersNationalHolidaysEverywhere() {
    Holidays national = client().holidays(Scope.NATIONAL);
    for (Scope place : everyScope()) {
      Holidays there = client().holidays(place);
      assertThat(first(national.days(), holiday -> !there.days().contains(holiday)))
          .as("C2: national holidays that are missing in '%s', the first of them", place.code())
          .isEmpty();
      assertThat(List.of(there.firstKnownDay(), there.lastKnownDay()))
          .as("C2: the range in '%s'", place.code())
          .isEqualTo(List.of(national.firstKnownDay(), national.lastKnownDay()));
    }
  }

  @Test
  @DisplayName("C4: asked again the answer and its version are equal")
  final void answersTheSameAgain() {
    for (Scope place : everyScope()) {
      Holidays first = client().holidays(place);
      Holidays second = client().holidays(place);
      assertThat(second).as("C4: '%s'", place.code()).isEqualTo(first);
      assertThat(second.version()).as("C4: its version").isEqualTo(first.version());
    }
  }

  @Test
  @DisplayName("C4: asked by many at once the answer is equal")
  final void racesOfQuestions() {
    HolidaySource shared = client();
    Callable<Holidays> question = () -> shared.holidays(Scope.NATIONAL);

    List<Holidays> answers = Race.of(Collections.nCopies(16, question));

    assertThat(answers).as("C4: one answer for all").containsOnly(answers.get(0));
  }
}
