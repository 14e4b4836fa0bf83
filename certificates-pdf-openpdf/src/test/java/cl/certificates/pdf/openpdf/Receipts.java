package cl.certificates.pdf.openpdf;

import static cl.certificates.testkit.fixture.Fixtures.REGION;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;

import cl.certificates.access.Mandate;
import cl.certificates.calendar.LegalZone;
import cl.certificates.course.Course;
import cl.certificates.course.TrainingEntity;
import cl.certificates.document.Colour;
import cl.certificates.document.Look;
import cl.certificates.document.PaperSize;
import cl.certificates.document.ReceiptDocument;
import cl.certificates.document.ReceiptDocuments;
import cl.certificates.document.Template;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRejected;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Stamp;
import cl.certificates.testkit.fixture.Events;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.wording.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Receipts as the library words them, of acts whose texts go up to their limits. */
final class Receipts {
  static final String PROSE =
      "La factura que se digitó corresponde a otro curso de la misma empresa, según consta en los"
          + " correos del 6 y del 9 de abril; la correcta es la 4522, que se adjunta. ";

  private static final LocalDate DUE = LocalDate.of(2026, 5, 19);

  private Receipts() {}

  /** What people wrote, and what they are called. */
  record Texts(String name, String course, String motive, String reason) {
    static final Texts USUAL =
        new Texts(
            "Capacita Sur Limitada",
            "Técnicas de soldadura al arco manual",
            "La factura digitada no es la de este curso: la correcta es la 4522.",
            "Se acreditó con la factura 4522, emitida el 9 de abril.");

    /** Every text at its limit, in repetitions of one. */
    static Texts full(String of) {
      return new Texts(filled(of, 200), filled(of, 300), filled(of, 2_000), filled(of, 2_000));
    }

    private static String filled(String of, int length) {
      return of.repeat(length / of.length() + 1).substring(0, length).strip();
    }
  }

  /** A look with nothing of its own. */
  static Template plain() {
    return Template.standard();
  }

  /** As much as a template can add, each line at its limit. */
  static Template.Builder dressed(String of) {
    String line = Texts.filled(of, Template.LONGEST_LINE);
    return Template.builder("dressed-1")
        .accent(Colour.of("#6B1F2A"))
        .logo(Logos.alpha())
        .letterhead(List.of(line, line, line, line))
        .footer(line);
  }

  static ReceiptDocument request(Template template, Texts texts) {
    return of(requested(template, texts), template);
  }

  static ReceiptDocument approval(Template template, Texts texts, boolean late) {
    Dossier open = requested(template, texts);
    Stamp stamp = Events.anApproval(open, course(texts), "2026-05-05T10:00").stamp();
    return of(
        open.after(
            new AnnulmentApproved(
                open.action(), by(stamp, texts), Optional.of(texts.reason()), late)),
        template);
  }

  static ReceiptDocument rejection(Template template, Texts texts, boolean late) {
    return of(rejected(template, texts, late), template);
  }

  static Dossier rejected(Template template, Texts texts, boolean late) {
    Dossier open = requested(template, texts);
    Stamp stamp = Events.aRejection(open, course(texts), "2026-05-20T12:30").stamp();
    return open.after(new AnnulmentRejected(open.action(), by(stamp, texts), texts.reason(), late));
  }

  static ReceiptDocument of(Dossier dossier, Template template) {
    return new ReceiptDocuments(LegalZone.SANTIAGO).of(dossier, template);
  }

  private static Dossier requested(Template template, Texts texts) {
    Course course = course(texts);
    Dossier empty = Dossier.empty(course.action());
    CertificateIssued issue = Events.anIssue(empty, course, "2026-04-10T10:00");
    Dossier issued =
        empty.after(
            new CertificateIssued(
                issue.stamp(),
                issue.content(),
                issue.salt(),
                issue.code(),
                issue.token(),
                issue.warnings(),
                Look.of("openpdf-1", template).recorded(),
                issue.paperDigest()));
    AnnulmentRequested request = Events.aRequest(issued, course, "2026-04-20T10:00", DUE);
    return issued.after(
        new AnnulmentRequested(
            course.action(),
            by(request.stamp(), texts),
            AnnulmentCategory.DOCUMENT_NUMBER,
            texts.motive(),
            DUE));
  }

  private static Course course(Texts texts) {
    return aCourse()
        .named(texts.course())
        .givenBy(
            new TrainingEntity(Fixtures.EXECUTOR.rut(), texts.name(), TrainingEntity.Kind.OTEC))
        .build();
  }

  /** The same act, of people with long names. */
  private static Stamp by(Stamp stamp, Texts texts) {
    Mandate by = stamp.by();
    boolean official = by.region().equals(Optional.of(REGION));
    String entity = official && texts.equals(Texts.USUAL) ? by.entityName() : texts.name();
    String person = texts.equals(Texts.USUAL) ? "Rosa Núñez Ibáñez" : texts.name();
    return new Stamp(
        new Mandate(by.person(), person, by.entity(), entity, by.profile(), by.region()),
        stamp.at(),
        stamp.on(),
        stamp.policyVersion(),
        stamp.calendarVersion(),
        stamp.previous());
  }

  /** Of every kind, look and limit. */
  static Stream<Named<ReceiptDocument>> all() {
    List<Named<ReceiptDocument>> all = new ArrayList<>();
    Texts usual = Texts.USUAL;
    all.add(Named.of("a request", request(plain(), usual)));
    all.add(Named.of("an approval", approval(plain(), usual, false)));
    all.add(Named.of("a late approval", approval(plain(), usual, true)));
    all.add(Named.of("a rejection", rejection(plain(), usual, false)));
    all.add(Named.of("a late rejection", rejection(plain(), usual, true)));
    Template english = Template.builder("english-1").language(Language.ENGLISH).build();
    all.add(Named.of("in English", rejection(english, usual, true)));
    for (PaperSize paper : PaperSize.values()) {
      Template own = Template.builder("own-1").paper(paper).logo(Logos.jpeg()).build();
      all.add(Named.of("with a logo on " + paper, approval(own, usual, false)));
      for (String of : List.of(PROSE, "W", "ñ ", "\u2E3B")) {
        Template dressed = dressed(of).paper(paper).build();
        all.add(
            Named.of(
                "full of '" + of.strip() + "' on " + paper,
                rejection(dressed, Texts.full(of), true)));
      }
    }
    return all.stream();
  }
}
