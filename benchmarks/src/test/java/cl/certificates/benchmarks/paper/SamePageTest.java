package cl.certificates.benchmarks.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.benchmarks.paper.Reading.Glyph;
import cl.certificates.document.CertificateDocument;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class SamePageTest {
  @ParameterizedTest
  @ValueSource(ints = {30, 1_000})
  void allPrintTheSameWordsOnTheSamePages(int participants) throws Exception {
    SamePage.require(Papers.of(participants, 1).get(0));
  }

  @ParameterizedTest
  @EnumSource
  void everyParticipantIsPrintedOnceAndInOrder(Typesetter typesetter) throws Exception {
    CertificateDocument document = Papers.of(30, 1).get(0);

    String text = String.join("", Reading.pages(Reading.glyphs(typesetter.print(document))));

    assertThat(document.rows()).hasSize(30);
    assertThat(text).containsSubsequence(document.rows().stream().map(row -> row.rut()).toList());
    document.rows().forEach(row -> assertThat(text).containsOnlyOnce(row.rut() + "Part"));
  }

  @Test
  void aGlyphThatStandsElsewhereIsNoticed() {
    Glyph glyph = new Glyph("a", 1, 10, 20, 8);

    assertThat(glyph.standsBy(new Glyph("a", 1, 10, 20, 8), 0.05f)).isTrue();
    assertThat(glyph.standsBy(new Glyph("a", 1, 10.1f, 20, 8), 0.05f)).isFalse();
    assertThat(glyph.standsBy(new Glyph("b", 1, 10, 20, 8), 0.05f)).isFalse();
    assertThat(glyph.standsBy(new Glyph("a", 2, 10, 20, 8), 0.05f)).isFalse();
  }

  /** The validator is asked in no language: in Turkish it knows no type "Integer". */
  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_2_B", "PDFUA_1"})
  void drawnByHandTheSameStandardsAreKept(PDFAFlavour standard) throws Exception {
    byte[] paper = Typesetter.OPENPDF_STANDARDS.print(Papers.of(30, 1).get(0));
    Locale ours = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      VeraGreenfieldFoundryProvider.initialise();
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(paper), standard);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
        assertThat(validator.validate(parser).isCompliant()).isTrue();
      }
    } finally {
      Locale.setDefault(ours);
    }
  }
}
