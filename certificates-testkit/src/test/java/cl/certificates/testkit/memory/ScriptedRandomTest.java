package cl.certificates.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.identity.VerificationCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptedRandomTest {
  @Test
  void oneSeedGivesOneRunOfCodes() {
    assertThat(codes(ScriptedRandom.seeded(7)))
        .isEqualTo(codes(ScriptedRandom.seeded(7)))
        .doesNotHaveDuplicates();
    assertThat(codes(ScriptedRandom.seeded(8))).isNotEqualTo(codes(ScriptedRandom.seeded(7)));
  }

  private static List<VerificationCode> codes(ScriptedRandom random) {
    return Stream.generate(() -> VerificationCode.draw(random)).limit(5).toList();
  }

  @Test
  void repeatsItselfAsOftenAsTheScriptSays() {
    List<VerificationCode> codes = codes(ScriptedRandom.filling(1, 1, 1, 2));

    assertThat(codes.subList(0, 3)).containsOnly(codes.get(0));
    assertThat(codes.get(3)).isNotEqualTo(codes.get(0)).isEqualTo(codes.get(4));
  }

  @Test
  void isStuckAtWhatIsNoSymbol() {
    ScriptedRandom stuck = ScriptedRandom.filling(31);

    assertThatThrownBy(() -> VerificationCode.draw(stuck)).isInstanceOf(AdapterException.class);
    assertThatThrownBy(ScriptedRandom::filling).isInstanceOf(IllegalArgumentException.class);
  }
}
