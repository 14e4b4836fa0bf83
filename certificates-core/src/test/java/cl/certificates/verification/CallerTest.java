package cl.certificates.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallerTest {
  @Test
  void keepsItsKeyOutOfTexts() {
    Caller caller = new Caller("192.0.2.1");

    assertThat(caller.key()).isEqualTo("192.0.2.1");
    assertThat(caller.toString()).doesNotContain("192");
    assertThat("" + List.of(caller, Caller.UNNAMED)).isEqualTo("[Caller[], Caller[]]");
  }

  @Test
  void hasOneTo200Characters() {
    assertThat(new Caller("x").key()).hasSize(1);
    assertThat(new Caller("x".repeat(200)).key()).hasSize(200);
    assertThatThrownBy(() -> new Caller("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Caller("x".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("xx");
  }

  @Test
  void waitsInWholeSecondsNeverTooShort() {
    assertThat(new Verification.TooMany(Duration.ofNanos(1)).retryAfterSeconds()).isEqualTo(1);
    assertThat(new Verification.TooMany(Duration.ofSeconds(1)).retryAfterSeconds()).isEqualTo(1);
    assertThat(new Verification.TooMany(Duration.ofMillis(1_001)).retryAfterSeconds()).isEqualTo(2);
    assertThat(new Verification.TooMany(Duration.ofHours(1)).retryAfterSeconds()).isEqualTo(3_600);
  }

  @Test
  void nobodyIsToldToWaitForNothing() {
    assertThatThrownBy(() -> new Verification.TooMany(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Verification.TooMany(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
