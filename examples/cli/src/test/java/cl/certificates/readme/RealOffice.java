package cl.certificates.readme;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.issuing.Issued;
import cl.certificates.jdbc.CertificateSchema;
import cl.certificates.jdbc.JdbcCourseIndex;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.jdbc.JdbcOpenRequests;
import cl.certificates.jdbc.JdbcPermissions;
import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.viewing.CertificateCopy;
import cl.certificates.wording.Language;
import cl.certificates.wording.Worded;
import cl.certificates.wording.Wording;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;

/** The example of the README: an office over a database, and its paper in a file. */
final class RealOffice {
  private RealOffice() {}

  static CertificateOffice over(DataSource dataSource, Clock clock) {
    CertificateSchema.of(dataSource).apply(); // once, unless your migrations make the tables
    CertificateOffice office =
        CertificateOffice.builder()
            .courses(new JdbcCourses(dataSource)) // or yours, over your class book
            .dossiers(new JdbcDossiers(dataSource))
            .index(new JdbcCourseIndex(dataSource))
            .openRequests(new JdbcOpenRequests(dataSource))
            .permissions(new JdbcPermissions(dataSource)) // or yours, over your users
            .renderer(OpenPdfRenderer.create())
            .verificationAddress("https://capacita.example/verificar?codigo=")
            .clock(clock) // Clock.systemUTC(), save for tests
            .build();
    return office;
  }

  static Either<IssueRefusal, Path> issue(
      CertificateOffice office, Actor actor, IssueForm form, IssueSummary agreed, Path folder)
      throws IOException {
    Either<IssueRefusal, Issued> issued = office.accept(actor, form.accepting(agreed));
    if (issued.isLeft()) {
      for (Worded fault : issued.getLeft().faults()) { // one, or every one of a form
        System.out.println(Wording.in(Language.SPANISH).say(fault));
      }
      return Either.left(issued.getLeft());
    }
    CertificateCopy copy = office.download(actor, issued.get().certificate().folio()).get();
    Path file = Files.write(folder.resolve(copy.fileName()), copy.paper().bytes());
    return Either.right(file);
  }
}
