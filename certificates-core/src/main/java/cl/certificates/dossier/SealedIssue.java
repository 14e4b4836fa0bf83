package cl.certificates.dossier;

import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import java.util.List;

/**
 * An issue without what it certified: all that is left of one whose snapshot was erased, and all
 * that its hash covers.
 *
 * @param stamp who, when, under which rules
 * @param folio the version
 * @param salt random bits, in hexadecimal, that went into the seal
 * @param seal the salted digest of what was certified
 * @param code the verification code printed on it
 * @param token the token of the summary that was accepted
 * @param warnings what the acceptance was told
 * @param look layout and template of the archived paper
 * @param paperDigest the digest of the archived paper
 */
public record SealedIssue(
    Stamp stamp,
    Folio folio,
    String salt,
    Digest seal,
    VerificationCode code,
    String token,
    List<IssueWarning> warnings,
    String look,
    Digest paperDigest) {
  /** Keeps its own copy of the warnings. */
  public SealedIssue {
    warnings = List.copyOf(warnings);
  }

  /** The action it happened to. */
  public ActionId action() {
    return folio.action();
  }

  /**
   * Whether this is the digest of what was certified. Every paper bears it, so that a paper which
   * somebody kept can still be held against the chain.
   *
   * @param content as {@link IssuedContent#digest} gives it
   */
  public boolean seals(Digest content) {
    return seal.equals(EventEncoding.seal(salt, content));
  }

  /** Without the salt, which keeps what was certified from being guessed off a log. */
  @Override
  public String toString() {
    return "SealedIssue[" + folio + ", " + look + "]";
  }
}
