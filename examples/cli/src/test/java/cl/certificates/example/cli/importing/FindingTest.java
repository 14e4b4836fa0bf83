package cl.certificates.example.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.importing.Finding.Language;
import cl.certificates.example.cli.importing.rules.Fault;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {
  private static Finding of(Fault fault, String value) {
    return Finding.of(fault, Where.row("a.csv", Optional.empty(), 3).column(2, "RUT"), value);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("every fault says in both languages what is wrong and what to do")
  void everyFaultHasItsWords(Fault fault) {
    for (Language language : Language.values()) {
      Finding finding = of(fault, "x");

      assertThat(finding.problem(language)).endsWith(".").doesNotContain("{");
      assertThat(finding.remedy(language)).endsWith(".").doesNotContain("{");
    }
    assertThat(of(fault, "").problem(Language.ES)).isNotEqualTo(of(fault, "").problem(Language.EN));
  }

  @ParameterizedTest
  @EnumSource
  void everyHintHasItsWords(Hint hint) {
    for (Language language : Language.values()) {
      assertThat(
              new Finding(Fault.VALUE_MISSING, Where.file("a"), "", Optional.of(hint))
                  .remedy(language))
          .contains(
              ResourceBundle.getBundle(
                      "cl.certificates.example.cli.importing.findings",
                      Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)))
                  .getString("Hint." + hint.name()));
    }
  }

  @Test
  @DisplayName("the two bundles have the same keys, and none that nobody asks for")
  void theBundlesAgree() {
    Set<String> asked = new TreeSet<>(Set.of("at.sheet", "at.row", "at.line", "at.column"));
    Stream.of(Fault.values())
        .forEach(fault -> asked.addAll(Set.of(fault.name(), fault.name() + ".do")));
    Stream.of(Hint.values()).forEach(hint -> asked.add("Hint." + hint.name()));

    for (String language : new String[] {"es", "en"}) {
      assertThat(
              new TreeSet<>(
                  ResourceBundle.getBundle(
                          "cl.certificates.example.cli.importing.findings",
                          Locale.forLanguageTag(language))
                      .keySet()))
          .isEqualTo(asked);
    }
  }

  @Test
  @DisplayName("a value cannot steer the terminal or fill it")
  void boundsValues() {
    assertThat(of(Fault.VALUE_UNKNOWN, "a\u001B[31mb\nc\u202Ed").value())
        .isEqualTo("a\uFFFD[31mb\uFFFDc\uFFFDd");
    assertThat(of(Fault.VALUE_UNKNOWN, "ñ".repeat(500)).value()).isEqualTo("ñ".repeat(60) + "…");
  }

  @Test
  void tellsThePlaceInWords() {
    assertThat(of(Fault.RUN_INVALID, "1").place(Language.ES))
        .isEqualTo("a.csv, línea 3, columna 2 (RUT)");
    assertThat(
            Finding.of(Fault.RUN_INVALID, Where.row("a.xlsx", Optional.of("Hoja1"), 3), "")
                .place(Language.EN))
        .isEqualTo("a.xlsx, sheet Hoja1, row 3");
    assertThat(
            Finding.of(Fault.RUN_INVALID, Where.path("a.json", "listaAlumnos[1].dvAlumno"), "")
                .sentence(Language.EN))
        .startsWith("a.json, listaAlumnos[1].dvAlumno: Not a RUN");
  }
}
