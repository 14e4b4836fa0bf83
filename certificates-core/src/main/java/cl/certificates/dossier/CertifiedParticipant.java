package cl.certificates.dossier;

import cl.certificates.attendance.AttendanceRate;
import cl.certificates.identity.Rut;

/**
 * A line of the certificate: a communicated participant as he was when it was issued.
 *
 * @param rut the participant's RUT
 * @param name full name, in NFC
 * @param rate minutes attended of the total base
 * @param meetsMinimum whether the exact rate reached the minimum of the policy
 */
public record CertifiedParticipant(
    Rut rut, String name, AttendanceRate rate, boolean meetsMinimum) {
  /** The rate alone; no person is named in a log. */
  @Override
  public String toString() {
    return "CertifiedParticipant[" + rate + "]";
  }
}
