package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.issuing.IssueForm;
import cl.certificates.testkit.memory.SettableClock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;

/**
 * Histories of all kinds, played through the office of a store; whatever it refuses is left out.
 */
final class Histories {
  /** Words an office takes and bytes are often spoilt by. */
  private static final List<String> WORDS =
      List.of("Es la 4522", "N° de factura errado; véase «acta»", "línea uno\nlínea dos: ñandú");

  private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 3, 16, 10, 0); // Monday, day 3

  private final Actor administrator = anAdministrator().actor();
  private final Actor official = anOfficialOf(Region.VALPARAISO).actor();
  private final Actor host = theHostSystem().actor();
  private final SettableClock clock = SettableClock.at(BEGIN.toString());
  private final JdbcCourses courses;
  private final CertificateOffice office;
  private final Random random;

  Histories(DataSource store, Random random) {
    this.courses = new JdbcCourses(store);
    this.office = Offices.over(store, clock);
    this.random = random;
  }

  /** Ids of both kinds, whose neighbours by a bit are often ids too. */
  static ActionId action(int number) {
    return ActionId.of(
        number % 3 == 0
            ? "RLAB-26-05-" + String.format(Locale.ROOT, "%04d", number)
            : Integer.toString(1_000_000 + number));
  }

  /**
   * Plays acts on a new action.
   *
   * @param acts letters: issue, ask, approve, reject, liquidate; {@code ?} is any of them
   */
  ActionId play(int number, String acts) {
    ActionId action = action(number);
    courses.register(aCourse().ofAction(action).build());
    LocalDateTime now = BEGIN;
    for (char act : acts.toCharArray()) {
      clock.setTo(now.toString());
      play(action, act == '?' ? "iiaaprl".charAt(random.nextInt(7)) : act);
      now = now.plusMinutes(random.nextInt(2_000)).plusNanos(1_000L * random.nextInt(1_000_000));
    }
    return action;
  }

  private void play(ActionId action, char act) {
    DecisionForm decision = DecisionForm.of(action.text()).because(words());
    switch (act) {
      case 'i' -> issue(action);
      case 'a' ->
          office.requestAnnulment(
              administrator,
              new AnnulmentForm(action.text(), AnnulmentCategory.DOCUMENT_NUMBER, words()));
      case 'p' -> office.approve(official, decision);
      case 'r' -> office.reject(official, decision);
      default -> office.recordLiquidation(host, action);
    }
  }

  private void issue(ActionId action) {
    IssueForm form =
        IssueForm.of(action.text()).withInvoice(Integer.toString(4_000 + random.nextInt(999)));
    office
        .summary(administrator, form)
        .peek(summary -> office.accept(administrator, form.accepting(summary)));
  }

  private String words() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
