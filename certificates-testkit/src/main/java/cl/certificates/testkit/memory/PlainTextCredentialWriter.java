package cl.certificates.testkit.memory;

import cl.certificates.verification.Credential;
import cl.certificates.verification.CredentialWriter;
import cl.certificates.verification.WrittenCredential;
import java.util.ArrayList;
import java.util.List;

/** A credential as lines of text, a name and a value each; no JSON and no signature. */
public final class PlainTextCredentialWriter implements CredentialWriter {
  /** A writer; it keeps no state. */
  public PlainTextCredentialWriter() {}

  @Override
  public WrittenCredential write(Credential credential) {
    List<String> lines = new ArrayList<>();
    lines.add("folio: " + credential.folio().text());
    lines.add("verificationCode: " + credential.verificationCode().grouped());
    lines.add("issuedAt: " + credential.issuedAt());
    lines.add("issuedOn: " + credential.issuedOn());
    lines.add("courseName: " + credential.courseName());
    credential.senceCode().ifPresent(code -> lines.add("senceCode: " + code.digits()));
    lines.add("region: " + credential.region().code());
    lines.add("start: " + credential.start());
    lines.add("end: " + credential.end());
    lines.add("hours: " + credential.hours());
    lines.add("minutesBeyondHours: " + credential.minutesBeyondHours());
    lines.add("trainingEntity: " + credential.trainingEntity());
    lines.add("participants: " + credential.participants());
    lines.add("contentDigest: " + credential.contentDigest().hex());
    return new WrittenCredential("text/plain", "txt", String.join("\n", lines) + "\n");
  }
}
