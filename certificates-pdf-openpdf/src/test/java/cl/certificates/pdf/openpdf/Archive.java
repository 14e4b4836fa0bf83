package cl.certificates.pdf.openpdf;

import java.io.ByteArrayInputStream;
import java.util.List;
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
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Archive() {}

  /** The rules a paper breaks, each once, as clause, test and reason. */
  static List<String> objections(byte[] paper, PDFAFlavour flavour) {
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
    } catch (VeraPDFException | java.io.IOException broken) {
      throw new IllegalStateException("the validator could not read the paper", broken);
    }
  }
}
