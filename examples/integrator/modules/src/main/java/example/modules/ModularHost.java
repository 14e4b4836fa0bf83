package example.modules;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.attendance.ClassAttendance;
import cl.certificates.attendance.ClassSession;
import cl.certificates.attendance.Participant;
import cl.certificates.course.ActionType;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.course.Recipient;
import cl.certificates.course.TrainingEntity;
import cl.certificates.dossier.Certificate;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import cl.certificates.issuing.IssueForm;
import cl.certificates.jdbc.CertificateSchema;
import cl.certificates.jdbc.JdbcCourseIndex;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.jdbc.JdbcOpenRequests;
import cl.certificates.jdbc.JdbcPermissions;
import cl.certificates.json.CredentialIssuer;
import cl.certificates.json.JsonCredentialWriter;
import cl.certificates.json.JwtCredentialWriter;
import cl.certificates.json.VerificationJson;
import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import cl.certificates.pdf.signing.CmsSigner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;

/** Issues, signs and verifies a certificate, and fails where any of it is not done by a module. */
final class ModularHost {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-03-16T13:00:00Z"), ZoneOffset.UTC);
  private static final char[] PASSWORD = "de-prueba".toCharArray();
  private static final TrainingEntity OTEC =
      new TrainingEntity(new Rut(76_100_200), "Capacita del Ejemplo SpA", TrainingEntity.Kind.OTEC);

  private ModularHost() {}

  /**
   * @param args the PKCS#12 store of the key that signs, under the alias otec
   */
  public static void main(String[] args) throws Exception {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:mem:modules;DB_CLOSE_DELAY=-1");
    CertificateSchema.of(database).apply();
    new JdbcCourses(database).register(course()).get();
    Mandate administrator = administrator();
    new JdbcPermissions(database).grant(administrator);
    CertificateOffice office = office(database, Path.of(args[0]));

    IssueForm form = IssueForm.of("7654321").withInvoice("4521");
    String token = office.summary(administrator.actor(), form).get().token();
    Certificate issued =
        office.accept(administrator.actor(), form.accepting(token)).get().certificate();
    byte[] paper = office.download(administrator.actor(), issued.folio()).get().paper().bytes();
    String credential =
        office.credential(administrator.actor(), issued.folio()).get().credential().text();
    String answer = VerificationJson.of(office.verify(issued.code().grouped()));

    require(
        new String(paper, StandardCharsets.ISO_8859_1).contains("/ETSI.CAdES.detached"),
        "the paper is a PDF with a signature");
    require(credential.split("\\.").length == 3, "the credential is a JWT");
    require(answer.contains("\"VERIFICATION_IN_FORCE\""), "the code is known");
    require(System.getProperty("java.class.path").isEmpty(), "the class path is empty");
    Stream.of(
            ModularHost.class,
            CertificateOffice.class,
            CertificateSchema.class,
            VerificationJson.class,
            OpenPdfRenderer.class,
            JdbcDataSource.class)
        .map(Class::getModule)
        .forEach(module -> require(module.isNamed(), module + " is named"));
  }

  private static CertificateOffice office(JdbcDataSource database, Path store)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    PrivateKey key = (PrivateKey) keys.getKey("otec", PASSWORD);
    JsonCredentialWriter unsigned =
        JsonCredentialWriter.of(CredentialIssuer.of("https://otec.example", OTEC.name()));
    try (InputStream opened = Files.newInputStream(store)) {
      return CertificateOffice.builder()
          .courses(new JdbcCourses(database))
          .dossiers(new JdbcDossiers(database))
          .index(new JdbcCourseIndex(database))
          .openRequests(new JdbcOpenRequests(database))
          .permissions(new JdbcPermissions(database))
          .renderer(
              OpenPdfRenderer.create()
                  .signedBy(CmsSigner.ofPkcs12(opened, PASSWORD, "otec", MONDAY).get()))
          .credentialWriter(
              JwtCredentialWriter.of(
                      unsigned,
                      key,
                      keys.getCertificate("otec").getPublicKey(),
                      "https://otec.example/keys#2026",
                      Optional.empty())
                  .get())
          .verificationAddress("https://otec.example/verificar?codigo=")
          .clock(MONDAY)
          .build();
    }
  }

  private static Course course() {
    LocalDate monday = LocalDate.of(2026, 3, 9);
    return new Course.Builder()
        .action(ActionId.of("7654321"))
        .line(new TrainingLine("3", "Impulsa Personas"))
        .senceCode(SenceCode.of("1237000001"))
        .name("Excel intermedio")
        .region(Region.VALPARAISO)
        .state(CourseState.RUNNING)
        .type(ActionType.REGULAR)
        .communicatedStart(monday)
        .communicatedEnd(monday)
        .hours(4)
        .executor(OTEC)
        .recipient(new Recipient(new Rut(70_300_400), "OTIC del Ejemplo", Recipient.Kind.OTIC))
        .addClasses(new ClassSession.Builder().number(1).date(monday).minutes(240).build())
        .addParticipants(
            new Participant.Builder()
                .rut(Rut.of("12000001-2"))
                .name("Participante Ñandú")
                .addAttendance(new ClassAttendance(1, 240))
                .build())
        .build();
  }

  private static Mandate administrator() {
    return new Mandate(
        Rut.of("12345678-5"),
        "Persona de Prueba",
        OTEC.rut(),
        OTEC.name(),
        Profile.LOCAL_ADMINISTRATOR,
        Optional.empty());
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("not so: " + what);
    }
  }
}
