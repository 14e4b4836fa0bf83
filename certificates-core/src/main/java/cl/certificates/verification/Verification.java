package cl.certificates.verification;

import cl.certificates.dossier.Digest;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.identity.SenceCode;
import cl.certificates.wording.Worded;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The answer to a code typed or scanned from a paper. */
public sealed interface Verification extends Worded {

  /** The code has a typing error: its check character does not fit. No store was asked. */
  record Mistyped() implements Verification {
    @Override
    public String code() {
      return "VERIFICATION_MISTYPED";
    }
  }

  /** The code is well formed, and nobody was ever given it. */
  record Unknown() implements Verification {
    @Override
    public String code() {
      return "VERIFICATION_UNKNOWN";
    }
  }

  /**
   * The code is well formed, and whoever asks has asked too often to have it looked up now. No
   * store was asked, and nothing is said of the code.
   *
   * @param retryAfter how long until he may ask again, more than zero
   */
  record TooMany(Duration retryAfter) implements Verification {
    /**
     * @throws IllegalArgumentException if there is nothing to wait for
     */
    public TooMany {
      if (retryAfter.isNegative() || retryAfter.isZero()) {
        throw new IllegalArgumentException(
            "whoever need not wait is answered, not after " + retryAfter);
      }
    }

    /** The wait in whole seconds, 1 or more: rounded up, so that nobody comes back too early. */
    public long retryAfterSeconds() {
      return retryAfter.getSeconds() + (retryAfter.getNano() > 0 ? 1 : 0);
    }

    @Override
    public String code() {
      return "VERIFICATION_TOO_MANY";
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("seconds", retryAfterSeconds());
    }
  }

  /**
   * The code was printed on a certificate; this is what its paper must say.
   *
   * @param status what the paper is worth today
   * @param folio its number
   * @param courseName name of the course
   * @param senceCode código SENCE, where the line has one
   * @param region región of execution
   * @param start first communicated day
   * @param end last communicated day
   * @param hours communicated hours, the whole ones of them
   * @param minutesBeyondHours minutes communicated beyond the whole hours, 0 to 59
   * @param trainingEntity who gave the course
   * @param issuedOn the legal day of the issue
   * @param participants how many participants it lists
   * @param contentDigest the digest of all that was certified, to compare papers by
   * @param annulledOn the legal day on which it was annulled, if it was
   * @param replacedBy the version that took its place, if one did
   */
  record Found(
      DocumentStatus status,
      Folio folio,
      String courseName,
      Optional<SenceCode> senceCode,
      Region region,
      LocalDate start,
      LocalDate end,
      int hours,
      int minutesBeyondHours,
      String trainingEntity,
      LocalDate issuedOn,
      int participants,
      Digest contentDigest,
      Optional<LocalDate> annulledOn,
      Optional<Folio> replacedBy)
      implements Verification {
    /**
     * {@code VERIFICATION_IN_FORCE}, {@code …UNDER_ANNULMENT}, {@code …ANNULLED}, {@code
     * …REPLACED}.
     */
    @Override
    public String code() {
      return "VERIFICATION_" + status.name();
    }

    @Override
    public Map<String, Object> details() {
      return Map.of(
          "folio", folio.text(),
          "issuedOn", issuedOn,
          "annulledOn", annulledOn.<Object>map(day -> day).orElse(""),
          "successor", replacedBy.map(Folio::text).orElse(""));
    }
  }
}
