package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.attendance.ClassSession;
import cl.certificates.course.Course;
import cl.certificates.dossier.Certificate;
import cl.certificates.issuing.IssueForm;
import cl.certificates.viewing.Deadlines;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RealDateStoriesTest extends Story {
  private static final LocalDate LAST_CLASS = LocalDate.of(2026, 12, 18); // Friday

  private static Course aPartialAction() {
    return aCourse()
        .partial()
        .running(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 31))
        .heldUntil(LAST_CLASS)
        .build();
  }

  private static Course aComplementaryAction() {
    return aCourse()
        .complementary()
        .running(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 8))
        .withClasses(aClass(1, 4), aClass(2, 5), aClass(3, 6), aClass(4, 7), aClass(5, 8))
        .build();
  }

  private static ClassSession aClass(int number, int day) {
    return new ClassSession.Builder()
        .number(number)
        .date(LocalDate.of(2027, 1, day))
        .minutes(240)
        .build();
  }

  private String codeOf(IssueForm form) {
    return code(office.summary(administrator, form));
  }

  @Test
  @DisplayName("S39: a partial action ends with its last class")
  void partial() {
    memory.register(aPartialAction());
    clock.setTo("2027-01-04T10:00");

    assertThat(codeOf(form())).isEqualTo("REAL_DATE_REQUIRED");
    assertThat(codeOf(form().withRealDate(LocalDate.of(2026, 12, 19))))
        .isEqualTo("REAL_DATE_MISMATCH");
    assertThat(codeOf(form().withRealDate(LocalDate.of(2026, 12, 17))))
        .isEqualTo("REAL_DATE_MISMATCH");
    Certificate certificate =
        granted(accept("2027-01-04T10:00", form().withRealDate(LAST_CLASS))).certificate();
    assertThat(certificate.content().realDate()).contains(LocalDate.of(2026, 12, 18));
    assertThat(printed(paper(certificate.folio())))
        .contains("Término real (última clase): 18-12-2026");
  }

  @Test
  @DisplayName("S39: its limits count from the communicated end, Sundays included")
  void limitsOfAPartialAction() {
    memory.register(aPartialAction());

    Deadlines deadlines = deadlines();

    assertThat(deadlines.ordinaryLastDay()).isEqualTo(LocalDate.of(2027, 2, 9));
    assertThat(deadlines.issueLastDay()).isEqualTo(LocalDate.of(2027, 2, 28)); // Sunday
    assertThat(deadlines.annulmentLastDay()).isEqualTo(LocalDate.of(2027, 3, 1));
  }

  @Test
  @DisplayName("S40: a complementary action starts with its first class")
  void complementary() {
    memory.register(aComplementaryAction());
    clock.setTo("2027-01-11T10:00");

    assertThat(codeOf(form())).isEqualTo("REAL_DATE_REQUIRED");
    assertThat(codeOf(form().withRealDate(LocalDate.of(2027, 1, 1))))
        .isEqualTo("REAL_DATE_MISMATCH");
    IssueForm right = form().withRealDate(LocalDate.of(2027, 1, 4));
    Certificate certificate = granted(accept("2027-01-11T10:00", right)).certificate();
    assertThat(printed(paper(certificate.folio())))
        .contains("Inicio real (primera clase): 04-01-2027");
  }

  @Test
  @DisplayName("S40: its limits count from the communicated end")
  void limitsOfAComplementaryAction() {
    memory.register(aComplementaryAction());

    Deadlines deadlines = deadlines();

    assertThat(deadlines.ordinaryLastDay()).isEqualTo(LocalDate.of(2027, 2, 17));
    assertThat(deadlines.issueLastDay()).isEqualTo(LocalDate.of(2027, 3, 8));
    assertThat(deadlines.annulmentLastDay()).isEqualTo(LocalDate.of(2027, 3, 9));
  }

  @Test
  @DisplayName("S41: a regular action has no real date")
  void regular() {
    assertThat(codeOf(form().withRealDate(LocalDate.of(2026, 3, 13))))
        .isEqualTo("REAL_DATE_NOT_APPLICABLE");
  }

  @Test
  @DisplayName("A4: where no class is known the real date lies within the communicated days")
  void withoutClasses() {
    memory.register(
        aCourse()
            .partial()
            .running(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 31))
            .withClasses()
            .build());
    clock.setTo("2027-01-04T10:00");

    assertThat(codeOf(form().withRealDate(LocalDate.of(2026, 11, 1))))
        .isEqualTo("REAL_DATE_MISMATCH");
    assertThat(codeOf(form().withRealDate(LocalDate.of(2027, 1, 1))))
        .isEqualTo("REAL_DATE_MISMATCH");
    granted(office.summary(administrator, form().withRealDate(LocalDate.of(2026, 11, 2))));
    granted(office.summary(administrator, form().withRealDate(LocalDate.of(2026, 12, 31))));
  }
}
