package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RutPropertyTest {

  @Property(tries = 50_000)
  @Label("FC-13: format, parse, format is stable")
  void isReadBack(@ForAll @IntRange(min = 1, max = 99_999_999) int number) {
    Rut rut = new Rut(number);

    assertThat(Rut.parse(rut.canonical())).contains(rut);
    assertThat(Rut.parse(rut.formatted())).contains(rut);
    assertThat(Rut.parse(rut.canonical().replace("-", ""))).contains(rut);
  }

  @Property(tries = 5_000)
  @Label("every change of one digit of the number is caught, whatever digit it becomes")
  void catchesEveryChangeOfOneDigit(@ForAll @IntRange(min = 1, max = 99_999_999) int number) {
    String printed = new Rut(number).canonical();
    for (int place = 0; place < printed.length() - 2; place++) {
      for (char other = '0'; other <= '9'; other++) {
        StringBuilder typed = new StringBuilder(printed);
        if (typed.charAt(place) != other) {
          typed.setCharAt(place, other);
          assertThat(Rut.parse(typed.toString()).isLeft()).as("%s", typed).isTrue();
        }
      }
    }
  }

  @Property(tries = 5_000)
  @Label("every change of the check digit is caught")
  void catchesEveryOtherCheckDigit(@ForAll @IntRange(min = 1, max = 99_999_999) int number) {
    Rut rut = new Rut(number);
    for (char other : "0123456789K".toCharArray()) {
      assertThat(Rut.parse(number + "-" + other).isRight()).isEqualTo(other == rut.checkDigit());
    }
  }

  @Property(tries = 20_000)
  @Label(
      "every swap of two unlike neighbours of the number is caught; the check digit is no part of it")
  void catchesEverySwapOfNeighbours(@ForAll @IntRange(min = 1, max = 99_999_999) int number) {
    String printed = new Rut(number).canonical();
    for (int place = 1; place < printed.length() - 2; place++) {
      char left = printed.charAt(place - 1);
      char right = printed.charAt(place);
      StringBuilder typed = new StringBuilder(printed);
      typed.setCharAt(place - 1, right);
      typed.setCharAt(place, left);
      if (left != right) {
        assertThat(Rut.parse(typed.toString()).isLeft()).as("%s", typed).isTrue();
      }
    }
  }

  @Property(tries = 5_000)
  @Label("a swap of digits six places apart is beyond modulo 11: the Javadoc promises no more")
  void missesSwapsSixPlacesApart(@ForAll @IntRange(min = 10_000_000, max = 99_999_999) int number) {
    StringBuilder typed = new StringBuilder(new Rut(number).canonical());
    char first = typed.charAt(0);
    typed.setCharAt(0, typed.charAt(6));
    typed.setCharAt(6, first);

    assertThat(Rut.parse(typed.toString()).isRight()).isTrue();
  }
}
