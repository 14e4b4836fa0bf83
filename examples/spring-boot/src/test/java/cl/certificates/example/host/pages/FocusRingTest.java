package cl.certificates.example.host.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever goes through a page by the keyboard sees where he is (WCAG 2.1, 1.4.11 and 2.4.7). */
class FocusRingTest {
  private static final double LEAST = 3;
  private static final double LIGHT_AROUND = 0.05;

  private String style = "";

  @BeforeEach
  void read() throws IOException {
    try (InputStream in = FocusRingTest.class.getResourceAsStream("/static/estilo.css")) {
      style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String first(String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(style);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1).strip();
  }

  /** A colour, written out or by its name. */
  private double luminance(String colour) {
    String hex =
        colour.startsWith("var(")
            ? first(colour.substring("var(".length(), colour.length() - 1) + ":([^;]+);")
            : colour;
    String digits =
        hex.length() == 4 ? hex.substring(1).replaceAll("(.)", "$1$1") : hex.substring(1);
    double[] weights = {0.2126, 0.7152, 0.0722};
    return IntStream.range(0, weights.length)
        .mapToDouble(
            place ->
                weights[place]
                    * linear(Integer.parseInt(digits.substring(2 * place, 2 * place + 2), 16)))
        .sum();
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private double contrast(String one, String other) {
    double first = luminance(one) + LIGHT_AROUND;
    double second = luminance(other) + LIGHT_AROUND;
    return Math.max(first, second) / Math.min(first, second);
  }

  @Test
  void theRingIsSeenOnEveryGroundAndApartFromWhatItIsAround() {
    String ring = first("\n:focus-visible \\{ outline: 3px solid ([^;]+);");

    Stream.of("paper", "ground", "good-ground", "waits-ground", "bad-ground", "quiet-ground")
        .map(ground -> "var(--" + ground + ")")
        .forEach(
            ground -> assertThat(contrast(ring, ground)).as(ground).isGreaterThanOrEqualTo(LEAST));
    assertThat(style).contains("outline-offset: 2px");
    assertThat(first("\\.link:focus-visible \\{ outline: 3px solid ([^;]+);")).isEqualTo(ring);
  }

  @Test
  void onTheDarkHeadTheRingIsALightOne() {
    String ring = first("\\.top :focus-visible \\{ outline-color: ([^;]+);");

    assertThat(contrast(ring, "var(--deep)")).isGreaterThanOrEqualTo(LEAST);
  }
}
