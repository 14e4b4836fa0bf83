package cl.certificates.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("presence is counted once, within the class, in whole minutes")
final class StayPropertyTest {
  private static final LocalDateTime NINE = LocalDateTime.of(2026, 3, 2, 9, 0);

  @Provide
  Arbitrary<List<Stay>> stays() {
    return Combinators.combine(
            Arbitraries.integers().between(-1_000, 6_000), Arbitraries.integers().between(0, 4_000))
        .as((from, length) -> new Stay(NINE.plusSeconds(from), NINE.plusSeconds(from + length)))
        .list()
        .ofMaxSize(12);
  }

  @Property
  @Label("the minutes are those of the seconds that any stay covers")
  void countsEverySecondOnce(
      @ForAll("stays") List<Stay> stays, @ForAll @IntRange(min = 1, max = 90) int minutes) {
    BitSet covered = new BitSet();
    for (int second = 0; second < minutes * 60; second++) {
      LocalDateTime moment = NINE.plusSeconds(second);
      covered.set(
          second,
          stays.stream()
              .anyMatch(stay -> !moment.isBefore(stay.from()) && moment.isBefore(stay.until())));
    }

    assertThat(new ClassWindow(NINE, minutes).minutesOf(stays))
        .isEqualTo(covered.cardinality() / 60);
  }

  @Property
  @Label("the order of the stays, and one told twice, change nothing")
  void knowsNoOrder(@ForAll("stays") List<Stay> stays, @ForAll Random random) {
    List<Stay> other = new ArrayList<>(stays);
    other.addAll(stays.subList(0, stays.size() / 2));
    Collections.shuffle(other, random);

    assertThat(Stay.united(other)).isEqualTo(Stay.united(stays));
  }

  @Property
  @Label(
      "united stays have a length, neither overlap nor touch, and uniting them again changes nothing")
  void leavesGaps(@ForAll("stays") List<Stay> stays) {
    List<Stay> united = Stay.united(stays);

    assertThat(united).allMatch(stay -> stay.from().isBefore(stay.until()));
    for (int i = 1; i < united.size(); i++) {
      assertThat(united.get(i).from()).isAfter(united.get(i - 1).until());
    }
    assertThat(Stay.united(united)).isEqualTo(united);
  }
}
