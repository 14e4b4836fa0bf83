package cl.certificates.json;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.dossier.Digest;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.VerificationCode;
import cl.certificates.testkit.contract.CredentialWriterContract;
import cl.certificates.verification.Credential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract over what is written as JSON, read by the half of Jackson that wrote nothing. */
abstract class WrittenCredentials extends CredentialWriterContract {
  static final JsonMapper READER = JsonMapper.builder().build();
  static final JsonCredentialWriter UNSIGNED =
      JsonCredentialWriter.of(CredentialIssuer.of("https://otec.example", "Capacita Sur SpA"))
          .answeringAt("https://otec.example/verificar?codigo=");

  /** The credential of the golden files. */
  static Credential.Builder promised() {
    return new Credential.Builder()
        .folio(Folio.of("6543210-1-U"))
        .verificationCode(VerificationCode.of("SQFV-RMQ3-TM9S-BQ29-KASX-ARX1-MK52"))
        .issuedAt(Instant.parse("2026-04-10T14:00:00.123456Z"))
        .issuedOn(LocalDate.of(2026, 4, 10))
        .courseName("Operación de grúa horquilla")
        .senceCode(SenceCode.of("1237000001"))
        .region(Region.VALPARAISO)
        .start(LocalDate.of(2026, 3, 2))
        .end(LocalDate.of(2026, 3, 13))
        .hours(40)
        .trainingEntity("Capacita Sur SpA")
        .participants(4)
        .contentDigest(
            new Digest("3b0c1f4e9a7d25860e4f1c2b3a495867788996a5b4c3d2e1f00f1e2d3c4b5a69"));
  }

  @Override
  protected Credential read(String said) {
    JsonNode document = READER.readTree(said);
    JsonNode subject = document.get("credentialSubject");
    JsonNode status = document.get("credentialStatus");
    Folio folio = Folio.of(text(subject, "folio"));
    assertThat(text(subject, "action")).isEqualTo(folio.action().text());
    Region region = Region.parse(text(subject, "region")).get();
    assertThat(text(subject, "regionName")).isEqualTo(region.officialName());
    return new Credential.Builder()
        .folio(folio)
        .verificationCode(VerificationCode.of(text(status, "verificationCode")))
        .issuedAt(Instant.parse(text(document, "validFrom")))
        .issuedOn(LocalDate.parse(text(subject, "issuedOn")))
        .courseName(text(subject, "courseName"))
        .senceCode(
            Optional.ofNullable(subject.get("senceCode"))
                .map(JsonNode::asString)
                .map(SenceCode::of))
        .region(region)
        .start(LocalDate.parse(text(subject, "start")))
        .end(LocalDate.parse(text(subject, "end")))
        .hours(subject.get("hours").intValue())
        .minutesBeyondHours(subject.path("minutesBeyondHours").asInt(0))
        .trainingEntity(text(subject, "trainingEntity"))
        .participants(subject.get("participants").intValue())
        .contentDigest(new Digest(text(subject, "contentDigest")))
        .build();
  }

  private static String text(JsonNode object, String member) {
    return object.get(member).asString();
  }
}
