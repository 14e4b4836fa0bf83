package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.issuing.IssueForm;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.AlreadyIssued;
import cl.certificates.testkit.memory.SettableClock;
import io.vavr.control.Either;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that issues for a list of actions and tells each folio once it has it. */
final class BulkIssuing {
  private BulkIssuing() {}

  /**
   * @param arguments the address of the database, and a file with an action a line
   */
  public static void main(String[] arguments) throws Exception {
    CertificateOffice office =
        Offices.over(
            Stores.pooled(Stores.bare(arguments[0]), 2), SettableClock.at("2026-04-10T10:00"));
    for (String action : Files.readAllLines(Path.of(arguments[1]))) {
      issue(office, IssueForm.of(action).withInvoice("4521"));
    }
  }

  private static void issue(CertificateOffice office, IssueForm form) {
    Actor administrator = anAdministrator().actor();
    Either<IssueRefusal, String> folio =
        office
            .summary(administrator, form)
            .flatMap(summary -> office.accept(administrator, form.accepting(summary)))
            .map(issued -> issued.certificate().folio().text());
    folio
        .peek(System.out::println)
        .peekLeft(
            refusal -> {
              if (!(refusal instanceof AlreadyIssued)) {
                throw new IllegalStateException(refusal.toString());
              }
            });
    System.out.flush();
  }
}
