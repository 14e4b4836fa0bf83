package cl.certificates.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.testkit.contract.WrongAdapters.TurnsOnInSilence;
import org.junit.jupiter.api.Test;

/** Who turns a commune on and does not tell the contract learns of the hook, shortly. */
class SilentLocalScopesTest {
  @Test
  void isToldOfTheHookAndOfThePlace() {
    assertThat(Verdict.of(TurnsOnInSilence.class).failures())
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure.message())
                    .contains("turnedOn()")
                    .contains("LocalScopes")
                    .contains("16101")
                    .satisfies(text -> assertThat(text.lines().count()).isLessThan(12)));
  }
}
