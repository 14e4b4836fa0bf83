package cl.certificates.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClassWindowTest {
  /** Tuesday 17 March 2026, two hours. */
  private static final ClassWindow EVENING = new ClassWindow(at("2026-03-17T19:00"), 120);

  private static LocalDateTime at(String moment) {
    return LocalDateTime.parse(moment);
  }

  private static Stay stay(String from, String until) {
    return new Stay(at("2026-03-17T" + from), at("2026-03-17T" + until));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T08:29:59,false",
    "2026-03-02T08:30:00,true",
    "2026-03-02T09:00:00,true",
    "2026-03-02T12:59:59,true",
    "2026-03-02T13:00:00,false",
    "2026-03-03T09:00:00,false"
  })
  @DisplayName(
      "an opening belongs to a class from the tolerance before its start, its end excluded")
  void takesOpenings(String opened, boolean taken) {
    assertThat(new ClassWindow(at("2026-03-02T09:00"), 240).takes(at(opened), 30)).isEqualTo(taken);
  }

  @Test
  @DisplayName("two devices at once count once: 90:00 and 59:59 from 20:00 on are 119 minutes")
  void unitesDevices() {
    assertThat(
            EVENING.minutesOf(List.of(stay("20:00:00", "20:59:59"), stay("19:00:00", "20:30:00"))))
        .isEqualTo(119);
  }

  @Test
  @DisplayName("seconds are added before they are cut: 49:30 and 55:00 are 104 minutes, not 105")
  void cutsOnce() {
    assertThat(
            EVENING.minutesOf(List.of(stay("19:10:30", "20:00:00"), stay("20:05:00", "21:00:00"))))
        .isEqualTo(104);
    assertThat(
            EVENING.minutesOf(List.of(stay("19:00:00", "19:59:30"), stay("20:00:00", "20:00:30"))))
        .isEqualTo(60);
    assertThat(EVENING.minutesOf(List.of(stay("19:00:00", "19:00:59")))).isZero();
  }

  @Test
  @DisplayName("what lies before or after the class does not count")
  void cutsToTheClass() {
    assertThat(EVENING.minutesOf(List.of(stay("18:50:00", "21:05:00")))).isEqualTo(120);
    assertThat(EVENING.minutesOf(List.of(stay("18:00:00", "19:00:00")))).isZero();
    assertThat(EVENING.cut(stay("18:00:00", "19:00:00"))).isEmpty();
  }

  @Test
  @DisplayName("a class without length and a stay that ends before it begins are the caller's bugs")
  void refusesNonsense() {
    assertThatThrownBy(() -> new ClassWindow(at("2026-03-17T19:00"), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> stay("20:00:00", "19:59:59"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
