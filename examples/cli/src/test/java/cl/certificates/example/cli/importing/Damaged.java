package cl.certificates.example.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.attendance.AttendanceRate;
import cl.certificates.attendance.AttendanceSheet;
import cl.certificates.attendance.ClassAttendance;
import cl.certificates.attendance.Participant;
import cl.certificates.attendance.ParticipantAttendance;
import cl.certificates.example.cli.importing.Finding.Language;

/** What holds of every reading, whatever was read. */
final class Damaged {
  private Damaged() {}

  /** Either named faults and no course, or a course that can be measured. */
  static void requireAnAnswer(Review review) {
    assertThat(review.understood().isPresent()).isEqualTo(review.errors().isEmpty());
    for (Finding finding : review.findings()) {
      for (Language language : Language.values()) {
        assertThat(finding.sentence(language)).contains(finding.where().file());
        assertThat(finding.sentence(language))
            .doesNotContain("Exception", "java.", "\u001B", "\n", "\r");
      }
    }
    assertThat(FindingReport.csv(review.findings()).lines().count())
        .isEqualTo(review.findings().size() + 1L);
    review.understood().ifPresent(Damaged::requireMeasurable);
  }

  private static void requireMeasurable(Understood course) {
    AttendanceSheet sheet = course.sheet(course.facts().end(), 75).get();
    for (Participant person : course.participants()) {
      for (ClassAttendance mark : person.attendance()) {
        assertThat(mark.minutes())
            .isBetween(0, course.windows().get(mark.classNumber() - 1).minutes());
        assertThat(course.sessions().get(mark.classNumber() - 1).held()).isTrue();
      }
    }
    for (ParticipantAttendance line : sheet.lines()) {
      AttendanceRate total = line.total();
      assertThat(total.attended()).isBetween(0L, total.base());
    }
  }
}
