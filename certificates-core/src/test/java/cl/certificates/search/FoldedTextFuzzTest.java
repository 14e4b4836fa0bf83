package cl.certificates.search;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.identity.Text;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.text.Normalizer;

/**
 * Whatever two texts are compared, folding them twice is folding them once, and a part is found.
 */
class FoldedTextFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void foldsOnceAndFindsParts(FuzzedDataProvider data) {
    String name = kept(data.consumeString(200));
    String other = kept(data.consumeRemainingAsString());

    FoldedText folded = FoldedText.of(name);

    assertThat(FoldedText.of(folded.value())).as("folded twice").isEqualTo(folded);
    assertThat(FoldedText.of(Normalizer.normalize(name, Normalizer.Form.NFD)))
        .as("taken apart")
        .isEqualTo(folded);
    assertThat(FoldedText.of(" " + name + " ")).as("with outer spaces").isEqualTo(folded);
    assertThat(FoldedText.of(other + " " + name + " " + other).contains(folded))
        .as("a part is found")
        .isTrue();
    assertThat(folded.toString()).matches("FoldedText of [0-9]+ code points");
  }

  /** A name as the library keeps it, since no other is ever compared; empty if it is refused. */
  private static String kept(String typed) {
    return Text.line(typed, Text.NAME).map(Text::value).getOrElse("");
  }
}
