package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.bulk.Batch;
import cl.certificates.bulk.BulkTally;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.testkit.memory.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    Actor administrator = anAdministrator().actor();
    List<IssueForm> signed = new ArrayList<>();
    office.summaries(
        administrator,
        Batch.of(
            Files.readAllLines(Path.of(arguments[1])).stream()
                .map(action -> IssueForm.of(action).withInvoice("4521"))),
        item -> item.outcome().answer().map(item.asked()::accepting).ifPresent(signed::add));
    BulkTally tally =
        office.acceptances(
            administrator,
            Batch.of(signed),
            item -> item.outcome().answer().ifPresent(BulkIssuing::tell));
    if (!tally.isComplete()) {
      throw new IllegalStateException(tally.toString());
    }
  }

  private static void tell(Issued issued) {
    System.out.println(issued.certificate().folio().text());
    System.out.flush();
  }
}
