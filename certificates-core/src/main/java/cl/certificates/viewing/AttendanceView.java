package cl.certificates.viewing;

import cl.certificates.attendance.AttendanceSheet;

/**
 * The percentages of the communicated participants, with the certificate they belong to (R2, R14).
 *
 * @param certificate state, deadlines and actions
 * @param sheet one line per communicated participant, over both bases (A9)
 */
public record AttendanceView(CertificateView certificate, AttendanceSheet sheet) {}
