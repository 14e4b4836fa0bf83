package cl.certificates.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.VerificationCode;
import cl.certificates.testkit.memory.InMemoryVerificationLimit;
import cl.certificates.testkit.memory.ScriptedRandom;
import cl.certificates.verification.Caller;
import cl.certificates.verification.Verification;
import cl.certificates.verification.VerificationLimit;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerificationLimitStoriesTest extends Story {
  private static final Caller STRANGER = new Caller("192.0.2.1");
  private static final String NOBODYS = VerificationCode.draw(ScriptedRandom.seeded(11)).grouped();

  private final List<String> calls = new ArrayList<>();

  /** The dossiers of the memory; every call of them is written down. */
  private Dossiers watched() {
    return (Dossiers)
        Proxy.newProxyInstance(
            Dossiers.class.getClassLoader(),
            new Class<?>[] {Dossiers.class},
            (proxy, method, arguments) -> {
              calls.add(method.getName());
              try {
                return method.invoke(memory.dossiers(), arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  private CertificateOffice limited(VerificationLimit limit) {
    return memory.builder().dossiers(watched()).verificationLimit(limit).build();
  }

  @Test
  @DisplayName("FC-04: who asks too often is told when to come back, and no dossier is opened")
  void isAskedBeforeTheStore() {
    Certificate version = issued("2026-04-10T10:00");
    CertificateOffice office =
        limited(InMemoryVerificationLimit.of(2, Duration.ofMinutes(1), clock));

    Verification first = office.verifyFor(STRANGER, version.code().grouped());
    Verification second = office.verifyFor(STRANGER, NOBODYS);
    clock.advance(Duration.ofMillis(19_999));
    Verification third = office.verifyFor(STRANGER, version.code().grouped());
    Verification fourth = office.verifyFor(STRANGER, NOBODYS);

    assertThat(first).isInstanceOf(Verification.Found.class);
    assertThat(second).isEqualTo(new Verification.Unknown());
    assertThat(third)
        .as("a code that is known is answered like one that is not")
        .isEqualTo(new Verification.TooMany(Duration.ofMillis(40_001)))
        .isEqualTo(fourth);
    assertThat(calls).as("of the first two alone").containsExactly("ofCode", "ofCode");

    clock.advance(((Verification.TooMany) third).retryAfter());
    assertThat(office.verifyFor(STRANGER, version.code().grouped())).isEqualTo(first);
  }

  @Test
  @DisplayName("FC-04: a typing error is told at once, and takes no question from anybody")
  void countsNoTypingError() {
    List<Caller> asked = new ArrayList<>();
    CertificateOffice office =
        limited(
            caller -> {
              asked.add(caller);
              return Optional.of(Duration.ofHours(1));
            });
    String mistyped = (NOBODYS.startsWith("2") ? "3" : "2") + NOBODYS.substring(1);

    for (String typed : List.of(mistyped, "", "x".repeat(10_000), "U" + NOBODYS.substring(1))) {
      assertThat(office.verifyFor(STRANGER, typed)).isEqualTo(new Verification.Mistyped());
    }
    assertThat(asked).isEmpty();

    assertThat(office.verifyFor(STRANGER, NOBODYS)).isInstanceOf(Verification.TooMany.class);
    assertThat(asked).containsExactly(STRANGER);
    assertThat(calls).isEmpty();
  }

  @Test
  @DisplayName("Callers whom the host does not name count as one, so a limit holds for them too")
  void countsTheUnnamedAsOne() {
    CertificateOffice office =
        limited(InMemoryVerificationLimit.of(1, Duration.ofMinutes(1), clock));

    assertThat(office.verify(NOBODYS)).isEqualTo(new Verification.Unknown());
    assertThat(office.verify(NOBODYS)).isInstanceOf(Verification.TooMany.class);
    assertThat(office.verifyFor(STRANGER, NOBODYS)).isEqualTo(new Verification.Unknown());
  }

  @Test
  @DisplayName("Without a limit everybody may ask as often as he likes")
  void isNoLimitByDefault() {
    for (int question = 0; question < 1_000; question++) {
      assertThat(office.verifyFor(STRANGER, NOBODYS)).isEqualTo(new Verification.Unknown());
      assertThat(office.verify(NOBODYS)).isEqualTo(new Verification.Unknown());
    }
  }

  @Test
  @DisplayName("A limit that cannot tell fails the question: nobody is let through by accident")
  void failsWithItsLimit() {
    CertificateOffice office =
        limited(
            caller -> {
              throw new AdapterException("the counts cannot be reached");
            });

    assertThatThrownBy(() -> office.verifyFor(STRANGER, NOBODYS))
        .isInstanceOf(AdapterException.class);
    assertThat(calls).isEmpty();
  }

  @Test
  void saysInSecondsHowLongToWait() {
    Verification answer = new Verification.TooMany(Duration.ofMillis(40_001));

    assertThat(answer.code()).isEqualTo("VERIFICATION_TOO_MANY");
    assertThat(Wording.in(Language.SPANISH).say(answer)).contains("en 41 s");
    assertThat(Wording.in(Language.ENGLISH).say(answer)).contains("in 41 s");
  }
}
