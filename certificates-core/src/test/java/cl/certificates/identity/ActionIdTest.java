package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"rlab-19-02-08-0071-1", " RLAB-19-02-08-0071-1\t", "RLAB-19-02-08-0071-1"})
  @DisplayName("FC-28: case and outer white space do not tell two ids apart")
  void hasOneCanonicalForm(String typed) {
    assertThat(ActionId.parse(typed)).contains(new ActionId("RLAB-19-02-08-0071-1"));
  }

  @Test
  @DisplayName("FC-28: a Turkish server reads the i as everybody does")
  void ignoresTheDefaultLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(ActionId.of("iiiiiii").text()).isEqualTo("IIIIIII");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void hasSevenToThirtyCharacters() {
    assertThat(ActionId.parse("612345").isLeft()).isTrue();
    assertThat(ActionId.parse("6123456").isRight()).isTrue();
    assertThat(ActionId.parse("6".repeat(30)).isRight()).isTrue();
    assertThat(ActionId.parse("6".repeat(31)).isLeft()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "612 3456", "6123456_", "61234ñ6", "6123456\u212A"})
  void refusesOtherCharacters(String typed) {
    assertThat(ActionId.parse(typed).getLeft().code()).isEqualTo("ACTION_ID_INVALID");
  }

  @Test
  void sortsByItsCharacters() {
    assertThat(ActionId.of("6123456")).isLessThan(ActionId.of("RLAB-19"));
  }

  @Test
  void isMadeInCanonicalFormOnly() {
    assertThatThrownBy(() -> new ActionId("rlab-19-02"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
