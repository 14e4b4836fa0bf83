package cl.certificates.readme;

import cl.certificates.CertificateOffice;
import cl.certificates.OutcomeUnknownException;
import cl.certificates.StoreBusyException;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.annulment.AnnulmentAsked;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.bulk.Batch;
import cl.certificates.bulk.BulkItem;
import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.HolidayOverlay;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.course.Courses;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.feed.FeedEntry;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Rut;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.jdbc.AuditReport;
import cl.certificates.jdbc.AuditedDossier;
import cl.certificates.jdbc.CertificateSchema;
import cl.certificates.jdbc.Database;
import cl.certificates.jdbc.DossierHead;
import cl.certificates.jdbc.DossierHeads;
import cl.certificates.jdbc.JdbcAudit;
import cl.certificates.jdbc.JdbcCourseIndex;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.jdbc.JdbcEventFeed;
import cl.certificates.jdbc.JdbcOpenRequests;
import cl.certificates.jdbc.JdbcPermissions;
import cl.certificates.jdbc.TableNames;
import cl.certificates.json.CredentialIssuer;
import cl.certificates.json.JsonCredentialWriter;
import cl.certificates.json.JwtCredentialWriter;
import cl.certificates.json.VerificationJson;
import cl.certificates.liquidation.LiquidationRecorded;
import cl.certificates.pdf.bundle.CertificateBook;
import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import cl.certificates.pdf.signing.CmsSigner;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.LiquidationRefusal;
import cl.certificates.search.CourseOrder;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.verification.Caller;
import cl.certificates.verification.Verification;
import cl.certificates.viewing.CertificateCopy;
import cl.certificates.viewing.CredentialCopy;
import cl.certificates.wording.Wording;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** What the pages show of the library at work; each method is run by {@link AtWorkTest}. */
final class AtWork {
  private AtWork() {}

  static void book(
      CertificateOffice office,
      Actor actor,
      List<Folio> folios,
      OutputStream out,
      Consumer<BulkItem<Folio, CertificateCopy>> report)
      throws IOException {
    try (CertificateBook book =
        CertificateBook.to(out, "Certificados de marzo")) { // or CertificateZip
      office.downloads(
          actor,
          Batch.of(folios),
          item -> item.outcome().answer().ifPresentOrElse(book::add, () -> report.accept(item)));
    }
  }

  static List<JdbcDossiers> elsewhere(DataSource dataSource, Connection connection) {
    TableNames tables = TableNames.DEFAULT.inSchema("sence").prefixed("cert_");
    var each = new JdbcDossiers(Database.of(dataSource).with(tables)); // a transaction a call
    var taking = new JdbcDossiers(Database.within(connection).with(tables)); // yours: you commit
    return List.of(each, taking);
  }

  static long follow(Database database, long seen, Consumer<DossierEvent> tell) {
    for (FeedEntry entry : new JdbcEventFeed(database).after(seen, 100)) {
      tell.accept(entry.event());
      seen = entry.position();
    }
    return seen;
  }

  static CertificateRenderer signing(InputStream stream, char[] password, Clock clock) {
    CmsSigner key =
        CmsSigner.ofPkcs12(stream, password, "otec", clock)
            .getOrElseThrow(fault -> new IllegalStateException(fault.explanation())); // a wrong one
    CertificateRenderer renderer = OpenPdfRenderer.create().signedBy(key); // builder().renderer(…)
    return renderer;
  }

  static String json(CertificateOffice office, String address, String typed) {
    Verification answer = office.verifyFor(new Caller(address), typed);
    String json = VerificationJson.of(answer); // certificates-json
    return json;
  }

  static void receipt(
      CertificateOffice office,
      Actor actor,
      AnnulmentForm form,
      Wording words,
      BiConsumer<String, byte[]> keep) {
    AnnulmentAsked asked = office.requestAnnulment(actor, form).get(); // or say why not: peekLeft
    office
        .receipt(actor, asked.request().folio().action(), asked.revision())
        .peek(receipt -> keep.accept(receipt.fileName(), receipt.paper().bytes()))
        .peekLeft(refusal -> System.out.println(words.say(refusal)));
  }

  static CoursePage due(CertificateOffice office, Actor actor) {
    CourseSearch due =
        new CourseSearchBuilder()
            .line("3")
            .dueWithin(10) // days
            .overdue(true) // and what is late already
            .order(CourseOrder.END)
            .size(50)
            .build();
    CoursePage page = office.search(actor, due).get(); // page.next() is the cursor of the next one
    return page;
  }

  static AuditReport audit(Database database, List<DossierHead> heads, Wording words, Path file)
      throws IOException {
    JdbcAudit audit = new JdbcAudit(database); // that of your adapters
    AuditReport report = audit.run(heads); // those kept from last time; List.of() if there are none
    report
        .findings()
        .forEach(bad -> System.err.println(bad.action() + " " + bad.at() + " " + bad.problem()));
    report
        .unproven()
        .forEach(open -> System.out.println(words.say(open))); // what it does not prove
    if (report.isClean()) {
      Files.write(file, DossierHeads.lines(report.heads())); // where the operator cannot write
    }
    return report;
  }

  static AuditedDossier story(JdbcAudit audit, ActionId action, DossierHead head) {
    AuditedDossier story = audit.story(action, Optional.of(head)); // every event, what holds
    return story;
  }

  static void credential(
      CertificateOffice.Builder ports,
      Actor actor,
      Folio folio,
      Wording words,
      BiConsumer<String, String> send) {
    JsonCredentialWriter unsigned =
        JsonCredentialWriter.of(CredentialIssuer.of("https://otec.example", "Capacita Sur SpA"))
            .answeringAt("https://otec.example/verificar?codigo="); // as in the QR of the paper
    CertificateOffice office = ports.credentialWriter(unsigned).build();

    office
        .credential(actor, folio)
        .map(CredentialCopy::credential)
        .peek(written -> send.accept(written.mediaType(), written.text())) // application/vc
        .peekLeft(refusal -> System.out.println(words.say(refusal)));
  }

  static JwtCredentialWriter signed(
      JsonCredentialWriter unsigned, PrivateKey key, PublicKey publicKey) {
    JwtCredentialWriter writer =
        JwtCredentialWriter.of(
                unsigned, key, publicKey, "https://otec.example/keys#2026", Optional.empty())
            .getOrElseThrow(fault -> new IllegalStateException(fault.explanation()));
    return writer;
  }

  static CertificateOffice noting(CertificateOffice.Builder builder, Consumer<Object> accesses) {
    CertificateOffice office =
        builder
            .accessLog(attempt -> accesses.accept(attempt)) // a table of yours, a logger
            .build();
    return office;
  }

  static CertificateOffice inProduction(
      DataSource dataSource, Courses classBook, String holidays, String address, byte[] secret) {
    Database database = Database.of(dataSource).with(TableNames.DEFAULT.prefixed("cert_"));
    CertificateSchema.of(database).check(); // the tables are there, in the version this code wants

    HolidaySource days =
        HolidayOverlay.parse(holidays) // a file of yours, for the law of next week
            .map(overlay -> overlay.over(new ChileanHolidays()))
            .getOrElseThrow(faults -> new IllegalStateException(faults.toString()));
    CertificateOffice office =
        CertificateOffice.builder()
            .courses(classBook)
            .dossiers(new JdbcDossiers(database))
            .index(new JdbcCourseIndex(database))
            .openRequests(new JdbcOpenRequests(database))
            .permissions(new JdbcPermissions(database))
            .renderer(OpenPdfRenderer.create())
            .verificationAddress(address)
            .holidays(days)
            .policy(CertificatePolicy.standard()) // its options: docs/policy.md
            .cursorKey(secret) // 32 random bytes, the same on every instance
            .clock(Clock.systemUTC()) // the machine's, kept by NTP
            .build();
    return office;
  }

  static Either<IssueRefusal, Issued> patiently(
      CertificateOffice office, Actor actor, IssueForm agreed, int times)
      throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return office.accept(actor, agreed);
      } catch (StoreBusyException
          | OutcomeUnknownException again) { // the same form, the same token
        if (attempt == times) {
          throw again;
        }
        Thread.sleep(100L * attempt); // or a library of yours for trying again
      }
    }
  }

  static Either<LiquidationRefusal, LiquidationRecorded> liquidated(
      CertificateOffice office, JdbcPermissions permissions, Rut platform, String typed) {
    Mandate job = // once, at the installation: the platform itself, in the place of a person
        new Mandate(
            platform,
            "Sistema de liquidaciones",
            platform,
            "Plataforma de Capacitación",
            Profile.HOST_SYSTEM,
            Optional.empty());
    permissions.grant(job);

    return office.recordLiquidation(job.actor(), ActionId.of(typed)); // again: the first receipt
  }
}
