package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.ACTION;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.annulment.AnnulmentAsked;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.course.Course;
import cl.certificates.dossier.Dossier;
import cl.certificates.identity.PaymentDocument;
import cl.certificates.identity.Region;
import cl.certificates.issuing.IssueForm;
import cl.certificates.refusal.AnnulmentRefusal;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.InvalidForm;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.validation.Violation;
import cl.certificates.verification.Verification;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that drivers and engines refuse or alter, through the front door. */
@ParameterizedClass
@EnumSource(Engine.class)
class TextsTest {
  /** The limit of a motive, a justification and a reason, in code points. */
  private static final int LIMIT = 2_000;

  private static final int MEGABYTE = 1_048_576;
  private static final String GRINNING = "\uD83D\uDE00"; // U+1F600, four bytes of UTF-8
  private static final Set<String> WRITING = Set.of("executeUpdate", "executeBatch", "execute");

  private final Actor administrator = anAdministrator().actor();
  private final Actor official = anOfficialOf(Region.VALPARAISO).actor();
  private final HikariDataSource store;
  private final CertificateOffice office;
  private int written;

  TextsTest(Engine engine) {
    this.store = Stores.pooled(engine.store(), 2);
    Faults watched =
        Faults.before(
            (call, method) -> {
              written += WRITING.contains(method) ? 1 : 0;
              return Optional.empty();
            });
    this.office = Offices.over(watched.on(store), SettableClock.at("2026-04-20T10:00"));
    new JdbcCourses(store).register(aCourse().build());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void issue() {
    IssueForm form = IssueForm.of(ACTION.text()).withInvoice("4521");
    office.accept(administrator, form.accepting(office.summary(administrator, form).get())).get();
  }

  private Either<AnnulmentRefusal, AnnulmentAsked> ask(String motive) {
    return office.requestAnnulment(administrator, new AnnulmentForm(ACTION.text(), null, motive));
  }

  static List<Arguments> keptTexts() {
    return List.of(
        Arguments.of("1 character", "x", "x"),
        Arguments.of("10 characters", "0123456789", "0123456789"),
        Arguments.of("as many as may be", "ñ".repeat(LIMIT), "ñ".repeat(LIMIT)),
        Arguments.of("four bytes each", GRINNING.repeat(LIMIT), GRINNING.repeat(LIMIT)),
        Arguments.of("four bytes among others", "Sí " + GRINNING + ".", "Sí " + GRINNING + "."),
        Arguments.of("spaces at the end", "Es la 4522   ", "Es la 4522"),
        Arguments.of("lines of Windows", "Es la 4522.\r\nNo la 4521.", "Es la 4522.\nNo la 4521."),
        Arguments.of("a tab", "Es\tla 4522", "Es la 4522"),
        Arguments.of("letter and accent", "Nun\u0303ez", "Nu\u00f1ez"),
        Arguments.of("quotes", "O'Higgins \\ \"%_", "O'Higgins \\ \"%_"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keptTexts")
  @DisplayName("FC-24: a motive is stored as the library keeps it, and read back identical")
  void readsBackWhatItKeeps(String what, String typed, String kept) {
    issue();

    CertificateOffice ofEveryLetter =
        Offices.furnished(store, SettableClock.at("2026-04-20T10:00"))
            .renderer(new EveryLetter())
            .build();
    AnnulmentForm form = new AnnulmentForm(ACTION.text(), null, typed);
    assertThat(ofEveryLetter.requestAnnulment(administrator, form).get().request().motive())
        .isEqualTo(kept);

    Dossier stored = new JdbcDossiers(store).of(ACTION);
    assertThat(stored.lastRequest().orElseThrow().motive()).isEqualTo(kept);
    assertThat(office.certificate(administrator, ACTION).get().lastRequest())
        .hasValueSatisfying(request -> assertThat(request.motive()).isEqualTo(kept));
    assertThat(new JdbcAudit(store).run(List.of()).isClean()).isTrue();
  }

  static List<Arguments> refusedTexts() {
    return List.of(
        Arguments.of("none", "", required()),
        Arguments.of("white space", " \t\r\n\u00a0\u2003 ", required()),
        Arguments.of("U+0000 alone", "\u0000", unprintable("U+0000")),
        Arguments.of("U+0000 inside", "Es\u0000la 4522", unprintable("U+0000")),
        Arguments.of("a bell", "Es\u0007la 4522", unprintable("U+0007")),
        Arguments.of("half a pair", "Es \uD83D la 4522", unprintable("U+D83D")),
        Arguments.of("one too many", "x".repeat(LIMIT + 1), tooLong(LIMIT + 1)),
        Arguments.of("4,000", "x".repeat(4_000), tooLong(4_000)),
        Arguments.of("a megabyte", "x".repeat(MEGABYTE), tooLong(MEGABYTE)),
        Arguments.of("one too many of four bytes", GRINNING.repeat(LIMIT + 1), tooLong(LIMIT + 1)));
  }

  private static Violation required() {
    return new Violation("motive", "ANNULMENT_REASON_REQUIRED", Map.of());
  }

  private static Violation unprintable(String codePoint) {
    return new Violation("motive", "TEXT_NOT_PRINTABLE", Map.of("codePoint", codePoint));
  }

  private static Violation tooLong(int length) {
    return new Violation(
        "motive",
        "TEXT_TOO_LONG",
        Map.of("max", Integer.toString(LIMIT), "actual", Integer.toString(length)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedTexts")
  @DisplayName("FC-24: a motive is refused alike on every engine, before anything is written")
  void refusesBeforeAnythingIsWritten(String what, String typed, Violation fault) {
    issue();
    Dossier before = new JdbcDossiers(store).of(ACTION);
    written = 0;

    Either<AnnulmentRefusal, AnnulmentAsked> answer = ask(typed);

    assertThat(answer).isEqualTo(Either.left(new InvalidForm(List.of(fault))));
    assertThat(written).isZero();
    assertThat(new JdbcDossiers(store).of(ACTION)).isEqualTo(before);
    ask("Es la 4522").get();
    assertThat(written).as("what is written is seen").isPositive();
  }

  static List<String> unkeepableNames() {
    return List.of("Ana\u0000Soto", "Ana \uD83D", "x".repeat(301), "x" + "\u0301".repeat(31));
  }

  @ParameterizedTest
  @MethodSource("unkeepableNames")
  @DisplayName("FC-24: a course whose names cannot be kept is the same bug on every engine")
  void registersNoNameThatCannotBeKept(String name) {
    JdbcCourses courses = new JdbcCourses(store);
    Course known = courses.of(ACTION).orElseThrow();
    Course named = new Course.Builder().from(known).name(name).build();
    Course attended =
        new Course.Builder()
            .from(known)
            .participants(List.of(aParticipant().named(name).build()))
            .build();

    assertThatThrownBy(() -> courses.register(named)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> courses.register(attended))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(courses.of(ACTION)).contains(known);
  }

  @Test
  @DisplayName("FC-24: no text that a form takes brings U+0000 to an engine")
  void bringsNoControlCharacterToAnEngine() {
    issue();
    ask("Es la 4522").get();
    written = 0;
    IssueForm form = IssueForm.of(ACTION.text());
    DecisionForm decision = DecisionForm.of(ACTION.text()).because("a\u0000b");
    CourseSearch course = new CourseSearchBuilder().line("3").course("a\u0000b").size(5).build();
    CourseSearch person =
        new CourseSearchBuilder().line("3").participant("a\u0000b").size(5).build();

    assertThat(code(office.reject(official, decision))).isEqualTo("TEXT_NOT_PRINTABLE");
    assertThat(code(office.approve(official, decision))).isEqualTo("TEXT_NOT_PRINTABLE");
    assertThat(code(office.search(administrator, course))).isEqualTo("TEXT_NOT_PRINTABLE");
    assertThat(code(office.search(administrator, person))).isEqualTo("TEXT_NOT_PRINTABLE");
    assertThat(code(office.search(administrator, CourseSearch.inLine("3\u0000"))))
        .isEqualTo("TRAINING_LINE_UNKNOWN");
    assertThat(code(office.summary(administrator, IssueForm.of("6543210\u0000"))))
        .isEqualTo("ACTION_ID_INVALID");
    assertThat(code(office.accept(administrator, form.withInvoice("45\u000021"))))
        .isEqualTo("ILLEGAL_TRANSITION");
    assertThat(office.verify("0123\u0000")).isEqualTo(new Verification.Mistyped());
    assertThat(written).isZero();
  }

  private static String code(Either<? extends Refusal, ?> answer) {
    return answer.getLeft().code();
  }

  @Test
  @DisplayName("FC-24: `  00123-A ` is no invoice, and a purchase order without its spaces")
  void readsADocumentNumber() {
    IssueForm form = IssueForm.of(ACTION.text());
    written = 0;

    assertThat(code(office.summary(administrator, form.withInvoice("  00123-A "))))
        .isEqualTo("DOCUMENT_NUMBER_INVALID");
    assertThat(code(office.accept(administrator, form.withInvoice("  00123-A "))))
        .isEqualTo("DOCUMENT_NUMBER_INVALID");
    assertThat(written).isZero();

    IssueForm order = form.withPurchaseOrder("  00123-A ");
    office.accept(administrator, order.accepting(office.summary(administrator, order).get())).get();
    assertThat(new JdbcDossiers(store).of(ACTION).latest().orElseThrow().content())
        .satisfies(
            content ->
                assertThat(content.paymentDocument())
                    .isEqualTo(new PaymentDocument.PurchaseOrder("00123-A")));
  }

  @Test
  @DisplayName("FC-24: the register keeps what it was given, four bytes too; paper names them")
  void keepsNamesOfFourBytes() {
    Course named = aCourse().named("Grúa " + GRINNING + "  'horquilla' \\").build();

    new JdbcCourses(store).register(named);

    assertThat(new JdbcCourses(store).of(ACTION)).contains(named);
    CourseSearch search = new CourseSearchBuilder().line("3").course(GRINNING).size(5).build();
    assertThat(office.search(administrator, search).get().rows()).hasSize(1);
    IssueForm form = IssueForm.of(ACTION.text()).withInvoice("4521");
    assertThat(office.summary(administrator, form))
        .isEqualTo(Either.left(new Refusal.TextNotPrintable("courseName", "U+1F600")));
  }
}
