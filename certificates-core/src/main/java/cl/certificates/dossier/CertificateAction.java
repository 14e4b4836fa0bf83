package cl.certificates.dossier;

import cl.certificates.wording.Worded;

/** What can be done about a certificate, as it is offered beside it (R14). */
public enum CertificateAction implements Worded {
  /** Issue the first version. */
  ISSUE,
  /** Issue anew after an approved annulment (R35). */
  REISSUE,
  /** Ask for the annulment of the version in force (R29). */
  REQUEST_ANNULMENT,
  /** Approve the open request (R33). */
  APPROVE,
  /** Reject the open request (R33). */
  REJECT,
  /** Take the paper of a version (R21). */
  DOWNLOAD;

  @Override
  public String code() {
    return "CertificateAction." + name();
  }
}
