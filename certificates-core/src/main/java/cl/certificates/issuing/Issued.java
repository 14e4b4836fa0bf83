package cl.certificates.issuing;

import cl.certificates.dossier.Certificate;
import cl.certificates.wording.Worded;
import java.util.Map;

/**
 * The certificate that an acceptance brought about.
 *
 * @param certificate the version in force
 * @param replay whether the same acceptance had been given before, so that nothing new was issued
 *     (A22)
 */
public record Issued(Certificate certificate, boolean replay) implements Worded {
  /** {@code CERTIFICATE_ISSUED}, {@code CERTIFICATE_REISSUED} or {@code CERTIFICATE_REPLAYED}. */
  @Override
  public String code() {
    if (replay) {
      return "CERTIFICATE_REPLAYED";
    }
    return certificate.version() == 1 ? "CERTIFICATE_ISSUED" : "CERTIFICATE_REISSUED";
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("folio", certificate.folio().text(), "version", certificate.version());
  }
}
