package cl.certificates.readme;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.bulk.Batch;
import cl.certificates.bulk.BulkItem;
import cl.certificates.bulk.BulkProgress;
import cl.certificates.bulk.BulkTally;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The example of the README: many certificates, checked before the first is issued. */
final class AllOfMarch {
  private final Consumer<BulkProgress> show;
  private final Consumer<BulkItem<IssueForm, Issued>> report;

  AllOfMarch(Consumer<BulkProgress> show, Consumer<BulkItem<IssueForm, Issued>> report) {
    this.show = show;
    this.report = report;
  }

  BulkTally issue(CertificateOffice office, Actor actor, List<IssueForm> forms) {
    List<IssueForm> signed = new ArrayList<>(); // each with the token of its own summary
    BulkTally check =
        office.summaries(
            actor,
            Batch.of(forms),
            item -> item.outcome().answer().map(item.asked()::accepting).ifPresent(signed::add));
    if (check.isComplete()) { // none would be refused; a human agrees to what the summaries say
      office.acceptances(actor, Batch.<IssueForm>of(signed).reporting(show), report);
    }
    return check;
  }
}
