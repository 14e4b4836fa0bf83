package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextPropertyTest {

  @Property
  @Label("FC-09: a text that was kept is kept unchanged when it is read again")
  void isStable(@ForAll("typed") String typed) {
    Either<InvalidText, Text> once = Text.paragraphs(typed, Text.REASON);

    once.forEach(text -> assertThat(Text.paragraphs(text.value(), Text.REASON)).contains(text));
  }

  @Property
  @Label("FC-09: composed and decomposed spellings get one answer")
  void answersOneSpellingAsAnother(@ForAll("typed") String typed) {
    String apart = Normalizer.normalize(typed, Normalizer.Form.NFD);

    assertThat(Text.paragraphs(apart, Text.REASON))
        .isEqualTo(Text.paragraphs(Normalizer.normalize(typed, Normalizer.Form.NFC), Text.REASON));
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.strings()
        .withChars("ñÑáüŁİ n\u0303\u0301\u0323'’-\t\r\n\u00A0\u200B\u2003\u1EAD가")
        .ofMaxLength(60);
  }
}
