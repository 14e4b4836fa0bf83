package cl.certificates.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FoldedTextTest {
  @Test
  @DisplayName("a space that bore a mark is no part of a name's end")
  void stripsWhatBoreAMark() {
    assertThat(FoldedText.of("Ana \u0301")).isEqualTo(FoldedText.of("Ana"));
  }

  @Test
  @DisplayName("the first letters of a Greek word are found, though its end is written otherwise")
  void foldsTheFinalSigma() {
    assertThat(FoldedText.of("ΣΟΦΙΑ ΑΣΑΝ").contains(FoldedText.of("ΑΣ"))).isTrue();
  }

  @Test
  void showsNoNameInLogs() {
    assertThat(FoldedText.of("Ana Soto")).hasToString("FoldedText of 8 code points");
  }
}
