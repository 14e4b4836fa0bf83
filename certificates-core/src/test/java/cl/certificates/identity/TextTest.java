package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  @Test
  @DisplayName("FC-10: every character up to U+036F becomes a space, is kept or is refused")
  void judgesEveryLatinCharacter() {
    for (char symbol = 0; symbol <= 0x036F; symbol++) {
      Either<InvalidText, Text> read = Text.line("x" + symbol + "y", Text.NAME);

      int type = Character.getType(symbol);
      if (symbol == '\t' || type == Character.SPACE_SEPARATOR) {
        assertThat(read).as("U+%x", (int) symbol).contains(new Text("x y"));
      } else if (type == Character.CONTROL || type == Character.FORMAT || symbol == 0x034F) {
        assertThat(read.getLeft())
            .as("U+%x", (int) symbol)
            .isEqualTo(new InvalidText.NotPrintable(symbol));
      } else {
        String composed = Normalizer.normalize("x" + symbol + "y", Normalizer.Form.NFC);
        assertThat(read).as("U+%x", (int) symbol).contains(new Text(composed));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"Nun\u0303ez, Nuñez", "Jose\u0301, José", "A\u030B, A\u030B"})
  @DisplayName("FC-09: composed and decomposed spellings are one text")
  void composes(String typed, String kept) {
    assertThat(Text.line(typed, Text.NAME)).contains(new Text(kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\u00A0", "\u202F", "\u200B", "\u2003", "\u3000", "\uFEFF"})
  @DisplayName("FC-10: spaces of all kinds become a plain space, and go at both ends")
  void flattensSpaces(String space) {
    assertThat(Text.line(space + "Ana" + space + "Soto" + space, Text.NAME))
        .contains(new Text("Ana Soto"));
  }

  @ParameterizedTest
  @CsvSource({
    "7, U+0007",
    "0, U+0000",
    "127, U+007F",
    "133, U+0085",
    "8238, U+202E",
    "173, U+00AD",
    "57344, U+E000",
    "847, U+034F",
    "4447, U+115F",
    "4448, U+1160",
    "6068, U+17B4",
    "6069, U+17B5",
    "6155, U+180B",
    "6159, U+180F",
    "10240, U+2800",
    "12644, U+3164",
    "65024, U+FE00",
    "65039, U+FE0F",
    "65440, U+FFA0",
    "917760, U+E0100",
    "917999, U+E01EF",
    "64976, U+FDD0",
    "65007, U+FDEF",
    "65534, U+FFFE",
    "131071, U+1FFFF",
    "1048576, U+100000"
  })
  @DisplayName("FC-10, FC-24: what leaves no mark on paper is refused by its code point")
  void namesTheCodePoint(int codePoint, String notation) {
    String typed = "Ana" + Character.toString(codePoint) + "Soto";

    InvalidText refusal = Text.paragraphs(typed, Text.REASON).getLeft();

    assertThat(refusal.code()).isEqualTo("TEXT_NOT_PRINTABLE");
    assertThat(refusal.details()).isEqualTo(Map.of("codePoint", notation));
  }

  @ParameterizedTest
  @ValueSource(chars = {'\uD83D', '\uDE00'})
  @DisplayName("FC-10: half a surrogate pair is refused, a whole one is a letter like others")
  void refusesLoneSurrogates(char half) {
    assertThat(Text.line("Ana " + half + " Soto", Text.NAME).getLeft())
        .isEqualTo(new InvalidText.NotPrintable(half));
    assertThat(Text.line("Ana \uD83D\uDE00", Text.NAME).get().length()).isEqualTo(5);
  }

  @Test
  @DisplayName("FC-10: letters without a composed form or outside Latin are kept as they are")
  void keepsLetters() {
    for (String name : new String[] {"Ķestutis Ŵynn", "Łucja Öztürk-İpek", "O'Higgins D’Ávila"}) {
      assertThat(Text.line(name, Text.NAME).get().value()).isEqualTo(name);
    }
  }

  @Test
  @DisplayName("FC-24: lines end in one way, and only where there may be several")
  void unifiesLineEnds() {
    assertThat(Text.paragraphs("uno\r\ndos\rtres\ncuatro\u2028\u2029", Text.REASON).get().value())
        .isEqualTo("uno\ndos\ntres\ncuatro");
    assertThat(Text.paragraphs("uno\u2028dos\u2029tres", Text.REASON).get().value())
        .isEqualTo("uno\ndos\ntres");
    for (char lineEnd : new char[] {'\n', '\r', '\u2028', '\u2029'}) {
      assertThat(Text.line("uno" + lineEnd + "dos", Text.NAME).getLeft())
          .isEqualTo(new InvalidText.NotPrintable(lineEnd));
    }
  }

  @Test
  @DisplayName("FC-24: white space only is the empty text")
  void keepsNothingOfWhiteSpace() {
    assertThat(Text.paragraphs(" \u00A0\t\r\n ", Text.REASON).get().isEmpty()).isTrue();
    assertThat(Text.line("", Text.NAME).get().isEmpty()).isTrue();
  }

  @Test
  @DisplayName("FC-24: the limit counts code points after composition")
  void countsCodePoints() {
    assertThat(Text.line("x".repeat(199), Text.NAME).isRight()).isTrue();
    assertThat(Text.line("x".repeat(200), Text.NAME).isRight()).isTrue();
    assertThat(Text.line("x".repeat(201), Text.NAME).getLeft())
        .isEqualTo(new InvalidText.TooLong(200, 201));
    assertThat(Text.line("\uD83D\uDE00".repeat(200), Text.NAME).isRight()).isTrue();
    assertThat(Text.line("n\u0303".repeat(200), Text.NAME).isRight()).isTrue();
  }

  @Test
  @DisplayName("FC-24: a megabyte is refused at once, even one of combining marks")
  void refusesMegabytes() {
    assertThat(Text.paragraphs("\u0301\u0323".repeat(524_288), Text.REASON).getLeft())
        .isEqualTo(new InvalidText.TooLong(2_000, 1_048_576));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x034E, 0x0350, 0x115E, 0x1161, 0x27FF, 0x2801, 0x3163, 0x3165, 0xFDCF})
  @DisplayName("FC-10: the neighbours of what is invisible are kept")
  void keepsTheNeighboursOfTheInvisible(int codePoint) {
    String typed = "x" + Character.toString(codePoint) + "y";

    assertThat(Text.line(typed, Text.NAME).get().value())
        .isEqualTo(Normalizer.normalize(typed, Normalizer.Form.NFC));
  }

  @Test
  @DisplayName("FC-10: a letter bears 30 marks and not 31, before and after composition")
  void refusesPilesOfMarks() {
    assertThat(Text.line("x" + "\u0323".repeat(30), Text.NAME).isRight()).isTrue();
    assertThat(Text.line("x" + "\u0323".repeat(31), Text.NAME).getLeft())
        .isEqualTo(new InvalidText.NotPrintable(0x0323));
    // U+FB2C has no composed form: it becomes a letter with two marks
    assertThat(Text.line("\uFB2C" + "\u0323".repeat(28), Text.NAME).isRight()).isTrue();
    assertThat(Text.line("\uFB2C" + "\u0323".repeat(29), Text.NAME).isLeft()).isTrue();
  }

  @Test
  @DisplayName("FC-10: marks on several letters are no pile")
  void allowsMarksOnEveryLetter() {
    String name = "x\u0323\u0331".repeat(60);

    assertThat(Text.line(name, Text.NAME).get().value()).isEqualTo(name);
  }

  @Test
  @DisplayName("FC-24: where there is no limit, a megabyte of marks is refused as soon as read")
  void refusesAMegabyteOfMarksWithoutALimit() {
    String flood = "x" + "\u0301\u0323".repeat(524_288);

    assertThat(Text.line(flood, Integer.MAX_VALUE).getLeft())
        .isEqualTo(new InvalidText.NotPrintable(0x0301));
    assertThatThrownBy(() -> new Text(flood)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsNoNameInLogs() {
    assertThat(new Text("Ana Soto").toString()).doesNotContain("Ana");
  }

  @Test
  void isMadeInCanonicalFormOnly() {
    assertThatThrownBy(() -> new Text(" Ana")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Text("n\u0303")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Text("\u0007")).isInstanceOf(IllegalArgumentException.class);
  }
}
