package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aRecipient;
import static cl.certificates.testkit.fixture.Fixtures.aStranger;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.CertificateOffice;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.identity.Folio;
import cl.certificates.refusal.Refusal.NotFound;
import cl.certificates.refusal.Refusal.NotInForce;
import cl.certificates.testkit.memory.InMemoryCourseIndex;
import cl.certificates.testkit.memory.InMemoryCourses;
import cl.certificates.testkit.memory.InMemoryOpenRequests;
import cl.certificates.testkit.memory.InMemoryPermissions;
import cl.certificates.testkit.memory.PlainTextRenderer;
import cl.certificates.verification.Credential;
import cl.certificates.verification.Verification;
import cl.certificates.verification.WrittenCredential;
import cl.certificates.viewing.CredentialCopy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialStoriesTest extends Story {
  private static final LocalDate MAY_5 = LocalDate.of(2026, 5, 5);

  private CredentialCopy credential(Folio folio) {
    return granted(office.credential(administrator, folio));
  }

  @Test
  @DisplayName("A19: a credential says of the certificate what its code says, and nobody's name")
  void saysWhatTheCodeSays() {
    Certificate version = issued("2026-04-10T10:00");
    List<Credential> written = new ArrayList<>();
    CertificateOffice office =
        memory
            .builder()
            .credentialWriter(
                credential -> {
                  written.add(credential);
                  return new WrittenCredential("text/plain", "txt", "written");
                })
            .build();

    CredentialCopy copy = granted(office.credential(administrator, version.folio()));

    Verification.Found answer = (Verification.Found) office.verify(version.code().grouped());
    assertThat(written)
        .singleElement()
        .isEqualTo(
            new Credential.Builder()
                .folio(answer.folio())
                .verificationCode(version.code())
                .issuedAt(Instant.parse("2026-04-10T14:00:00Z"))
                .issuedOn(answer.issuedOn())
                .courseName(answer.courseName())
                .senceCode(answer.senceCode())
                .region(answer.region())
                .start(answer.start())
                .end(answer.end())
                .hours(answer.hours())
                .trainingEntity(answer.trainingEntity())
                .participants(answer.participants())
                .contentDigest(answer.contentDigest())
                .build());
    assertThat(written.get(0).action()).isEqualTo(ACTION);
    assertThat(written.get(0).toString())
        .doesNotContain("12345678", "12.345.678", "11111111", "11.111.111", "Participante");
    assertThat(copy)
        .isEqualTo(
            new CredentialCopy(
                version.folio(),
                DocumentStatus.IN_FORCE,
                "credencial-6543210-1-U.txt",
                new WrittenCredential("text/plain", "txt", "written")));
  }

  @Test
  @DisplayName("R35: a version under annulment has its credential, an annulled one has none")
  void isOfAVersionThatCounts() {
    Certificate first = issued("2026-04-10T10:00");
    WrittenCredential atTheIssue = credential(first.folio()).credential();

    granted(request("2026-04-20T10:00"));
    CredentialCopy pending = credential(first.folio());
    assertThat(pending.status()).isEqualTo(DocumentStatus.UNDER_ANNULMENT);
    assertThat(pending.credential()).as("it speaks of the issue").isEqualTo(atTheIssue);

    granted(approve("2026-05-05T10:00"));
    assertThat(office.credential(administrator, first.folio()).getLeft())
        .isEqualTo(new NotInForce(first.folio(), MAY_5, Optional.empty()));

    Certificate second = reissued("2026-05-08T10:00");
    assertThat(office.credential(administrator, first.folio()).getLeft())
        .isEqualTo(new NotInForce(first.folio(), MAY_5, Optional.of(second.folio())));
    assertThat(credential(second.folio()).fileName()).isEqualTo("credencial-6543210-2-S.txt");
  }

  @Test
  @DisplayName("R44: after a rejection the version is in force, and has its credential")
  void staysAfterARejection() {
    Certificate version = issuedAndRequested();
    granted(reject("2026-05-05T10:00"));

    assertThat(credential(version.folio()).status()).isEqualTo(DocumentStatus.IN_FORCE);
  }

  @Test
  @DisplayName("R39: after the liquidation the credential can be had, as the paper can")
  void staysAfterTheLiquidation() {
    Certificate version = issued("2026-04-10T10:00");
    WrittenCredential before = credential(version.folio()).credential();

    granted(office.recordLiquidation(theHostSystem().actor(), ACTION));

    assertThat(credential(version.folio()).credential()).isEqualTo(before);
  }

  @Test
  @DisplayName("A12: who may not have the paper has no credential either, and is told alike")
  void isForWhoeverMayHaveThePaper() {
    Certificate version = issuedAndRequested();
    granted(approve("2026-05-05T10:00"));
    Folio folio = version.folio();

    assertThat(office.credential(aStranger().actor(), folio).getLeft())
        .isEqualTo(office.download(aStranger().actor(), folio).getLeft())
        .isEqualTo(new NotFound());
    assertThat(office.credential(administrator, new Folio(ACTION, 7)).getLeft())
        .isEqualTo(new NotFound());
    assertThat(office.credential(aRecipient().actor(), folio).getLeft().code())
        .isEqualTo("NOT_IN_FORCE");
  }

  @Test
  void anOfficeWithoutAWriterSaysWhatItLacks() {
    Certificate version = issued("2026-04-10T10:00");
    InMemoryCourses courses = new InMemoryCourses();
    courses.register(aCourse().build());
    InMemoryPermissions permissions = new InMemoryPermissions();
    permissions.grant(anAdministrator());
    CertificateOffice without =
        CertificateOffice.builder()
            .courses(courses)
            .dossiers(memory.dossiers())
            .index(new InMemoryCourseIndex(courses, memory.dossiers()))
            .openRequests(new InMemoryOpenRequests(courses, memory.dossiers()))
            .permissions(permissions)
            .renderer(new PlainTextRenderer())
            .clock(clock)
            .build();

    assertThatThrownBy(() -> without.credential(administrator, version.folio()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("credentialWriter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "JWT", "tar.gz", "../x"})
  void anExtensionIsOne(String extension) {
    assertThatThrownBy(() -> new WrittenCredential("text/plain", extension, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMediaTypeIsNotBlank() {
    assertThatThrownBy(() -> new WrittenCredential(" ", "txt", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
