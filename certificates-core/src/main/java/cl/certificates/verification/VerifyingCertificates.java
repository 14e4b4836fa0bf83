package cl.certificates.verification;

import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.identity.VerificationCode;

/** Answers whoever holds a paper and types its code; no actor, no participant's data. */
public final class VerifyingCertificates {
  private final Dossiers dossiers;

  /** Looks codes up in these dossiers. */
  public VerifyingCertificates(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  /**
   * Whether a paper counts, and what it must say.
   *
   * @param typed the code, in any of the spellings {@link VerificationCode#parse} forgives
   */
  public Verification verify(String typed) {
    return VerificationCode.parse(typed).fold(fault -> new Verification.Mistyped(), this::lookUp);
  }

  private Verification lookUp(VerificationCode code) {
    return dossiers
        .ofCode(code)
        .flatMap(dossier -> dossier.version(code))
        .<Verification>map(VerifyingCertificates::found)
        .orElseGet(Verification.Unknown::new);
  }

  private static Verification.Found found(Certificate certificate) {
    IssuedContent content = certificate.content();
    return new Verification.Found(
        certificate.status(),
        content.folio(),
        content.courseName(),
        content.senceCode(),
        content.region(),
        content.communicatedStart(),
        content.communicatedEnd(),
        content.hours(),
        content.executor().name(),
        certificate.issuedOn(),
        content.participants().size(),
        content.digest(),
        certificate.annulledOn(),
        certificate.replacedBy());
  }
}
