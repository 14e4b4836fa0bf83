package cl.certificates.readme;

import static cl.certificates.dossier.AnnulmentCategory.DOCUMENT_NUMBER;
import static cl.certificates.identity.Region.VALPARAISO;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static cl.certificates.wording.Language.SPANISH;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Mandate;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.wording.Wording;

/** The example of the README: issue, annul and reissue in memory. */
public final class FirstCertificate {
  private FirstCertificate() {}

  public static void main(String[] arguments) {
    SettableClock clock = SettableClock.at("2026-03-16T10:00"); // a Monday; the course ended on 13
    Mandate otec = anAdministrator();
    Mandate office5 = anOfficialOf(VALPARAISO);
    InMemoryOffice memory = InMemoryOffice.at(clock).register(aCourse().build());
    CertificateOffice office = memory.grant(otec).grant(office5).office();
    Wording words = Wording.in(SPANISH);

    IssueForm form = IssueForm.of("6543210").withInvoice("4521");
    IssueSummary summary = office.summary(otec.actor(), form).get(); // to be looked at
    System.out.println(words.say(office.accept(otec.actor(), form.accepting(summary)).get()));

    clock.setTo("2026-04-20T09:00");
    AnnulmentForm wrong = new AnnulmentForm("6543210", DOCUMENT_NUMBER, "Es la factura 4522");
    System.out.println(words.say(office.requestAnnulment(otec.actor(), wrong).get()));

    clock.setTo("2026-05-05T12:00"); // the 10th of 20 business days
    DecisionForm yes = DecisionForm.of("6543210").because("Error acreditado");
    System.out.println(words.say(office.approve(office5.actor(), yes).get()));

    IssueForm right = form.withInvoice("4522");
    office
        .summary(otec.actor(), right)
        .flatMap(again -> office.accept(otec.actor(), right.accepting(again)))
        .peek(issued -> System.out.println(words.say(issued)))
        .peekLeft(refusal -> System.out.println(words.say(refusal)));
  }
}
