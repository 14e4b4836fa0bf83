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
  void readsTheLongestThatThereCanBe() {
    Folio folio = new Folio(ActionId.of("A".repeat(30)), 9_999);

    assertThat(Folio.parse(folio.text())).contains(folio);
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

  @Test
  @DisplayName("of the swaps of unlike neighbours exactly one in 630 passes, as the Javadoc says")
  void missesOneSwapIn630() {
    String symbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    int swaps = 0;
    int missed = 0;
    for (char before : symbols.toCharArray()) { // brings the check into each of its 36 states once
      for (char left : symbols.toCharArray()) {
        for (char right : symbols.toCharArray()) {
          if (left != right) {
            swaps++;
            missed +=
                check("" + before + left + right) == check("" + before + right + left) ? 1 : 0;
          }
        }
      }
    }

    assertThat(swaps).isEqualTo(36 * 36 * 35);
    assertThat(swaps / missed).isEqualTo(630);
    assertThat(swaps % missed).isZero();
  }

  private static char check(String start) {
    String text = new Folio(ActionId.of(start + "0000"), 1).text();
    return text.charAt(text.length() - 1);
  }
}
