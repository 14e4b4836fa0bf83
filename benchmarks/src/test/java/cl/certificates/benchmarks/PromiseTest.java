package cl.certificates.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PromiseTest {
  @Test
  void aShareIsKeptAtExactlyWhatIsPromised() {
    assertThat(Promise.atLeast(0.85, "issuing", 0.85).met()).isTrue();
    assertThat(Promise.atLeast(0.85, "issuing", 0.849).met()).isFalse();
  }

  @Test
  void aMultipleIsKeptAtExactlyWhatIsPromised() {
    assertThat(Promise.atMost(2.0, "deciding", 2.0).met()).isTrue();
    assertThat(Promise.atMost(2.0, "deciding", 2.001).met()).isFalse();
  }

  @Test
  void aSpeedIsKeptAtExactlyWhatIsPromised() {
    assertThat(Promise.timesAsFast(6.7, "printing", 6.7).met()).isTrue();
    assertThat(Promise.timesAsFast(6.7, "printing", 6.699).met()).isFalse();
  }

  @Test
  void theMedianIsTheMiddle() {
    assertThat(Turns.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
    assertThat(Turns.median(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3.0);
  }
}
