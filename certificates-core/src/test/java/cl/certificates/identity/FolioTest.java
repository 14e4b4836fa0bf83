package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.identity.InvalidIdentifier.Reason;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolioTest {

  @Test
  @DisplayName("the check character is that of ISO 7064: its users print A12425GABC1234002 with M")
  void checksAsTheStandardDoes() {
    assertThat(new Folio(ActionId.of("A12425GABC123400"), 2).text())
        .isEqualTo("A12425GABC123400-2-M");
  }

  @Test
  void isReadFromTheRight() {
    Folio folio = new Folio(ActionId.of("RLAB-19-02-08-0071-1"), 2);

    assertThat(Folio.parse(folio.text())).contains(folio);
    assertThat(Folio.parse(" " + folio.text().toLowerCase(Locale.ROOT))).contains(folio);
  }

  @Test
  void tellsAMistypedCheckFromAMalformedFolio() {
    assertThat(Folio.parse("A12425GABC123400-2-N").getLeft().reason())
        .isEqualTo(Reason.CHECK_DIGIT_WRONG);
    assertThat(Folio.parse("A12425GABC123400-2-N").getLeft().code()).isEqualTo("FOLIO_INVALID");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M",
        "-M",
        "2-M",
        "A12425GABC123400-2",
        "A12425GABC123400-2-",
        "A12425GABC123400-2-MM",
        "A12425GABC123400--M",
        "A12425GABC123400-02-M",
        "A12425GABC123400-0-M",
        "A12425GABC123400-12345-M",
        "A12425-2-M",
        "A12425GABC1234Ñ0-2-M",
        "A12425GABC123400-2-\u212A",
        "A12425GABC123400 -2-M"
      })
  void refusesAMalformedFolio(String typed) {
    assertThat(Folio.parse(typed).getLeft().reason()).isEqualTo(Reason.SYNTAX);
  }

  @Test
  void refusesBlankAndEndlessInput() {
    assertThat(Folio.parse(" ").getLeft().reason()).isEqualTo(Reason.BLANK);
    assertThat(Folio.parse("A".repeat(10_000)).getLeft().reason()).isEqualTo(Reason.TOO_LONG);
  }

  @Test
  void countsVersionsFromOneTo9999() {
    ActionId action = ActionId.of("6".repeat(30));

    assertThatThrownBy(() -> new Folio(action, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Folio.parse(new Folio(action, 9_999).text()).isRight()).isTrue();
    assertThatThrownBy(() -> new Folio(action, 10_000))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
