package cl.certificates.dossier;

import cl.certificates.identity.ActionId;
import cl.certificates.identity.VerificationCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that happened to the certificate of an action; immutable, and never taken back. */
public sealed interface DossierEvent {
  /** The action it happened to. */
  ActionId action();

  /** Who, when, under which rules. */
  Stamp stamp();

  /**
   * A version was accepted (R20).
   *
   * @param stamp who, when, under which rules
   * @param content all that was certified
   * @param salt random bits that keep the digest of the content from being guessed, in hexadecimal
   * @param code the verification code printed on it
   * @param token the token of the summary that was accepted
   * @param warnings what the acceptance was told
   * @param look layout and template of the archived paper, "openpdf-1/standard-1"; the layout
   *     alone, as in the first papers, says that the template was the standard one
   * @param paperDigest the digest of the archived paper
   */
  record CertificateIssued(
      Stamp stamp,
      IssuedContent content,
      String salt,
      VerificationCode code,
      String token,
      List<IssueWarning> warnings,
      String look,
      Digest paperDigest)
      implements DossierEvent {
    /** Keeps its own copy of the warnings. */
    public CertificateIssued {
      warnings = List.copyOf(warnings);
    }

    @Override
    public ActionId action() {
      return content.folio().action();
    }

    /** The same issue, once its paper is drawn. */
    public CertificateIssued printedAs(Digest digest) {
      return new CertificateIssued(stamp, content, salt, code, token, warnings, look, digest);
    }

    /** Without the salt, which keeps what was certified from being guessed off a log. */
    @Override
    public String toString() {
      return "CertificateIssued[" + content.folio() + ", " + look + "]";
    }
  }

  /**
   * An annulment of the version in force was asked for (R31).
   *
   * @param action the action
   * @param stamp who, when, under which rules
   * @param category what kind of error
   * @param motive what was written
   * @param dueDate the 20th business day
   */
  record AnnulmentRequested(
      ActionId action, Stamp stamp, AnnulmentCategory category, String motive, LocalDate dueDate)
      implements DossierEvent {
    /**
     * @throws IllegalArgumentException if nothing is written as the motive (R30)
     */
    public AnnulmentRequested {
      if (motive.isBlank()) {
        throw new IllegalArgumentException("an annulment is asked for with a motive");
      }
    }

    /** Without the motive, which may name people. */
    @Override
    public String toString() {
      return "AnnulmentRequested[" + action + ", " + category + ", due " + dueDate + "]";
    }
  }

  /**
   * The open request was approved; the version in force is annulled by this very event (A15).
   *
   * @param action the action
   * @param stamp who, when, under which rules
   * @param reason why, if it was said
   * @param late whether it came after the due date
   */
  record AnnulmentApproved(ActionId action, Stamp stamp, Optional<String> reason, boolean late)
      implements DossierEvent {
    /** Without the reason, which may name people. */
    @Override
    public String toString() {
      return "AnnulmentApproved[" + action + ", late " + late + "]";
    }
  }

  /**
   * The open request was rejected; the version stays in force.
   *
   * @param action the action
   * @param stamp who, when, under which rules
   * @param reason why
   * @param late whether it came after the due date
   */
  record AnnulmentRejected(ActionId action, Stamp stamp, String reason, boolean late)
      implements DossierEvent {
    /**
     * @throws IllegalArgumentException if nothing is written as the reason (A23)
     */
    public AnnulmentRejected {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("an annulment is rejected with a reason");
      }
    }

    /** Without the reason, which may name people. */
    @Override
    public String toString() {
      return "AnnulmentRejected[" + action + ", late " + late + "]";
    }
  }

  /**
   * The course was liquidated before SENCE (R38); nothing of it is undone.
   *
   * @param action the action
   * @param stamp who, when, under which rules
   */
  record CourseLiquidated(ActionId action, Stamp stamp) implements DossierEvent {}
}
