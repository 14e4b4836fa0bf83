package cl.certificates.verification;

import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.identity.VerificationCode;

/** Answers whoever holds a paper and types its code; no actor, no participant's data. */
public final class VerifyingCertificates {
  private final Dossiers dossiers;
  private final VerificationLimit limit;

  /** Looks codes up in these dossiers, as often as the limit lets a caller. */
  public VerifyingCertificates(Dossiers dossiers, VerificationLimit limit) {
    this.dossiers = dossiers;
    this.limit = limit;
  }

  /**
   * Whether a paper counts, and what it must say. A mistyped code is told at once and takes no
   * question from the caller; of any other the limit is asked before the dossiers are.
   *
   * @param caller who asks, as the host tells callers apart
   * @param typed the code, in any of the spellings {@link VerificationCode#parse} forgives
   */
  public Verification verify(Caller caller, String typed) {
    return VerificationCode.parse(typed)
        .fold(fault -> new Verification.Mistyped(), code -> answer(caller, code));
  }

  private Verification answer(Caller caller, VerificationCode code) {
    return limit
        .take(caller)
        .<Verification>map(Verification.TooMany::new)
        .orElseGet(() -> lookUp(code));
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
        content.minutesBeyondHours(),
        content.executor().name(),
        certificate.issuedOn(),
        content.participants().size(),
        content.digest(),
        certificate.annulledOn(),
        certificate.replacedBy());
  }
}
