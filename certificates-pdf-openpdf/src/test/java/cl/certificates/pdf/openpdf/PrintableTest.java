package cl.certificates.pdf.openpdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import java.text.Normalizer;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
  private static final CertificateRenderer RENDERER = OpenPdfRenderer.create();

  @ParameterizedTest
  @DisplayName("FC-09: what was typed as letter and accent is printed and read back composed")
  @ValueSource(strings = {"Nun\u0303ez", "Ma\u0301rta", "Jose\u0301", "Nguye\u0302\u0303n"})
  void printsTheComposedForm(String typed) {
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    CertificateDocument document = Papers.naming(typed);

    assertThat(RENDERER.firstUnprintable(typed)).isEmpty();
    assertThat(RENDERER.render(document)).isEqualTo(RENDERER.render(Papers.naming(composed)));
    try (Reading paper = Reading.of(RENDERER.render(document))) {
      assertThat(paper.rows()).singleElement().asString().contains(composed).doesNotContain(typed);
    }
  }

  @Test
  @DisplayName("FC-09: an accent that finds no composed letter is named")
  void namesTheAccentThatStaysAlone() {
    assertThat(RENDERER.firstUnprintable("A\u030Bgnes")).hasValue(0x30B);
    assertThat(RENDERER.firstUnprintable("Ana X\u030C")).hasValue(0x30C);
    assertThat(RENDERER.firstUnprintable("\u0301Ana")).hasValue(0x301);
  }

  @ParameterizedTest
  @DisplayName("FC-10: names with every kind of Latin letter are printed and read back")
  @ValueSource(
      strings = {
        "Ķestutis Ŵynn",
        "Łucja Öztürk-İpek",
        "O'Higgins D’Ávila",
        "Čeněk Śliwa ŵ ı ß ẞ",
        "Đorđe Ðorvaldsson Þór Ɖ",
        "Ștefan Țuțea Şule Ţ",
        "Nguyễn Thị Ẩn Ỹ",
        "Ľubomír Ģirts Ņina Ŗ Ż ż",
        "Ελένη Иван",
        "«A» – “B” … № 1 % € ª º ½ ·"
      })
  void printsLatinNames(String name) {
    assertThat(RENDERER.firstUnprintable(name)).isEmpty();
    try (Reading paper = Reading.of(RENDERER.render(Papers.naming(name)))) {
      assertThat(paper.rows()).singleElement().asString().contains(" " + name + " ");
    }
  }

  @Test
  @DisplayName("FC-10: every letter of the Latin blocks prints in both cuts, and reads back itself")
  void printsAllLatinLetters() {
    List<String> letters =
        IntStream.concat(IntStream.rangeClosed(0x20, 0x24F), IntStream.rangeClosed(0x1E00, 0x1EFF))
            .filter(Character::isLetter)
            .mapToObj(Character::toString)
            .toList();
    List<String> notNormal =
        letters.stream().filter(c -> !Normalizer.isNormalized(c, Normalizer.Form.NFC)).toList();
    String all = String.join("", letters);

    assertThat(RENDERER.firstUnprintable(all)).isEmpty();
    CertificateDocument document =
        Papers.of(1).addRemarks(all).addTotals(all).build(); // one regular, one bold
    try (Reading paper = Reading.of(RENDERER.render(document))) {
      assertThat(paper.solid()).containsSubsequence(all, all);
    }
    assertThat(notNormal).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("FC-10: what cannot be printed is named, and never printed as something else")
  @CsvSource({
    "1F600", // an emoji
    "0645", // Arabic
    "05D0", // Hebrew
    "0009", "000D", "0007", "200B", "00AD", "202E", "FEFF", "2028", "D83D", // half of a pair
    "E000", "4E2D", "FFFD", "FFFF"
  })
  void namesTheUnprintable(String hex) {
    int codePoint = Integer.parseInt(hex, 16);
    String name = "Ana Soto " + Character.toString(codePoint) + " Rey";

    assertThat(RENDERER.firstUnprintable(name)).hasValue(codePoint);
    assertThatThrownBy(() -> RENDERER.render(Papers.naming(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("U+" + hex)
        .hasMessageNotContaining("Soto");
  }

  @Test
  @DisplayName("FC-10: the first of several is named")
  void namesTheFirst() {
    assertThat(RENDERER.firstUnprintable("Ana \u0645 😀")).isEqualTo(OptionalInt.of(0x645));
    assertThat(RENDERER.firstUnprintable("😀 \u0645")).isEqualTo(OptionalInt.of(0x1F600));
    assertThat(RENDERER.firstUnprintable("")).isEmpty();
  }

  @Test
  @DisplayName("FC-10: no field escapes the check")
  void checksEveryField() {
    String bad = "Ana\u0007";
    List<CertificateDocument> documents =
        List.of(
            Papers.of(1).title(bad).build(),
            Papers.of(1).subtitle(bad).build(),
            Papers.of(1).addRemarks(bad).build(),
            Papers.of(1).addSections(Papers.section(bad)).build(),
            Papers.of(1).addSections(Papers.section("Curso", bad, "valor")).build(),
            Papers.of(1).addSections(Papers.section("Curso", "Nombre", bad)).build(),
            Papers.of(1).tableHeading(bad).build(),
            Papers.of(1).tableHeader(List.of("N.º", "RUT", bad, "Horas", "%", "Mínimo")).build(),
            Papers.naming(bad),
            Papers.of(1).addTotals(bad).build(),
            Papers.of(1).addLegend(bad).build(),
            Papers.of(1).verificationLabel(bad).build(),
            Papers.of(1).verificationCode(bad).build(),
            Papers.of(1).verificationTarget(bad).build(),
            Papers.of(1).mark(bad).build(),
            Papers.of(1).pageLabel(bad).build(),
            Papers.of(1).fileTitle(bad).build(),
            Papers.of(1).author(bad).build(),
            Papers.of(1).languageTag(bad).build());

    assertThat(documents)
        .allSatisfy(
            document ->
                assertThatThrownBy(() -> RENDERER.render(document))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("U+0007"));
  }

  @Test
  @DisplayName("FC-10: a space that keeps words together is printed as a space")
  void printsNoBreakSpaces() {
    String name = "Ana\u00A0Soto\u202FRey";

    assertThat(RENDERER.firstUnprintable(name)).isEmpty();
    try (Reading paper = Reading.of(RENDERER.render(Papers.naming(name)))) {
      assertThat(paper.rows()).singleElement().asString().contains(" Ana Soto Rey ");
    }
  }
}
