package cl.certificates.json;

import cl.certificates.AdapterException;
import cl.certificates.identity.Folio;
import cl.certificates.identity.SenceCode;
import cl.certificates.verification.Verification;
import java.util.Optional;

/**
 * The answer to a code as one JSON object, for whoever asks by a program.
 *
 * <p>The form stays: no member is taken away, renamed or given another meaning; new members may be
 * added, and readers pass over those they do not know. What is not so is left out, never null. Days
 * are written {@code 2026-04-10}. No text of it is meant for people: those are in the bundles.
 *
 * <pre>{@code
 * VerificationJson.of(office.verifyFor(caller, typed));
 * // {"code":"VERIFICATION_UNKNOWN"}
 * }</pre>
 */
public final class VerificationJson {
  /** What such an answer is called over HTTP. */
  public static final String MEDIA_TYPE = "application/json";

  private static final String SCHEMA = "verification.schema.json";

  private VerificationJson() {}

  /** An answer on one line; the same answer is always the same text. */
  public static String of(Verification answer) {
    return members(answer).written();
  }

  /**
   * The JSON Schema (draft 2020-12) that every answer keeps to, to be served beside them.
   *
   * @throws AdapterException if the library was packed without it
   */
  public static String schema() {
    return Schema.read(SCHEMA);
  }

  private static JsonText members(Verification answer) {
    JsonText members = new JsonText().with("code", answer.code());
    if (answer instanceof Verification.Found found) {
      return members(members, found);
    }
    if (answer instanceof Verification.TooMany tooMany) {
      return members.with("retryAfterSeconds", tooMany.retryAfterSeconds());
    }
    return members;
  }

  private static JsonText members(JsonText members, Verification.Found found) {
    return members
        .with("status", found.status().name())
        .with("inForce", found.status().isInForce())
        .with("folio", found.folio().text())
        .with("courseName", found.courseName())
        .with("senceCode", found.senceCode().map(SenceCode::digits))
        .with("region", found.region().code())
        .with("regionName", found.region().officialName())
        .with("start", found.start())
        .with("end", found.end())
        .with("hours", found.hours())
        .with(
            "minutesBeyondHours", Optional.of(found.minutesBeyondHours()).filter(some -> some > 0))
        .with("trainingEntity", found.trainingEntity())
        .with("issuedOn", found.issuedOn())
        .with("participants", found.participants())
        .with("contentDigest", found.contentDigest().hex())
        .with("annulledOn", found.annulledOn())
        .with("replacedBy", found.replacedBy().map(Folio::text));
  }
}
