package cl.certificates.readme;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.OutcomeUnknownException;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.bulk.BulkItem;
import cl.certificates.bulk.BulkOutcome.Refused;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.feed.EventFeed;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Rut;
import cl.certificates.identity.VerificationCode;
import cl.certificates.issuing.IssueForm;
import cl.certificates.jdbc.AuditReport;
import cl.certificates.jdbc.CertificateSchema;
import cl.certificates.jdbc.Database;
import cl.certificates.jdbc.JdbcAudit;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.jdbc.JdbcPermissions;
import cl.certificates.jdbc.TableNames;
import cl.certificates.json.CredentialIssuer;
import cl.certificates.json.JsonCredentialWriter;
import cl.certificates.liquidation.LiquidationRecorded;
import cl.certificates.refusal.Refusal.NotFound;
import cl.certificates.search.CoursePage;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.viewing.CertificateCopy;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the pages show. */
final class AtWorkTest {
  private static final ActionId ACTION = ActionId.of("6543210");
  private static final Wording WORDS = Wording.in(Language.SPANISH);
  private static final String ADDRESS = "https://capacita.example/verificar?codigo=";
  private static final char[] PASSWORD = "de prueba".toCharArray();

  private final SettableClock clock = SettableClock.at("2026-03-16T10:00"); // Monday
  private final Actor otec = anAdministrator().actor();
  private final JdbcDataSource dataSource = new JdbcDataSource();
  private CertificateOffice office;

  @TempDir private Path folder;

  @BeforeEach
  void makesAnOffice() {
    dataSource.setUrl("jdbc:h2:" + folder.resolve("base"));
    office = RealOffice.over(dataSource, clock);
    new JdbcCourses(dataSource).register(aCourse().build());
    new JdbcPermissions(dataSource).grant(anAdministrator());
  }

  private Folio issued() {
    return issued(office);
  }

  private Folio issued(CertificateOffice office) {
    IssueForm form = IssueForm.of("6543210").withInvoice("4521");
    IssueForm agreed = form.accepting(office.summary(otec, form).get());
    return office.accept(otec, agreed).get().certificate().folio();
  }

  @Test
  void aBookHoldsWhatMayBeDownloadedAndTheRestIsReported() throws IOException {
    Folio own = issued();
    Folio unknown = new Folio(ActionId.of("9999999"), 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<BulkItem<Folio, CertificateCopy>> reported = new ArrayList<>();

    AtWork.book(office, otec, List.of(own, unknown), out, reported::add);

    assertThat(reported).containsExactly(new BulkItem<>(2, unknown, new Refused<>(new NotFound())));
    assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-").endsWith("%%EOF\n");
  }

  @Test
  void tablesStandElsewhereAndAnActIsPartOfAnothersTransaction() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().execute("create schema sence");
      TableNames tables = TableNames.DEFAULT.inSchema("sence").prefixed("cert_");
      CertificateSchema.of(Database.of(dataSource).with(tables)).apply();
      connection.setAutoCommit(false);
      for (JdbcDossiers dossiers : AtWork.elsewhere(dataSource, connection)) {
        assertThat(dossiers.of(ACTION).events()).isEmpty();
      }
    }
  }

  @Test
  void theFeedTellsEachEventOnceToWhoeverKeepsThePosition() {
    issued();
    List<DossierEvent> told = new ArrayList<>();

    long seen = AtWork.follow(Database.of(dataSource), EventFeed.START, told::add);
    long again = AtWork.follow(Database.of(dataSource), seen, told::add);

    assertThat(told).hasSize(1);
    assertThat(again).isEqualTo(seen).isEqualTo(1);
  }

  @Test
  void aPaperIsSigned() throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    KeyPair pair = keys.generateKeyPair();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("otec", pair.getPrivate(), PASSWORD, chain(pair));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, PASSWORD);
    Mandate mandate = anAdministrator();
    CertificateOffice signing =
        InMemoryOffice.at(clock)
            .register(aCourse().build())
            .grant(mandate)
            .builder()
            .renderer(
                AtWork.signing(new ByteArrayInputStream(bytes.toByteArray()), PASSWORD, clock))
            .build();

    Folio folio = issued(signing);

    byte[] paper = signing.download(otec, folio).get().paper().bytes();
    assertThat(new String(paper, StandardCharsets.ISO_8859_1)).contains("/ETSI.CAdES.detached");
  }

  private X509Certificate[] chain(KeyPair pair) throws Exception {
    X500Name name = new X500Name("CN=Capacita Sur SpA");
    Date from = Date.from(clock.instant().minusSeconds(60));
    Date until = Date.from(clock.instant().plusSeconds(3_600));
    return new X509Certificate[] {
      new JcaX509CertificateConverter()
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      name, BigInteger.ONE, from, until, name, pair.getPublic())
                  .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())))
    };
  }

  @Test
  void aCodeIsAnsweredAsJson() {
    issued();
    String code = office.certificate(otec, ACTION).get().certificates().get(0).code().grouped();

    assertThat(AtWork.json(office, "192.0.2.1", code)).contains("\"VERIFICATION_IN_FORCE\"");
  }

  @Test
  void aRequestHasAReceipt() {
    issued();
    AnnulmentForm form =
        new AnnulmentForm("6543210", AnnulmentCategory.DOCUMENT_NUMBER, "Es la factura 4522");
    Map<String, byte[]> kept = new HashMap<>();

    AtWork.receipt(office, otec, form, WORDS, kept::put);

    assertThat(kept).hasSize(1);
    assertThat(kept.keySet().iterator().next()).endsWith(".pdf");
  }

  @Test
  void aSearchFindsWhatIsDue() {
    assertThat(AtWork.due(office, otec).rows()).isEmpty(); // day 3

    clock.setTo("2026-05-04T10:00"); // day 52 of 59
    CoursePage page = AtWork.due(office, otec);

    assertThat(page.rows()).hasSize(1);
    assertThat(page.next()).isEmpty();
  }

  @Test
  void anAuditIsHeldAgainstHeadsThatWereKept() throws IOException, SQLException {
    issued();
    Path file = folder.resolve("heads.csv");

    AuditReport first = AtWork.audit(Database.of(dataSource), List.of(), WORDS, file);

    assertThat(first.isClean()).isTrue();
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(AtWork.story(new JdbcAudit(dataSource), ACTION, first.heads().get(0)).events())
        .hasSize(1);
    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().execute("update dossier set state = 'REJECTED'");
    }
    Path later = folder.resolve("later.csv");
    assertThat(AtWork.audit(Database.of(dataSource), first.heads(), WORDS, later).isClean())
        .isFalse();
    assertThat(later).doesNotExist();
  }

  @Test
  void aCertificateIsACredentialSignedOrNot() throws Exception {
    InMemoryOffice memory =
        InMemoryOffice.at(clock).register(aCourse().build()).grant(anAdministrator());
    Folio folio = issued(memory.office());

    Map<String, String> sent = new HashMap<>();
    AtWork.credential(memory.builder(), otec, folio, WORDS, sent::put);
    assertThat(sent).containsOnlyKeys("application/vc");
    assertThat(sent.get("application/vc")).contains("6543210");
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    KeyPair pair = keys.generateKeyPair();
    JsonCredentialWriter unsigned =
        JsonCredentialWriter.of(CredentialIssuer.of("https://otec.example", "Capacita Sur SpA"));
    CertificateOffice signing =
        memory
            .builder()
            .credentialWriter(AtWork.signed(unsigned, pair.getPrivate(), pair.getPublic()))
            .build();
    assertThat(signing.credential(otec, folio).get().credential().mediaType())
        .isEqualTo("application/vc+jwt");
  }

  @Test
  void whatIsRefusedIsNoted() {
    List<Object> noted = new ArrayList<>();
    CertificateOffice noting = AtWork.noting(InMemoryOffice.at(clock).builder(), noted::add);

    noting.deadlines(otec, ACTION);

    assertThat(noted).hasSize(1);
  }

  @Test
  void anOfficeInProductionWantsItsTablesAndKnowsTheHostsHolidays() {
    JdbcCourses classBook = new JdbcCourses(dataSource);
    String holidays =
        """
        action,date,name_es,law,scope
        add,2026-03-16,Feriado de prueba,Ley 99.999,national
        """;
    Database database = Database.of(dataSource).with(TableNames.DEFAULT.prefixed("cert_"));
    assertThatThrownBy(
            () -> AtWork.inProduction(dataSource, classBook, holidays, ADDRESS, new byte[32]))
        .isInstanceOf(AdapterException.class);

    CertificateSchema.of(database).apply();
    CertificateOffice running =
        AtWork.inProduction(dataSource, classBook, holidays, ADDRESS, new byte[32]);
    new JdbcPermissions(database).grant(anAdministrator());

    assertThat(running.mandatesOf(anAdministrator().person())).containsExactly(anAdministrator());
    assertThatThrownBy(
            () -> AtWork.inProduction(dataSource, classBook, "no file", ADDRESS, new byte[32]))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void thePlatformRecordsALiquidationOnce() {
    JdbcPermissions permissions = new JdbcPermissions(dataSource);
    Rut platform = Rut.of("76543210-3");
    issued();

    LiquidationRecorded first = AtWork.liquidated(office, permissions, platform, "6543210").get();
    LiquidationRecorded again = AtWork.liquidated(office, permissions, platform, "6543210").get();

    assertThat(again).isEqualTo(first);
    assertThat(office.certificate(otec, ACTION).get().liquidated()).isTrue();
  }

  @Test
  void whatIsUnknownIsTriedAgainWithTheSameToken() throws InterruptedException {
    InMemoryOffice memory =
        InMemoryOffice.at(clock).register(aCourse().build()).grant(anAdministrator());
    AtomicInteger lost = new AtomicInteger();
    Dossiers losing =
        new Dossiers() {
          @Override
          public Dossier of(ActionId action) {
            return memory.dossiers().of(action);
          }

          @Override
          public List<Dossier> ofAll(List<ActionId> actions) {
            return memory.dossiers().ofAll(actions);
          }

          @Override
          public Optional<Dossier> ofCode(VerificationCode code) {
            return memory.dossiers().ofCode(code);
          }

          @Override
          public Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            Either<NotAppended, Dossier> done = memory.dossiers().append(event, decidedOn, paper);
            if (lost.incrementAndGet() == 1) {
              throw new OutcomeUnknownException("the line was cut", new SQLException());
            }
            return done;
          }

          @Override
          public Optional<Paper> paper(Folio folio) {
            return memory.dossiers().paper(folio);
          }
        };
    CertificateOffice cut = memory.builder().dossiers(losing).build();
    IssueForm form = IssueForm.of("6543210").withInvoice("4521");
    IssueForm agreed = form.accepting(cut.summary(otec, form).get());

    assertThat(AtWork.patiently(cut, otec, agreed, 3).get().certificate().version()).isEqualTo(1);
    assertThat(memory.dossiers().of(ACTION).events()).hasSize(1);
  }
}
