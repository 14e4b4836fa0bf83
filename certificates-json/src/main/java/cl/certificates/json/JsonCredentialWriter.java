package cl.certificates.json;

import cl.certificates.AdapterException;
import cl.certificates.identity.SenceCode;
import cl.certificates.verification.Credential;
import cl.certificates.verification.CredentialWriter;
import cl.certificates.verification.WrittenCredential;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a certificate as a credential of the W3C's Verifiable Credentials Data Model 2.0, in JSON
 * and unsigned; {@link JwtCredentialWriter} signs what this one writes.
 *
 * <p>The subject is the training action, one for each credential (A19). Its members have the names
 * of {@link VerificationJson} and the same promise: none is taken away, renamed or given another
 * meaning. The document defines its own terms and needs no context but the W3C's.
 *
 * <pre>{@code
 * CredentialWriter writer =
 *     JsonCredentialWriter.of(CredentialIssuer.of("https://otec.example", "Capacita Sur SpA"))
 *         .answeringAt("https://otec.example/verificar?codigo=");
 * }</pre>
 */
public final class JsonCredentialWriter implements CredentialWriter {
  /** What such a credential is called over HTTP. */
  public static final String MEDIA_TYPE = "application/vc";

  private static final String SCHEMA = "credential.schema.json";
  private static final Pattern ADDRESS = Pattern.compile("[!-~]{1,200}");

  /** Names of our own under a UUID that is nobody else's: they are compared, never looked up. */
  private static final String TERMS = "urn:uuid:cc48f5cf-8816-4453-986d-01eeef75b085#";

  private static final String DATE = "http://www.w3.org/2001/XMLSchema#date";

  private final CredentialIssuer issuer;
  private final Optional<String> address;

  private JsonCredentialWriter(CredentialIssuer issuer, Optional<String> address) {
    this.issuer = issuer;
    this.address = address;
  }

  /** A writer of the credentials of one host. */
  public static JsonCredentialWriter of(CredentialIssuer issuer) {
    return new JsonCredentialWriter(issuer, Optional.empty());
  }

  /**
   * A writer like this one whose credentials lead to the page that answers their code.
   *
   * @param before what stands before the code, as in the QR of the paper: {@code
   *     https://otec.example/verificar?codigo=}
   * @throws IllegalArgumentException if no absolute address comes of it
   */
  public JsonCredentialWriter answeringAt(String before) {
    if (!ADDRESS.matcher(before).matches() || !URI.create(before + "0").isAbsolute()) {
      throw new IllegalArgumentException("not what stands before a code: '" + before + "'");
    }
    return new JsonCredentialWriter(issuer, Optional.of(before));
  }

  /**
   * The JSON Schema (draft 2020-12) that every credential keeps to, to be served beside them.
   *
   * @throws AdapterException if the library was packed without it
   */
  public static String schema() {
    return Schema.read(SCHEMA);
  }

  @Override
  public WrittenCredential write(Credential credential) {
    String text =
        new JsonText()
            .with("@context", List.of("https://www.w3.org/ns/credentials/v2", terms(credential)))
            .with("type", List.of("VerifiableCredential", "AttendanceCertificate"))
            .with("issuer", new JsonText().with("id", issuer.id()).with("name", issuer.name()))
            .with("validFrom", credential.issuedAt())
            .with("credentialSubject", subject(credential))
            .with("credentialStatus", status(credential))
            .written();
    return new WrittenCredential(MEDIA_TYPE, "json", text);
  }

  /** Where the hours are not whole; else neither the member nor its term is there. */
  private static Optional<Integer> beyondHours(Credential credential) {
    return Optional.of(credential.minutesBeyondHours()).filter(some -> some > 0);
  }

  private static JsonText terms(Credential credential) {
    JsonText terms = new JsonText();
    List.of(
            "AttendanceCertificate",
            "TrainingAction",
            "VerificationByCode",
            "action",
            "folio",
            "courseName",
            "senceCode",
            "region",
            "regionName")
        .forEach(term -> terms.with(term, TERMS + term));
    List.of("start", "end", "issuedOn").forEach(term -> terms.with(term, day(term)));
    List.of("hours", "trainingEntity", "participants", "contentDigest", "verificationCode")
        .forEach(term -> terms.with(term, TERMS + term));
    beyondHours(credential)
        .ifPresent(some -> terms.with("minutesBeyondHours", TERMS + "minutesBeyondHours"));
    return terms;
  }

  private static JsonText day(String term) {
    return new JsonText().with("@id", TERMS + term).with("@type", DATE);
  }

  private static JsonText subject(Credential credential) {
    return new JsonText()
        .with("type", "TrainingAction")
        .with("action", credential.action().text())
        .with("folio", credential.folio().text())
        .with("courseName", credential.courseName())
        .with("senceCode", credential.senceCode().map(SenceCode::digits))
        .with("region", credential.region().code())
        .with("regionName", credential.region().officialName())
        .with("start", credential.start())
        .with("end", credential.end())
        .with("hours", credential.hours())
        .with("minutesBeyondHours", beyondHours(credential))
        .with("trainingEntity", credential.trainingEntity())
        .with("issuedOn", credential.issuedOn())
        .with("participants", credential.participants())
        .with("contentDigest", credential.contentDigest().hex());
  }

  /** Where it is told what the certificate is worth today; the credential itself never says it. */
  private JsonText status(Credential credential) {
    return new JsonText()
        .with("id", address.map(before -> before + credential.verificationCode().symbols()))
        .with("type", "VerificationByCode")
        .with("verificationCode", credential.verificationCode().grouped());
  }
}
