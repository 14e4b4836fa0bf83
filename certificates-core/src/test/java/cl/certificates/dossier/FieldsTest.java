package cl.certificates.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsTest {
  @ParameterizedTest
  @CsvSource({
    "Perez,5",
    "Núñez,7",
    "Ω,2",
    "ḿ€,6",
    "𝒳y,5",
    "'\u007F',1",
    "'\u0080',2",
    "'\u07FF',2",
    "'\u0800',3",
    "a\uFFFDb,5"
  })
  @DisplayName("The length of a field counts the bytes of its value in UTF-8")
  void lengths(String value, int bytes) {
    Fields.Writer out = new Fields.Writer();

    out.put("name", value);

    assertThat(new String(out.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("name:" + bytes + ":" + value + "\n");
    assertThat(new Fields.Reader(out.bytes()).text("name")).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xD83D, 0xDE00})
  @DisplayName("FC-10: half a surrogate pair is never written as something else")
  void halfAPair(int half) {
    String alone = Character.toString(half);

    assertThatThrownBy(() -> new Fields.Writer().put("name", alone + "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Fields.Writer().put("name", "x" + alone))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("A text that is longer than the first buffer is written whole")
  void longer() {
    Fields.Writer out = new Fields.Writer();
    String text = "ñandú ".repeat(1_000);

    out.put("motive", text);

    assertThat(new Fields.Reader(out.bytes()).text("motive")).isEqualTo(text);
  }

  private static Fields.Reader stored(String text) {
    return new Fields.Reader(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("What is neither true nor false is no flag")
  void flags() {
    assertThat(stored("late:4:true\n").flag("late")).isTrue();
    assertThat(stored("late:5:false\n").flag("late")).isFalse();
    assertThatThrownBy(() -> stored("late:3:yes\n").flag("late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("late");
  }

  @Test
  @DisplayName("A value that may be missing is there once at most")
  void optional() {
    assertThat(stored("reason#:1:0\n").optional("reason")).isEmpty();
    assertThat(stored("reason#:1:1\nreason:1:a\n").optional("reason")).contains("a");
    assertThatThrownBy(() -> stored("reason#:1:2\nreason:1:a\nreason:1:b\n").optional("reason"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("reason");
  }

  @Test
  @DisplayName("Bytes that are not UTF-8 are damaged, not replaced")
  void notUtf8() {
    byte[] damaged = {'n', ':', '2', ':', (byte) 0xC3, '(', '\n'};

    assertThatThrownBy(() -> new Fields.Reader(damaged).text("n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("UTF-8");
  }
}
