package cl.certificates.testkit.contract;

import cl.certificates.dossier.Digest;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.VerificationCode;
import cl.certificates.testkit.memory.PlainTextCredentialWriter;
import cl.certificates.verification.Credential;
import cl.certificates.verification.CredentialWriter;
import cl.certificates.verification.WrittenCredential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The contract over the writer of lines, and a reader of lines. */
public abstract class PlainTextCredentials extends CredentialWriterContract {
  final CredentialWriter right = new PlainTextCredentialWriter();

  @Override
  protected CredentialWriter client() {
    return right;
  }

  @Override
  protected String said(WrittenCredential written) {
    return written.text();
  }

  @Override
  protected Credential read(String said) {
    Map<String, String> values = new HashMap<>();
    for (String line : said.split("\n")) {
      int colon = line.indexOf(": ");
      values.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return new Credential.Builder()
        .folio(Folio.of(values.get("folio")))
        .verificationCode(VerificationCode.of(values.get("verificationCode")))
        .issuedAt(Instant.parse(values.get("issuedAt")))
        .issuedOn(LocalDate.parse(values.get("issuedOn")))
        .courseName(values.get("courseName"))
        .senceCode(Optional.ofNullable(values.get("senceCode")).map(SenceCode::of))
        .region(Region.parse(values.get("region")).get())
        .start(LocalDate.parse(values.get("start")))
        .end(LocalDate.parse(values.get("end")))
        .hours(Integer.parseInt(values.get("hours")))
        .minutesBeyondHours(Integer.parseInt(values.get("minutesBeyondHours")))
        .trainingEntity(values.get("trainingEntity"))
        .participants(Integer.parseInt(values.get("participants")))
        .contentDigest(new Digest(values.get("contentDigest")))
        .build();
  }
}
