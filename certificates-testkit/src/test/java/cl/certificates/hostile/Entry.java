package cl.certificates.hostile;

import cl.certificates.access.Mandate;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.calendar.HolidayOverlay;
import cl.certificates.calendar.LegalZone;
import cl.certificates.calendar.Scope;
import cl.certificates.course.Course;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.document.Colour;
import cl.certificates.document.Logo;
import cl.certificates.document.Template;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.PaymentDocument;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.Text;
import cl.certificates.identity.TrainingLines;
import cl.certificates.identity.VerificationCode;
import cl.certificates.issuing.IssueForm;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.search.FoldedText;
import cl.certificates.search.SearchWords;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.verification.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A door by which a text comes in.
 *
 * @param method the public method, as {@code Class.method}
 * @param field the field of a form that the text is typed into; empty where there is none
 * @param setting what has happened before
 * @param call types it
 */
record Entry(
    String method,
    String field,
    UnaryOperator<Premises> setting,
    BiFunction<Premises, String, Outcome> call) {
  private static final String ACTION = Premises.ACTION.text();

  @Override
  public String toString() {
    return field.isEmpty() ? method : method + " " + field;
  }

  static List<Entry> all() {
    List<Entry> all = new ArrayList<>();
    all.addAll(parsers());
    all.addAll(literals());
    all.addAll(searches());
    all.addAll(issues());
    all.addAll(annulments());
    all.addAll(facts());
    return all;
  }

  private static List<Entry> parsers() {
    byte[] noPicture = new byte[8];
    return List.of(
        parser("Rut.parse", text -> Outcome.ofIdentifier(Rut.parse(text))),
        parser("SenceCode.parse", text -> Outcome.ofIdentifier(SenceCode.parse(text))),
        parser("ActionId.parse", text -> Outcome.ofIdentifier(ActionId.parse(text))),
        parser("Folio.parse", text -> Outcome.ofIdentifier(Folio.parse(text))),
        parser(
            "VerificationCode.parse", text -> Outcome.ofIdentifier(VerificationCode.parse(text))),
        parser("Region.parse", text -> Outcome.ofIdentifier(Region.parse(text))),
        parser(
            "TrainingLines.parse",
            text ->
                Outcome.ofLiteral(
                    () -> TrainingLines.standard().parse(text).mapLeft(fault -> fault.known()))),
        parser(
            "PaymentDocument.parse",
            text -> Outcome.ofIdentifier(PaymentDocument.parse(text, null))),
        parser("Invoice.parse", text -> Outcome.ofIdentifier(PaymentDocument.Invoice.parse(text))),
        parser(
            "PurchaseOrder.parse",
            text -> Outcome.ofIdentifier(PaymentDocument.PurchaseOrder.parse(text))),
        parser("Text.line", text -> Outcome.ofText(Text.line(text, Text.NAME))),
        parser("Text.paragraphs", text -> Outcome.ofText(Text.paragraphs(text, Text.REASON))),
        parser("FoldedText.of", Entry::folded),
        parser("SearchWords.of", Entry::words),
        parser("SearchWords.areIn", Entry::wordsIn),
        parser("Colour.parse", text -> Outcome.ofTemplate(Colour.parse(text))),
        parser("Logo.parse", text -> Outcome.ofTemplate(Logo.parse(noPicture, text))),
        parser("Template.builder", text -> Outcome.ofTemplates(Template.builder(text).parse())),
        parser(
            "Template letterhead",
            text -> Outcome.ofTemplates(Template.builder("a-1").addLetterhead(text).parse())),
        parser(
            "Template footer",
            text -> Outcome.ofTemplates(Template.builder("a-1").footer(text).parse())),
        parser(
            "Template extraLines",
            text -> Outcome.ofTemplates(Template.builder("a-1").addExtraLines(text).parse())),
        // of the host's own calendar and zone, which are nobody's data: the fault says what it read
        parser("HolidayOverlay.parse", text -> Outcome.ofLiteral(() -> HolidayOverlay.parse(text))),
        parser("LegalZone.of", text -> Outcome.ofLiteral(() -> LegalZone.of(text))),
        parser("Scope.parse", text -> Outcome.ofLiteral(() -> Scope.parse(text))));
  }

  /** What reaches a comparison has been read by Text before. */
  private static Outcome folded(String text) {
    return Outcome.ofText(Text.line(text, Text.NAME).map(kept -> FoldedText.of(kept.value())));
  }

  private static Outcome words(String text) {
    return Outcome.ofText(
        Text.line(text, Text.NAME).map(kept -> SearchWords.of(kept.value(), true)));
  }

  private static Outcome wordsIn(String text) {
    SearchWords sought = SearchWords.of("grúa horquilla", false);
    return Outcome.ofText(Text.line(text, Text.NAME).map(kept -> sought.areIn(kept.value())));
  }

  private static List<Entry> literals() {
    return List.of(
        literal("Rut.of", Rut::of),
        literal("SenceCode.of", SenceCode::of),
        literal("ActionId.of", ActionId::of),
        literal("Folio.of", Folio::of),
        literal("VerificationCode.of", VerificationCode::of),
        literal("Colour.of", Colour::of),
        literal("Logo.of", text -> Logo.of(new byte[8], text)),
        literal("Mandate personName", text -> mandate(text, "Capacita Sur SpA")),
        literal("Mandate entityName", text -> mandate("Persona de Prueba", text)));
  }

  private static Mandate mandate(String person, String entity) {
    Mandate known = Fixtures.anAdministrator();
    return new Mandate(
        known.person(), person, known.entity(), entity, known.profile(), known.region());
  }

  private static List<Entry> searches() {
    return List.of(
        search("line", text -> boxes(text, null, null, null, null, null, null, null)),
        search("course", text -> boxes("3", text, null, null, null, null, null, null)),
        search("senceCode", text -> boxes("3", null, text, null, null, null, null, null)),
        search("region", text -> boxes("3", null, null, text, null, null, null, null)),
        search("participant", text -> boxes("3", null, null, null, text, null, null, null)),
        search("trainingEntity", text -> boxes("3", null, null, null, null, text, null, null)),
        search("supervisingEntity", text -> boxes("3", null, null, null, null, null, text, null)),
        search("cursor", text -> boxes("3", null, null, null, null, null, null, text)));
  }

  private static CourseSearch boxes(
      String line,
      String course,
      String senceCode,
      String region,
      String participant,
      String trainingEntity,
      String supervisingEntity,
      String cursor) {
    return new CourseSearchBuilder()
        .line(line)
        .course(course)
        .senceCode(senceCode)
        .region(region)
        .participant(participant)
        .trainingEntity(trainingEntity)
        .supervisingEntity(supervisingEntity)
        .size(5)
        .cursor(cursor)
        .build();
  }

  private static List<Entry> issues() {
    IssueForm form = Premises.form();
    List<Entry> issues = new ArrayList<>();
    for (String method : List.of("summary", "accept")) {
      issues.add(issue(method, "action", text -> filled(text, null, null, "4521", null)));
      issues.add(issue(method, "line", text -> filled(ACTION, text, null, "4521", null)));
      issues.add(issue(method, "senceCode", text -> filled(ACTION, null, text, "4521", null)));
      issues.add(issue(method, "invoice", form::withInvoice));
      issues.add(issue(method, "purchaseOrder", text -> filled(ACTION, null, null, null, text)));
      issues.add(issue(method, "justification", form::withJustification));
    }
    issues.add(
        new Entry(
            "CertificateOffice.accept",
            "token",
            UnaryOperator.identity(),
            (on, text) -> Outcome.of(on.office.accept(on.administrator, form.accepting(text)))));
    return issues;
  }

  private static IssueForm filled(
      String action, String line, String senceCode, String invoice, String order) {
    return new IssueForm(action, line, senceCode, invoice, order, null, "huellero dañado", null);
  }

  private static Entry issue(String method, String field, Function<String, IssueForm> form) {
    return new Entry(
        "CertificateOffice." + method,
        field,
        UnaryOperator.identity(),
        (on, text) -> {
          var summary = on.office.summary(on.administrator, form.apply(text));
          return method.equals("summary") || summary.isLeft()
              ? Outcome.of(summary)
              : Outcome.of(
                  on.office.accept(on.administrator, form.apply(text).accepting(summary.get())));
        });
  }

  private static List<Entry> annulments() {
    return List.of(
        new Entry(
            "CertificateOffice.requestAnnulment",
            "action",
            Premises::issued,
            (on, text) ->
                Outcome.of(
                    on.office.requestAnnulment(
                        on.administrator, new AnnulmentForm(text, null, "N.º errado")))),
        new Entry(
            "CertificateOffice.requestAnnulment",
            "motive",
            Premises::issued,
            (on, text) ->
                Outcome.of(
                    on.office.requestAnnulment(
                        on.administrator, new AnnulmentForm(ACTION, null, text)))),
        decision("approve", "action", text -> new DecisionForm(text, null)),
        decision("approve", "reason", text -> new DecisionForm(ACTION, text)),
        decision("reject", "action", text -> new DecisionForm(text, "No corresponde")),
        decision("reject", "reason", text -> new DecisionForm(ACTION, text)),
        new Entry(
            "CertificateOffice.verify",
            "",
            Premises::issued,
            (on, text) ->
                new Outcome(List.of(on.office.verify(text).code()), List.of(), List.of())),
        new Entry(
            "CertificateOffice.verifyFor",
            "",
            Premises::issued,
            (on, text) ->
                new Outcome(
                    List.of(on.office.verifyFor(new Caller("198.51.100.7"), text).code()),
                    List.of(),
                    List.of())));
  }

  private static Entry decision(String method, String field, Function<String, DecisionForm> form) {
    return new Entry(
        "CertificateOffice." + method,
        field,
        Premises::pending,
        (on, text) ->
            Outcome.of(
                method.equals("approve")
                    ? on.office.approve(on.official, form.apply(text))
                    : on.office.reject(on.official, form.apply(text))));
  }

  private static List<Entry> facts() {
    Course known = Fixtures.aCourse().build();
    TrainingEntity executor = known.executor();
    Recipient recipient = known.recipient();
    return List.of(
        fact("name", text -> copy(known).name(text)),
        fact(
            "executor",
            text ->
                copy(known).executor(new TrainingEntity(executor.rut(), text, executor.kind()))),
        fact(
            "supervisor",
            text -> copy(known).supervisor(new SupervisingEntity(new Rut(70_100_200), text))),
        fact(
            "recipient",
            text -> copy(known).recipient(new Recipient(recipient.rut(), text, recipient.kind()))),
        fact(
            "participant",
            text ->
                copy(known)
                    .participants(
                        List.of(Fixtures.aParticipant().named(text).buildFor(known.classes())))));
  }

  private static Course.Builder copy(Course course) {
    return new Course.Builder().from(course);
  }

  private static Entry fact(String what, Function<String, Course.Builder> course) {
    return new Entry(
        "Courses.of " + what,
        "",
        UnaryOperator.identity(),
        (on, text) ->
            Outcome.of(
                on.with(course.apply(text).build())
                    .office
                    .summary(on.administrator, Premises.form())));
  }

  private static Entry parser(String method, Function<String, Outcome> parse) {
    return new Entry(method, "", UnaryOperator.identity(), (on, text) -> parse.apply(text));
  }

  private static Entry literal(String method, Function<String, ?> literal) {
    return parser(method, text -> Outcome.ofLiteral(() -> literal.apply(text)));
  }

  private static Entry search(String field, Function<String, CourseSearch> form) {
    return new Entry(
        "CertificateOffice.search",
        field,
        UnaryOperator.identity(),
        (on, text) -> Outcome.of(on.office.search(on.administrator, form.apply(text))));
  }
}
