package cl.certificates.example.cli;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.bulk.Batch;
import cl.certificates.bulk.BulkItem;
import cl.certificates.bulk.BulkOutcome.InForce;
import cl.certificates.bulk.BulkProgress;
import cl.certificates.dossier.Certificate;
import cl.certificates.example.cli.BatchReport.Line;
import cl.certificates.example.cli.BatchReport.Result;
import cl.certificates.example.cli.IssueTable.Wanted;
import cl.certificates.identity.PaymentDocument;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.issuing.Issued;
import cl.certificates.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Issues for the lines of a table: first a check of all, then each with its own token (R20). */
final class BatchIssuing {
  private final CertificateOffice office;
  private final Actor actor;
  private final List<Wanted> wanted;
  private final Wording words;
  private final List<Line> lines = new ArrayList<>();
  private final List<Integer> toIssue = new ArrayList<>();
  private final List<IssueForm> signed = new ArrayList<>();

  BatchIssuing(CertificateOffice office, Actor actor, List<Wanted> wanted, Wording words) {
    this.office = office;
    this.actor = actor;
    this.wanted = wanted;
    this.words = words;
  }

  /** Takes the summary of every line; nothing is issued by it. */
  void check(Consumer<BulkProgress> progress) {
    office.summaries(
        actor,
        Batch.<IssueForm>of(wanted.stream().map(Wanted::form).toList()).reporting(progress),
        this::checked);
  }

  private void checked(BulkItem<IssueForm, IssueSummary> item) {
    int place = lines.size();
    Optional<IssueSummary> summary = item.outcome().answer();
    if (summary.isEmpty()) {
      lines.add(notDone(place, item));
      return;
    }
    toIssue.add(place);
    signed.add(item.asked().accepting(summary.get()));
    lines.add(line(place, Result.NOT_DONE).saying("SUMMARY", inWords(summary.get())));
  }

  /** What a person agrees to, as short as it can be told; «resumen» tells all of one. */
  private String inWords(IssueSummary summary) {
    StringBuilder said = new StringBuilder();
    said.append(summary.content().participants().size())
        .append(" participantes, ")
        .append(summary.content().meetingMinimum())
        .append(" cumplen el mínimo · ")
        .append(summary.content().courseName()); // never first: a sheet may take it for a formula
    summary.warnings().forEach(warning -> said.append(" · ").append(words.write(warning)));
    return said.toString();
  }

  /** How many are issued if it goes on. */
  int left() {
    return signed.size();
  }

  BatchReport report() {
    return new BatchReport(lines);
  }

  /** Accepts every summary that was taken. */
  void accept(Consumer<BulkProgress> progress) {
    office.acceptances(actor, Batch.<IssueForm>of(signed).reporting(progress), this::accepted);
  }

  private void accepted(BulkItem<IssueForm, Issued> item) {
    int place = toIssue.get(Math.toIntExact(item.number() - 1));
    lines.set(
        place,
        item.outcome()
            .answer()
            .map(
                issued ->
                    of(place, Result.DONE, issued.certificate())
                        .saying(issued.code(), words.say(issued)))
            .orElseGet(() -> notDone(place, item)));
  }

  private Line notDone(int place, BulkItem<IssueForm, ?> item) {
    if (item.outcome() instanceof InForce<?> before) {
      boolean same =
          before
              .certificate()
              .content()
              .paymentDocument()
              .equals(
                  PaymentDocument.parse(item.asked().invoice(), item.asked().purchaseOrder())
                      .getOrNull());
      return of(place, Result.ALREADY_DONE, before.certificate())
          .saying(
              before.code(),
              words.say(before) + (same ? "" : " Lleva otro documento que el de esta línea."));
    }
    return Line.notDone(wanted.get(place).line(), action(place), item.outcome(), words);
  }

  private Line of(int place, Result result, Certificate certificate) {
    return line(place, result)
        .with(
            certificate.folio().text(),
            Optional.of(certificate.content().paymentDocument().number()));
  }

  private Line line(int place, Result result) {
    return Line.of(wanted.get(place).line(), action(place), result);
  }

  private String action(int place) {
    return String.valueOf(wanted.get(place).form().action());
  }
}
