package cl.certificates.example.cli;

import cl.certificates.dossier.CertificateState;
import cl.certificates.search.FoldedText;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a state by its name or by the label it is shown under, whatever its case and accents. */
final class StateWord implements ITypeConverter<CertificateState> {
  private static final Wording SPANISH = Wording.in(Language.SPANISH);

  @Override
  public CertificateState convert(String text) {
    FoldedText typed = FoldedText.of(text);
    return Arrays.stream(CertificateState.values())
        .filter(
            state ->
                typed.equals(FoldedText.of(state.name()))
                    || typed.equals(FoldedText.of(SPANISH.write(state))))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("not a state"));
  }
}
