package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FolioPropertyTest {
  private static final String SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @Property
  @Label("a printed folio is read back as itself")
  void isReadBack(@ForAll("folios") Folio folio) {
    assertThat(Folio.parse(folio.text())).contains(folio);
  }

  @Property(tries = 300)
  @Label("every change of one letter or digit is caught")
  void catchesEveryChangeOfOneSymbol(@ForAll("folios") Folio folio) {
    for (int place : symbolPlaces(folio.text())) {
      for (char other : SYMBOLS.toCharArray()) {
        StringBuilder typed = new StringBuilder(folio.text());
        if (typed.charAt(place) != other) {
          typed.setCharAt(place, other);
          assertThat(Folio.parse(typed.toString()).isLeft()).as("%s", typed).isTrue();
        }
      }
    }
  }

  @Property
  @Label("every swap of neighbours is caught unless they follow each other in the alphabet")
  void catchesSwapsOfNeighbours(@ForAll("folios") Folio folio) {
    List<Integer> places = symbolPlaces(folio.text());
    for (int i = 1; i < places.size(); i++) {
      char left = folio.text().charAt(places.get(i - 1));
      char right = folio.text().charAt(places.get(i));
      StringBuilder typed = new StringBuilder(folio.text());
      typed.setCharAt(places.get(i - 1), right);
      typed.setCharAt(places.get(i), left);
      if (left != right && !followEachOther(left, right)) {
        assertThat(Folio.parse(typed.toString()).isLeft()).as("%s", typed).isTrue();
      }
    }
  }

  @Provide
  Arbitrary<Folio> folios() {
    return Combinators.combine(
            Arbitraries.strings()
                .withChars(SYMBOLS + "-")
                .ofMinLength(7)
                .ofMaxLength(30)
                .map(ActionId::of),
            Arbitraries.integers().between(1, 9_999))
        .as(Folio::new);
  }

  private static List<Integer> symbolPlaces(String text) {
    return IntStream.range(0, text.length())
        .filter(place -> text.charAt(place) != '-')
        .boxed()
        .toList();
  }

  private static boolean followEachOther(char one, char other) {
    int apart = Math.abs(SYMBOLS.indexOf(one) - SYMBOLS.indexOf(other));
    return apart == 1 || apart == SYMBOLS.length() - 1;
  }
}
