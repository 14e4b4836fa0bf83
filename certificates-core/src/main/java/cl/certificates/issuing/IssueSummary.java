package cl.certificates.issuing;

import cl.certificates.attendance.AttendanceSheet;
import cl.certificates.dossier.IssueWarning;
import cl.certificates.dossier.IssuedContent;
import java.util.List;
import java.util.OptionalLong;

/**
 * What would be certified, for somebody to look at before he accepts (R19); nothing is issued by
 * it.
 *
 * @param content all that would be certified
 * @param attendance the sheet it was taken from, with both bases
 * @param warnings what an acceptance today should know
 * @param day today, in calendar days after the communicated end; negative before it
 * @param daysLeft calendar days until the last day for issuing, 0 on that day; empty for a reissue,
 *     which has no last day (A10)
 * @param token what an acceptance must present; it covers the content, the revision of the dossier
 *     and the policy, and no clock (A22)
 */
public record IssueSummary(
    IssuedContent content,
    AttendanceSheet attendance,
    List<IssueWarning> warnings,
    long day,
    OptionalLong daysLeft,
    String token) {
  /** Keeps its own copy of the warnings. */
  public IssueSummary {
    warnings = List.copyOf(warnings);
  }
}
