package cl.certificates.pdf.openpdf;

import static cl.certificates.testkit.fixture.Fixtures.REGION;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static cl.certificates.testkit.fixture.Fixtures.anAdministratorOf;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static java.time.temporal.ChronoUnit.MINUTES;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.annulment.AnnulmentDecided;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.course.Course;
import cl.certificates.course.TrainingEntity;
import cl.certificates.document.Colour;
import cl.certificates.document.PaperSize;
import cl.certificates.document.Template;
import cl.certificates.document.Templates;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Rut;
import cl.certificates.issuing.IssueForm;
import cl.certificates.testkit.fixture.CourseFixture;
import cl.certificates.testkit.fixture.ParticipantFixture;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.wording.Language;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Nine typical papers, issued through an office as a host would, the same ones in every run. Each
 * is drawn when it is asked for.
 */
final class Samples {
  private static final String ADDRESS = "https://certificados.example.cl/verificar?codigo=";
  private static final TrainingEntity OTEC =
      new TrainingEntity(Rut.of("76.543.210-3"), "Capacita Sur Limitada", TrainingEntity.Kind.OTEC);
  private static final TrainingEntity COMPANY =
      new TrainingEntity(new Rut(77_123_456), "Astilleros Ñuble S.A.", TrainingEntity.Kind.COMPANY);
  private static final IssueForm FORM = IssueForm.of("6543210").withInvoice("4521");

  private Samples() {}

  /**
   * A page to be looked at.
   *
   * @param drawing draws the PDF
   * @param page which page of it is shown, from 1
   */
  record Sample(Supplier<byte[]> drawing, int page) {
    byte[] paper() {
      return drawing.get();
    }
  }

  static Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("regular", first(() -> issued(course(5), FORM, "2026-03-16T10:00")));
    samples.put(
        "parcial",
        first(
            () ->
                issued(
                    course(12).partial(),
                    FORM.withRealDate(LocalDate.of(2026, 3, 13)),
                    "2026-03-16T10:00")));
    samples.put(
        "complementaria",
        first(
            () ->
                issued(
                    course(12).complementary(),
                    IssueForm.of("6543210")
                        .withPurchaseOrder("OC-2026-118")
                        .withRealDate(LocalDate.of(2026, 3, 2)),
                    "2026-03-16T10:00")));
    samples.put(
        "empresa", first(() -> issued(course(8).givenBy(COMPANY), FORM, "2026-03-16T10:00")));
    samples.put(
        "fuera-de-plazo",
        first(
            () ->
                issued(
                    course(15),
                    FORM.withJustification(
                        "La facturación del curso se detuvo por el cambio de razón social del"
                            + " mandante, informado el 15 de abril."),
                    "2026-04-27T18:30")));
    samples.put("reemplazado", first(Samples::replaced));
    samples.put(
        "segunda-pagina", new Sample(() -> issued(course(75), FORM, "2026-03-16T10:00"), 2));
    samples.put("english-letter", first(Samples::inEnglish));
    samples.put("comprobante", first(Samples::receipt));
    return samples;
  }

  private static Sample first(Supplier<byte[]> drawing) {
    return new Sample(drawing, 1);
  }

  private static CourseFixture course(int participants) {
    return aCourse()
        .named("Técnicas de soldadura al arco manual")
        .givenBy(OTEC)
        .attendedBy(
            IntStream.rangeClosed(1, participants)
                .mapToObj(
                    number ->
                        aParticipant()
                            .withRut(new Rut(14_000_000 + 7_919 * number).canonical())
                            .named(Papers.name(number))
                            .attending(number % 7 == 3 ? 1_785 : 2_400 - number % 5 * 60, MINUTES))
                .toArray(ParticipantFixture[]::new));
  }

  /** An office in which the given course may be issued, and the clock it goes by. */
  private record Desk(CertificateOffice office, SettableClock clock, Actor actor) {
    static Desk of(Course course, String now, Templates templates) {
      SettableClock clock = SettableClock.at(now);
      Mandate administrator = anAdministratorOf(course.executor());
      return new Desk(
          InMemoryOffice.at(clock)
              .register(course)
              .grant(administrator)
              .grant(anOfficialOf(REGION))
              .builder()
              .renderer(OpenPdfRenderer.create())
              .templates(templates)
              .verificationAddress(ADDRESS)
              .random(new Random(20_260_316)::nextBytes)
              .build(),
          clock,
          administrator.actor());
    }

    Folio issue(IssueForm form) {
      return office
          .summary(actor, form)
          .flatMap(summary -> office.accept(actor, form.accepting(summary)))
          .getOrElseThrow(refusal -> new IllegalStateException("refused: " + refusal))
          .certificate()
          .folio();
    }

    void annul() {
      clock.setTo("2026-04-20T09:00");
      office
          .requestAnnulment(
              actor,
              new AnnulmentForm(
                  "6543210", AnnulmentCategory.DOCUMENT_NUMBER, "La factura es la 4522."))
          .get();
      clock.setTo("2026-05-05T12:00");
      office.approve(anOfficialOf(REGION).actor(), new DecisionForm("6543210", null)).get();
    }

    byte[] download(Folio folio) {
      return office.download(actor, folio).get().paper().bytes();
    }
  }

  private static byte[] issued(CourseFixture course, IssueForm form, String now) {
    Desk desk = Desk.of(course.build(), now, Templates.standard());
    return desk.download(desk.issue(form));
  }

  private static byte[] replaced() {
    Desk desk = Desk.of(course(24).build(), "2026-03-16T10:00", Templates.standard());
    Folio folio = desk.issue(FORM);
    desk.annul();
    desk.issue(FORM.withInvoice("4522"));
    return desk.download(folio);
  }

  /** Of a rejection after its due date. */
  private static byte[] receipt() {
    Desk desk = Desk.of(course(24).build(), "2026-03-16T10:00", Templates.standard());
    desk.issue(FORM);
    desk.clock().setTo("2026-04-20T09:00");
    desk.office()
        .requestAnnulment(
            desk.actor(),
            new AnnulmentForm(
                "6543210",
                AnnulmentCategory.DOCUMENT_NUMBER,
                "La factura digitada, 4521, es la de otro curso del mismo mandante. La de este"
                    + " curso es la 4522, como consta en la orden de compra OC-2026-118."))
        .get();
    desk.clock().setTo("2026-05-20T12:15");
    AnnulmentDecided rejected =
        desk.office()
            .reject(
                anOfficialOf(REGION).actor(),
                new DecisionForm(
                    "6543210",
                    "La orden de compra OC-2026-118 nombra la factura 4521.\n"
                        + "No se adjuntó la factura 4522."))
            .get();
    return desk.office()
        .receipt(desk.actor(), ActionId.of("6543210"), rejected.revision())
        .get()
        .paper()
        .bytes();
  }

  private static byte[] inEnglish() {
    Desk desk = Desk.of(course(10).build(), "2026-03-16T10:00", Templates.of(english()));
    return desk.download(desk.issue(FORM));
  }

  /** In English, over pages, and annulled since. */
  static byte[] annulledInEnglish() {
    Desk desk = Desk.of(course(75).build(), "2026-03-16T10:00", Templates.of(english()));
    Folio folio = desk.issue(FORM);
    desk.annul();
    return desk.download(folio);
  }

  private static Template english() {
    return Template.builder("capacita-sur-1")
        .paper(PaperSize.LETTER)
        .language(Language.ENGLISH)
        .accent(Colour.of("#6B1F2A"))
        .logo(Logos.alpha())
        .letterhead(List.of("Capacita Sur Limitada", "Avenida de la Prueba 100, Valparaíso"))
        .footer("www.capacita.example")
        .build();
  }
}
