package cl.certificates.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.dossier.Digest;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.VerificationCode;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.verification.Credential;
import cl.certificates.verification.CredentialWriter;
import cl.certificates.verification.WrittenCredential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link CredentialWriter} must do. */
@ExtendWith(NamedClause.class)
public abstract class CredentialWriterContract {
  private static final int CALLERS = 16;

  /** For subclasses. */
  protected CredentialWriterContract() {}

  /** A new adapter, as several instances of a host would have. */
  protected abstract CredentialWriter client();

  /**
   * What was written without its signature, which is to be checked here if there is one: the
   * payload of a token, or the text as it is.
   */
  protected abstract String said(WrittenCredential written);

  /**
   * The credential that is read from what was said, by another hand than the adapter's; the action
   * is to be compared with that of the folio here.
   */
  protected abstract Credential read(String said);

  private static Credential.Builder aCredential() {
    Random seeded = new Random(20260410);
    return new Credential.Builder()
        .folio(new Folio(Fixtures.aNewAction(), 1))
        .verificationCode(VerificationCode.draw(seeded::nextBytes))
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
        .contentDigest(Digest.of("what was certified"));
  }

  private static Credential withoutSenceCode() {
    return aCredential().senceCode(Optional.empty()).build();
  }

  private static List<Credential> several() {
    List<Credential> several = new ArrayList<>();
    several.add(aCredential().build());
    several.add(withoutSenceCode());
    several.add(
        aCredential()
            .courseName("«Ñandú» \"a\\b\" </curso> \u2028 \uD83D\uDE80 e\u0301 & 100 %")
            .trainingEntity("Capacitación d'Aysén: \u0141\u00F3d\u017A {x} [y]")
            .build());
    several.add(aCredential().issuedAt(Instant.parse("2026-12-31T03:00:00Z")).hours(0).build());
    several.add(aCredential().hours(7).minutesBeyondHours(30).build());
    for (Region region : Region.values()) {
      several.add(aCredential().region(region).participants(region.ordinal() + 1).build());
    }
    return several;
  }

  @Test
  @DisplayName("C1: whatever the credential says is read again, letter for letter")
  final void saysAllOfIt() {
    for (Credential credential : several()) {
      Credential read = read(said(client().write(credential)));

      assertThat(read).as("C1: all of it").isEqualTo(credential);
    }
  }

  @Test
  @DisplayName("C2: all that is written has one media type and one extension")
  final void writesOneKind() {
    List<WrittenCredential> written = several().stream().map(client()::write).toList();

    assertThat(written.stream().map(WrittenCredential::mediaType).distinct())
        .as("C2: one media type")
        .hasSize(1);
    assertThat(written.stream().map(WrittenCredential::extension).distinct())
        .as("C2: one extension")
        .hasSize(1);
  }

  @Test
  @DisplayName("C3: written again, by the same writer or another, it says the same")
  final void saysTheSameAgain() {
    for (Credential credential : several()) {
      CredentialWriter writer = client();
      String first = said(writer.write(credential));

      assertThat(said(writer.write(credential))).as("C3: the same writer").isEqualTo(first);
      assertThat(said(client().write(credential))).as("C3: another one").isEqualTo(first);
    }
  }

  @Test
  @DisplayName("C4: of credentials written at once each is written as it is alone")
  final void mixesNothingUp() {
    CredentialWriter shared = client();
    List<Credential> credentials = new ArrayList<>();
    for (int caller = 1; caller <= CALLERS; caller++) {
      credentials.add(aCredential().courseName("Curso n.º " + caller).hours(caller).build());
    }
    List<Callable<String>> writing = new ArrayList<>();
    credentials.forEach(credential -> writing.add(() -> said(shared.write(credential))));

    List<String> said = Race.of(writing);

    for (int caller = 0; caller < CALLERS; caller++) {
      assertThat(said.get(caller))
          .as("C4: as it is alone")
          .isEqualTo(said(client().write(credentials.get(caller))));
    }
  }
}
