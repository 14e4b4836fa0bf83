package cl.certificates.pdf.openpdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The reference validator, and what it holds against a paper. */
final class Archive {
  private Archive() {}

  /**
   * The rules a paper breaks, each once, as clause, test and reason. The validator is asked in no
   * language: it lower-cases by the default locale, and in Turkish knows no type "Integer".
   */
  static List<String> objections(byte[] paper, PDFAFlavour flavour) {
    Locale ours = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      VeraGreenfieldFoundryProvider.initialise();
      return judged(paper, flavour);
    } finally {
      Locale.setDefault(ours);
    }
  }

  private static List<String> judged(byte[] paper, PDFAFlavour flavour) {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(paper), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> objections =
          result.getTestAssertions().stream()
              .filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
              .map(
                  found ->
                      found.getRuleId().getClause()
                          + "-"
                          + found.getRuleId().getTestNumber()
                          + " "
                          + found.getMessage())
              .distinct()
              .toList();
      if (result.isCompliant() != objections.isEmpty()) {
        throw new IllegalStateException("the validator contradicts itself: " + objections);
      }
      return objections;
    } catch (VeraPDFException | IOException broken) {
      throw new IllegalStateException("the validator could not read the paper", broken);
    }
  }
}
