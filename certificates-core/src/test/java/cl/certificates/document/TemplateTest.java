package cl.certificates.document;

import static cl.certificates.document.TemplateFault.Rule.ACCENT_TOO_PALE;
import static cl.certificates.document.TemplateFault.Rule.TEXT_EMPTY;
import static cl.certificates.document.TemplateFault.Rule.TEXT_NOT_PRINTABLE;
import static cl.certificates.document.TemplateFault.Rule.TEXT_TOO_LONG;
import static cl.certificates.document.TemplateFault.Rule.TOO_MANY_LINES;
import static cl.certificates.document.TemplateFault.Rule.VERSION_MALFORMED;
import static cl.certificates.document.TemplateFault.Rule.VERSION_RESERVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cl.certificates.document.TemplateFault.Rule;
import cl.certificates.wording.Language;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TemplateTest {
  private static List<Rule> faults(Template.Builder template) {
    return template.parse().swap().map(all -> all.stream().map(TemplateFault::rule).toList()).get();
  }

  private static Template.Builder aTemplate() {
    return Template.builder("acme-1");
  }

  @Test
  void theStandardTemplateAddsNothing() {
    Template standard = Template.standard();

    assertThat(standard.version()).isEqualTo("standard-1");
    assertThat(standard.paper()).isEqualTo(PaperSize.A4);
    assertThat(standard.language()).isEqualTo(Language.SPANISH);
    assertThat(standard.accent()).isEqualTo(Colour.of("#12355B"));
    assertThat(standard.logo()).isEmpty();
    assertThat(standard.letterhead()).isEmpty();
    assertThat(standard.footer()).isEmpty();
    assertThat(standard.extraLines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a/b", "año-1", "a b", "12345678901234567890123456789012345678901"})
  void refusesAVersionThatIsNone(String version) {
    assertThat(faults(Template.builder(version))).containsExactly(VERSION_MALFORMED);
  }

  @Test
  void takesTheLongestVersion() {
    String version = "1234567890123456789012345678901234567.-_";

    assertThat(Template.builder(version).build().version()).isEqualTo(version);
  }

  @Test
  void keepsTheVersionOfTheStandardForTheStandard() {
    assertThat(faults(Template.builder("standard-1").footer("Otro")))
        .containsExactly(VERSION_RESERVED);
    assertThat(Template.builder("standard-1").build()).isEqualTo(Template.standard());
  }

  @Test
  void takesSoManyLinesOfSuchALengthAndNoMore() {
    String longest = "ñ".repeat(160);
    List<String> six = Collections.nCopies(6, longest);

    Template full =
        aTemplate().letterhead(six.subList(0, 4)).footer(longest).extraLines(six).build();

    assertThat(full.extraLines()).isEqualTo(six);
    assertThat(faults(aTemplate().letterhead(six.subList(0, 5)))).containsExactly(TOO_MANY_LINES);
    assertThat(faults(aTemplate().extraLines(Collections.nCopies(7, "x"))))
        .containsExactly(TOO_MANY_LINES);
    assertThat(faults(aTemplate().footer(longest + "ñ"))).containsExactly(TEXT_TOO_LONG);
  }

  @Test
  void tellsAllFaultsInTheOrderOfTheParts() {
    Template.Builder faulty =
        Template.builder("?")
            .accent(Colour.of("#FFFF00"))
            .addLetterhead("bien", " ")
            .footer("dos\nlíneas")
            .addExtraLines("x".repeat(161));

    assertThat(faults(faulty))
        .containsExactly(
            VERSION_MALFORMED, ACCENT_TOO_PALE, TEXT_EMPTY, TEXT_NOT_PRINTABLE, TEXT_TOO_LONG);
    assertThat(faulty.parse().getLeft())
        .extracting(TemplateFault::part)
        .containsExactly("version", "accent", "letterhead[2]", "footer", "extraLines[1]");
    assertThatThrownBy(faulty::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("letterhead[2]")
        .hasMessageContaining("#FFFF00");
  }

  @Test
  void keepsTextsComposedAndStripped() {
    assertThat(aTemplate().footer(" Nun\u0303ez\u00a0 ").build().footer()).contains("Nuñez");
  }

  // contrasts with white as WCAG 2.1 computes them: #666666 5.74, #696969 5.49, #6A6A6A 5.41
  @ParameterizedTest
  @CsvSource({"#000000, 21", "#FFFFFF, 1", "#666666, 5.74", "#696969, 5.49", "#FF0000, 4.00"})
  void measuresContrastAsTheGuidelinesDo(String colour, double contrast) {
    assertThat(Colour.of(colour).contrastWith(Colour.WHITE)).isCloseTo(contrast, within(0.005));
    assertThat(Colour.WHITE.contrastWith(Colour.of(colour))).isCloseTo(contrast, within(0.005));
  }

  @Test
  void refusesAnAccentThatCannotBeReadOnATint() {
    assertThat(aTemplate().accent(Colour.of("#666666")).parse().isRight()).isTrue();
    assertThat(faults(aTemplate().accent(Colour.of("#696969")))).containsExactly(ACCENT_TOO_PALE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12355B", "#12355", "#12355B0", "#12355G", "#１２３５５B", "red"})
  void refusesWhatIsNoColour(String written) {
    assertThat(Colour.parse(written).getLeft().rule()).isEqualTo(Rule.COLOUR_MALFORMED);
    assertThatThrownBy(() -> Colour.of(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesAColourAsItIsRead() {
    assertThat(Colour.of("#0a00ff").text()).isEqualTo("#0A00FF");
    assertThat(Colour.of("#0A00FF")).isEqualTo(new Colour(10, 0, 255));
  }

  @ParameterizedTest
  @CsvSource({
    "openpdf-1, openpdf-1, standard-1",
    "openpdf-1/standard-1, openpdf-1, standard-1",
    "openpdf-2/acme-1, openpdf-2, acme-1",
    "a/b/acme-1, a/b, acme-1"
  })
  void readsTheRecordedLook(String recorded, String layout, String template) {
    assertThat(Look.parse(recorded)).isEqualTo(new Look(layout, template));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "openpdf-1/", "/acme-1", "a//"})
  void refusesALookWithoutLayoutOrTemplate(String recorded) {
    assertThatThrownBy(() -> Look.parse(recorded)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesALookThatWouldBeReadAsAnother() {
    assertThatThrownBy(() -> new Look("openpdf-1", "acme/1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("openpdf-1/acme/1");
  }

  @Test
  void recordsALookAsItIsRead() {
    Look look = Look.of("openpdf-1", aTemplate().build());

    assertThat(look.recorded()).isEqualTo("openpdf-1/acme-1");
    assertThat(Look.parse(look.recorded())).isEqualTo(look);
  }
}
