package cl.certificates.dossier;

import cl.certificates.wording.Worded;

/** What kind of error an annulment is asked for (A5). */
public enum AnnulmentCategory implements Worded {
  /** Wrong invoice or purchase-order number (R5). */
  DOCUMENT_NUMBER,
  /** Wrong real start or end date. */
  REAL_DATE,
  /** Wrong data of a participant. */
  PARTICIPANT_DATA,
  /** Anything else; the motive says what. */
  OTHER;

  @Override
  public String code() {
    return "AnnulmentCategory." + name();
  }
}
