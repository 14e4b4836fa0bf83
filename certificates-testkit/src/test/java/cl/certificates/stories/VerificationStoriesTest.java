package cl.certificates.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.CertificateOffice;
import cl.certificates.dossier.Certificate;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.VerificationCode;
import cl.certificates.testkit.memory.ScriptedRandom;
import cl.certificates.verification.Verification;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationStoriesTest extends Story {
  private Verification.Found found(Certificate version) {
    return (Verification.Found) office.verify(version.code().grouped());
  }

  @Test
  @DisplayName(
      "S50: what a code is worth before a request, while it waits, after approval, after reissue")
  void worth() {
    Certificate first = issued("2026-04-10T10:00");
    assertThat(office.verify(first.code().grouped()).code()).isEqualTo("VERIFICATION_IN_FORCE");

    granted(request("2026-04-20T10:00"));
    assertThat(found(first).code()).isEqualTo("VERIFICATION_UNDER_ANNULMENT");

    granted(approve("2026-05-05T10:00"));
    assertThat(found(first).code()).isEqualTo("VERIFICATION_ANNULLED");
    assertThat(found(first).annulledOn()).contains(LocalDate.of(2026, 5, 5));
    assertThat(found(first).replacedBy()).isEmpty();

    Folio second = reissued("2026-05-08T10:00").folio();
    assertThat(found(first).code()).isEqualTo("VERIFICATION_REPLACED");
    assertThat(found(first).replacedBy()).contains(second);
  }

  @Test
  @DisplayName("FC-04: the answer says what the paper must say, and nothing about anybody in it")
  void comparesThePaper() {
    Certificate version = issued("2026-04-10T10:00");

    Verification.Found answer = found(version);

    assertThat(answer.folio()).isEqualTo(version.folio());
    assertThat(answer.courseName()).isEqualTo("Operación de grúa horquilla");
    assertThat(answer.senceCode()).contains(SenceCode.of("1237000001"));
    assertThat(answer.region()).isEqualTo(Region.VALPARAISO);
    assertThat(answer.start()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(answer.end()).isEqualTo(LocalDate.of(2026, 3, 13));
    assertThat(answer.hours()).isEqualTo(40);
    assertThat(answer.trainingEntity()).isEqualTo("Capacita Sur SpA");
    assertThat(answer.issuedOn()).isEqualTo(LocalDate.of(2026, 4, 10));
    assertThat(answer.participants()).isEqualTo(4);
    assertThat(printed(paper(version.folio()))).contains(answer.contentDigest().hex());
    assertThat(answer.toString())
        .doesNotContain("12345678", "12.345.678", "11111111", "11.111.111", "Participante", "74");
  }

  @Test
  @DisplayName("FC-04: a rejected request leaves the paper in force; old and new code differ")
  void afterRejection() {
    Certificate version = issuedAndRequested();
    granted(reject("2026-05-05T10:00"));

    assertThat(found(version).code()).isEqualTo("VERIFICATION_IN_FORCE");
  }

  @Test
  @DisplayName("FC-04: after a reissue the old code points to the new one, which is in force")
  void afterReissue() {
    Certificate first = issuedAndRequested();
    granted(approve("2026-05-05T10:00"));
    Certificate second = reissued("2026-05-08T10:00");

    assertThat(second.code()).isNotEqualTo(first.code());
    assertThat(found(second).code()).isEqualTo("VERIFICATION_IN_FORCE");
    assertThat(found(first).replacedBy()).contains(second.folio());
  }

  @Test
  @DisplayName("FC-04: unknown codes answer alike, mistyped ones are told so")
  void unknownAndMistyped() {
    Certificate version = issued("2026-04-10T10:00");
    ScriptedRandom random = ScriptedRandom.seeded(4);
    Set<Verification> answers = new HashSet<>();
    for (int draw = 0; draw < 1_000; draw++) {
      answers.add(office.verify(VerificationCode.draw(random).grouped()));
    }
    String right = version.code().symbols();
    String wrong = (right.charAt(0) == '2' ? "3" : "2") + right.substring(1);

    assertThat(answers).containsExactly(new Verification.Unknown());
    assertThat(office.verify(wrong).code()).isEqualTo("VERIFICATION_MISTYPED");
    assertThat(office.verify("").code()).isEqualTo("VERIFICATION_MISTYPED");
    assertThat(office.verify("x".repeat(10_000)).code()).isEqualTo("VERIFICATION_MISTYPED");
  }

  @Test
  @DisplayName("FC-04: the same code answers the same a thousand times, in any spelling")
  void always() {
    Certificate version = issued("2026-04-10T10:00");
    Set<Verification> answers = new HashSet<>();
    for (int time = 0; time < 1_000; time++) {
      answers.add(office.verify(version.code().grouped()));
    }
    answers.add(office.verify(version.code().symbols().toLowerCase(Locale.ROOT)));
    answers.add(office.verify(" " + version.code().grouped().replace('-', ' ') + " "));
    answers.add(office.verify(version.code().grouped().replace('0', 'O').replace('1', 'l')));

    assertThat(answers).containsExactly(found(version));
    assertThat(memory.dossiers().of(ACTION).events()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://host.example/verificación/", "https://host.example/ v"})
  void anAddressThatNoPhoneReadsIsNoAddress(String address) {
    CertificateOffice.Builder builder = memory.builder();

    assertThatThrownBy(() -> builder.verificationAddress(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + address + "'");
  }
}
