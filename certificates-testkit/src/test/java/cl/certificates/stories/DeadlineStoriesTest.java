package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cl.certificates.course.CourseState;
import cl.certificates.issuing.IssueForm;
import cl.certificates.viewing.DeadlineSituation;
import cl.certificates.viewing.Deadlines;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineStoriesTest extends Story {

  /** Issued two days after the end, so that every sending day below is a legal one. */
  private LocalDate dueDate(LocalDate end, LocalDate sent) {
    memory.register(aCourse().endingOn(end).build());
    clock.setTo(end + "T10:00");
    issued(end.plusDays(2) + "T10:00");
    return granted(request(sent + "T10:00")).request().dueDate();
  }

  @ParameterizedTest(name = "{0}: sent {2}, due {3}")
  @DisplayName("S34 to S38: due dates, counted in business days of the region")
  @CsvSource({
    "S34, 2026-03-13, 2026-04-02, 2026-05-04",
    "S35, 2026-03-13, 2026-03-20, 2026-04-20",
    "S36, 2026-06-12, 2026-06-26, 2026-07-28",
    "S37, 2026-12-11, 2026-12-24, 2027-01-25",
    "S38, 2026-03-13, 2026-04-27, 2026-05-27",
  })
  void dueDates(String story, LocalDate end, LocalDate sent, LocalDate due) {
    assertThat(dueDate(end, sent)).as(story).isEqualTo(due);
  }

  @ParameterizedTest(name = "sent {1}, due {2}")
  @DisplayName("Section 5.1: more due dates; the day after each is overdue")
  @CsvSource({
    "2025-12-12, 2025-12-24, 2026-01-23",
    "2026-03-13, 2026-04-06, 2026-05-05",
    "2026-03-13, 2026-04-20, 2026-05-19",
    "2026-03-13, 2026-05-01, 2026-06-01",
    "2026-03-13, 2026-05-11, 2026-06-09",
    "2026-09-01, 2026-09-28, 2026-10-27",
    "2026-09-01, 2026-10-09, 2026-11-09",
    "2026-12-11, 2026-12-18, 2027-01-19",
  })
  void moreDueDates(LocalDate end, LocalDate sent, LocalDate due) {
    assertThat(dueDate(end, sent)).isEqualTo(due);
    clock.setTo(due + "T23:59:59");
    assertThat(deadlines().overdue()).isFalse();
    clock.setTo(due.plusDays(1) + "T00:00");
    assertThat(deadlines().overdue()).isTrue();
  }

  @ParameterizedTest(name = "end {0}: {1}, {2}, {3}")
  @DisplayName("Section 5.1: days 40, 59 and 60 of ten ends")
  @CsvSource({
    "2025-12-31, 2026-02-09, 2026-02-28, 2026-03-01",
    "2026-01-30, 2026-03-11, 2026-03-30, 2026-03-31",
    "2026-02-27, 2026-04-08, 2026-04-27, 2026-04-28",
    "2026-03-04, 2026-04-13, 2026-05-02, 2026-05-03",
    "2026-03-13, 2026-04-22, 2026-05-11, 2026-05-12",
    "2026-04-10, 2026-05-20, 2026-06-08, 2026-06-09",
    "2026-05-29, 2026-07-08, 2026-07-27, 2026-07-28",
    "2026-06-12, 2026-07-22, 2026-08-10, 2026-08-11",
    "2026-09-01, 2026-10-11, 2026-10-30, 2026-10-31",
    "2026-10-30, 2026-12-09, 2026-12-28, 2026-12-29",
  })
  void windows(LocalDate end, LocalDate day40, LocalDate day59, LocalDate day60) {
    memory.register(aCourse().endingOn(end).build());

    Deadlines deadlines = deadlines();

    assertThat(deadlines.ordinaryLastDay()).isEqualTo(day40);
    assertThat(deadlines.issueLastDay()).isEqualTo(day59);
    assertThat(deadlines.annulmentLastDay()).isEqualTo(day60);
  }

  private IssueForm endingOn3March() {
    memory.register(aCourse().endingOn(LocalDate.of(2026, 3, 3)).build());
    return form().withJustification("huellero dañado");
  }

  @Test
  @DisplayName("S42: a limit on a holiday stays where it is")
  void limitOnAHoliday() {
    IssueForm late = endingOn3March();

    assertThat(deadlines().issueLastDay()).isEqualTo(LocalDate.of(2026, 5, 1)); // Friday, holiday
    assertThat(code(accept("2026-05-02T00:00", late))).isEqualTo("ISSUE_DEADLINE_EXPIRED");
    clock.setTo("2026-03-13T09:00");
    assertThat(accept("2026-05-01T23:59:59", late).isRight()).isTrue();
  }

  @Test
  @DisplayName("S42: with rollToNextBusinessDay it moves to the Monday")
  void limitRolled() {
    under(policy().rollToNextBusinessDay(true));
    IssueForm late = endingOn3March();

    assertThat(deadlines().issueLastDay()).isEqualTo(LocalDate.of(2026, 5, 4)); // Monday
    assertThat(code(accept("2026-05-05T00:00", late))).isEqualTo("ISSUE_DEADLINE_EXPIRED");
    clock.setTo("2026-03-13T09:00");
    assertThat(accept("2026-05-04T23:59:59", late).isRight()).isTrue();
  }

  @Test
  @DisplayName("Section 4.4: the days that are left, told at every boundary")
  void daysLeft() {
    clock.setTo("2026-03-10T10:00");
    assertThat(deadlines().day()).isEqualTo(-3);
    clock.setTo("2026-04-22T10:00");
    assertThat(deadlines().day()).isEqualTo(40);
    assertThat(deadlines().situation()).isEqualTo(DeadlineSituation.ORDINARY);
    assertThat(deadlines().daysLeftToIssue()).hasValue(19);
    clock.setTo("2026-04-25T10:00");
    assertThat(deadlines().day()).isEqualTo(43);
    assertThat(deadlines().situation()).isEqualTo(DeadlineSituation.JUSTIFICATION_NEEDED);
    assertThat(deadlines().daysLeftToIssue()).hasValue(16);
    clock.setTo("2026-05-11T10:00");
    assertThat(deadlines().daysLeftToIssue()).hasValue(0);
    assertThat(deadlines().daysLeftToAnnul()).isEmpty(); // nothing is issued yet
    granted(accept("2026-05-11T10:00", form().withJustification("huellero dañado")));
    assertThat(deadlines().daysLeftToIssue()).isEmpty();
    assertThat(deadlines().daysLeftToAnnul()).hasValue(1);
  }

  private void runningOn(String day, DeadlineSituation situation) {
    clock.setTo(day + "T10:00");
    assertThat(deadlines().situation()).isEqualTo(situation);
  }

  @ParameterizedTest(name = "{0}: {1}, without an end to wait for {2}")
  @DisplayName("R14: until something is issued the end, day 40 and day 59 tell what is running")
  @CsvSource({
    "2026-03-12, WAITING_FOR_END, BEFORE_END",
    "2026-03-13, ORDINARY, ORDINARY",
    "2026-04-22, ORDINARY, ORDINARY",
    "2026-04-23, JUSTIFICATION_NEEDED, JUSTIFICATION_NEEDED",
    "2026-05-11, JUSTIFICATION_NEEDED, JUSTIFICATION_NEEDED",
    "2026-05-12, ISSUE_EXPIRED, ISSUE_EXPIRED",
  })
  void untilIssued(String day, DeadlineSituation waiting, DeadlineSituation without) {
    under(policy().requireEndDateReached(true));
    runningOn(day, waiting);
    under(policy().requireEndDateReached(false));
    runningOn(day, without);
  }

  @ParameterizedTest
  @DisplayName("R14: a version can be asked to be annulled until day 60")
  @CsvSource({"2026-05-12, ANNULLABLE", "2026-05-13, ANNULMENT_EXPIRED"})
  void onceIssued(String day, DeadlineSituation situation) {
    issued("2026-04-10T10:00");

    runningOn(day, situation);
  }

  @ParameterizedTest
  @DisplayName("R14, A13: a request is under evaluation until its due date, and overdue after it")
  @CsvSource({"2026-05-19, UNDER_EVALUATION", "2026-05-20, OVERDUE"})
  void onceAskedFor(String day, DeadlineSituation situation) {
    issuedAndRequested();

    runningOn(day, situation);
  }

  @ParameterizedTest
  @DisplayName("R14, A10: a reissue has a last day only where the policy gives it one")
  @CsvSource({
    "2026-05-11, REISSUABLE, REISSUABLE_WITHIN_LIMIT",
    "2026-05-12, REISSUABLE, ISSUE_EXPIRED",
  })
  void onceApproved(String day, DeadlineSituation unlimited, DeadlineSituation limited) {
    issuedAndRequested();
    granted(approve("2026-05-05T10:00"));

    runningOn(day, unlimited);
    under(policy().reissueWithinIssueLimit(true));
    runningOn(day, limited);
  }

  @Test
  @DisplayName("R14, R44, R3, A11: nothing is running once rejected, closed or liquidated")
  void nothingIsRunning() {
    memory.register(aCourse().inState(CourseState.FINISHED).build());
    runningOn("2026-03-13", DeadlineSituation.COURSE_CLOSED);

    memory.register(aCourse().build());
    issuedAndRequested();
    granted(reject("2026-05-05T10:00"));
    runningOn("2026-05-05", DeadlineSituation.REJECTED);

    memory.register(aCourse().inState(CourseState.LIQUIDATED).build());
    runningOn("2026-05-05", DeadlineSituation.LIQUIDATED);
  }

  @Test
  @DisplayName("R14: what a sentence about a deadline is made of, with the days that are left")
  void whatIsTold() {
    clock.setTo("2026-03-10T10:00");
    assertThat(deadlines().textKey()).isEqualTo("DEADLINES.BEFORE_END");
    assertThat(deadlines().details())
        .containsOnly(
            entry("end", LocalDate.of(2026, 3, 13)),
            entry("day", -3L),
            entry("daysToEnd", 3L),
            entry("of", 59L),
            entry("ordinaryLastDay", LocalDate.of(2026, 4, 22)),
            entry("issueLastDay", LocalDate.of(2026, 5, 11)),
            entry("annulmentLastDay", LocalDate.of(2026, 5, 12)),
            entry("leftToIssue", 62L));
    issued("2026-04-10T10:00");
    assertThat(deadlines().details())
        .containsEntry("leftToAnnul", 32L)
        .doesNotContainKeys("leftToIssue", "dueDate");
    granted(request("2026-04-20T10:00"));
    assertThat(deadlines().details())
        .containsEntry("dueDate", LocalDate.of(2026, 5, 19))
        .doesNotContainKeys("leftToIssue", "leftToAnnul");
  }
}
