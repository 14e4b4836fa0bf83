package cl.certificates.readme;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aFacilitator;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.identity.Region;
import cl.certificates.issuing.IssueForm;
import cl.certificates.readme.DueReminders.Reminder;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Courses that ended on 13 March 2026: day 40 is 22 April, day 59 11 May, day 60 12 May. */
class DueRemindersTest {
  private static final String TO_ISSUE = "7500001";
  private static final String ISSUED = "7500002";
  private static final String ASKED = "7500003";

  private final SettableClock clock = SettableClock.at("2026-04-10T10:00");
  private final InMemoryOffice memory =
      InMemoryOffice.at(clock)
          .grant(anAdministrator())
          .grant(aFacilitator())
          .grant(anOfficialOf(Region.VALPARAISO));
  private final CertificateOffice office = memory.office();
  private final Actor administrator = anAdministrator().actor();

  DueRemindersTest() {
    for (String action : List.of(TO_ISSUE, ISSUED, ASKED)) {
      memory.register(aCourse().ofAction(action).build());
    }
    issue(ISSUED);
    issue(ASKED);
    clock.setTo("2026-04-20T10:00"); // a Monday: the 20th business day is 19 May
    office
        .requestAnnulment(
            administrator,
            new AnnulmentForm(ASKED, AnnulmentCategory.DOCUMENT_NUMBER, "Es la factura 4522"))
        .get();
  }

  private void issue(String action) {
    IssueForm form = IssueForm.of(action).withInvoice("4521");
    office.accept(administrator, form.accepting(office.summary(administrator, form).get())).get();
  }

  private List<String> remindersOf(Mandate who, String day) {
    clock.setTo(day + "T09:00");
    return new DueReminders(office, who.actor())
        .of("3", LocalDate.parse(day), 7).stream().map(DueRemindersTest::told).toList();
  }

  private static String told(Reminder reminder) {
    return "%s %s %s, %s"
        .formatted(reminder.action(), reminder.act(), reminder.lastDay(), reminder.daysLeft());
  }

  @Test
  @DisplayName("R23, R24, R6: an entity is reminded of day 40, day 59 and day 60")
  void anEntity() {
    assertThat(remindersOf(anAdministrator(), "2026-04-14")).as("eight days before").isEmpty();
    assertThat(remindersOf(anAdministrator(), "2026-04-15"))
        .containsExactly("7500001 ISSUE_WITHOUT_JUSTIFICATION 2026-04-22, 7");
    assertThat(remindersOf(anAdministrator(), "2026-04-23")).as("day 41").isEmpty();
    assertThat(remindersOf(aFacilitator(), "2026-05-11"))
        .containsExactly("7500001 ISSUE 2026-05-11, 0", "7500002 ASK_ANNULMENT 2026-05-12, 1");
  }

  @Test
  @DisplayName("R34, A13: a directorate is reminded of the 20th business day, and of what is late")
  void aDirectorate() {
    Mandate official = anOfficialOf(Region.VALPARAISO);

    assertThat(remindersOf(official, "2026-05-13"))
        .as("day 61: the other two have no last day any more")
        .containsExactly("7500003 DECIDE 2026-05-19, 6");
    assertThat(remindersOf(official, "2026-05-20"))
        .containsExactly("7500003 DECIDE 2026-05-19, -1");
    assertThat(remindersOf(official, "2026-11-30"))
        .as("as long as it waits")
        .containsExactly("7500003 DECIDE 2026-05-19, -195");
  }
}
