package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VerificationCodePropertyTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";

  @Property
  @Label("a printed code is read back as itself")
  void isReadBack(@ForAll("codes") VerificationCode code) {
    assertThat(VerificationCode.parse(code.grouped())).contains(code);
  }

  @Property(tries = 200)
  @Label("every change of one symbol is caught")
  void catchesEveryChangeOfOneSymbol(@ForAll("codes") VerificationCode code) {
    for (int place = 0; place < code.symbols().length(); place++) {
      for (char other : ALPHABET.toCharArray()) {
        StringBuilder typed = new StringBuilder(code.symbols());
        if (typed.charAt(place) != other) {
          typed.setCharAt(place, other);
          assertThat(VerificationCode.parse(typed.toString()).isLeft()).as("%s", typed).isTrue();
        }
      }
    }
  }

  @Property(tries = 200)
  @Label("every swap of two unlike symbols is caught, neighbours or not")
  void catchesEverySwap(@ForAll("codes") VerificationCode code) {
    String symbols = code.symbols();
    for (int one = 0; one < symbols.length(); one++) {
      for (int other = one + 1; other < symbols.length(); other++) {
        StringBuilder typed = new StringBuilder(symbols);
        typed.setCharAt(one, symbols.charAt(other));
        typed.setCharAt(other, symbols.charAt(one));
        if (symbols.charAt(one) != symbols.charAt(other)) {
          assertThat(VerificationCode.parse(typed.toString()).isLeft()).as("%s", typed).isTrue();
        }
      }
    }
  }

  @Provide
  Arbitrary<VerificationCode> codes() {
    return Arbitraries.longs()
        .map(Random::new)
        .map(random -> VerificationCode.draw(random::nextBytes));
  }
}
