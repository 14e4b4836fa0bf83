package cl.certificates.pdf.openpdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTest {
  private static final Typeface TYPEFACE = Typeface.load();
  private static final Style STYLE = new Style(Weight.REGULAR, 10, 7, Ink.TEXT);

  @ParameterizedTest
  @ValueSource(strings = {"Missing.ttf", "NotoSans-LICENSE.txt"})
  void saysWhichFontIsBroken(String resource) {
    assertThatThrownBy(() -> Typeface.read(resource))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining(resource)
        .hasCauseInstanceOf(Exception.class);
  }

  @Test
  void shrinksToOneLineWhileTheSmallestSizeAllows() {
    String name = "Bartolomé Quiñones";
    float natural = TYPEFACE.width(name, STYLE);

    Lines fits = TYPEFACE.squeezed(name, STYLE, natural);
    Lines shrunk = TYPEFACE.squeezed(name, STYLE, natural * 0.71f);
    Lines broken = TYPEFACE.squeezed(name, STYLE, natural * 0.69f);

    assertThat(fits.texts()).containsExactly(name);
    assertThat(fits.style().size()).isEqualTo(10);
    assertThat(shrunk.texts()).containsExactly(name);
    assertThat(shrunk.style().size()).isBetween(7f, 7.25f);
    assertThat(broken.texts()).containsExactly("Bartolomé", "Quiñones");
    assertThat(broken.style().size()).isEqualTo(10);
  }

  @Test
  void breaksInsideAWordOnlyWhenItIsTooLongAtTheSmallestSize() {
    float width = TYPEFACE.width("WWWWWWWWWW", STYLE.sized(7));

    Lines word = TYPEFACE.wrapped("a WWWWWWWWWW b", STYLE, width);
    Lines longer = TYPEFACE.wrapped("a WWWWWWWWWWW b", STYLE, width);

    assertThat(word.texts()).containsExactly("a", "WWWWWWWWWW", "b");
    assertThat(word.style().size()).isEqualTo(7);
    assertThat(longer.texts()).containsExactly("a", "WWWWWWWWWW", "W b");
  }

  @Test
  void keepsWordsTogetherAcrossANoBreakSpace() {
    float width = TYPEFACE.width("Juan Pérez", STYLE);

    assertThat(TYPEFACE.wrapped("Don Juan\u00A0Pérez", STYLE, width).texts())
        .containsExactly("Don", "Juan Pérez");
  }

  @Test
  void keepsEmptyLines() {
    assertThat(TYPEFACE.wrapped("a\n\nb", STYLE, 100).texts()).containsExactly("a", "", "b");
    assertThat(TYPEFACE.wrapped("", STYLE, 100).texts()).containsExactly("");
  }
}
