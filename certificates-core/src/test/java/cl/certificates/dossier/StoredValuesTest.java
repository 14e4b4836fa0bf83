package cl.certificates.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Digest, revision, paper and stamp. */
final class StoredValuesTest {
  @Test
  @DisplayName("a digest is the SHA-256 everybody else computes")
  void digestsAsEverybodyDoes() {
    assertThat(Digest.of("abc").hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Digest.of("ñ")).isEqualTo(Digest.of(new byte[] {(byte) 0xC3, (byte) 0xB1}));
    assertThat(Digest.NONE.hex()).isEqualTo("0".repeat(64));
  }

  @Test
  @DisplayName("anything but 64 lower-case hexadecimal digits is no digest")
  void refusesOtherDigits() {
    for (String hex : List.of("", "0".repeat(63), "0".repeat(65), "A".repeat(64), "g".repeat(64))) {
      assertThatThrownBy(() -> new Digest(hex)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("a revision counts up from 0")
  void countsRevisions() {
    assertThat(Revision.NONE.next()).isEqualTo(new Revision(1));
    assertThatThrownBy(() -> new Revision(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("a paper cannot be changed from outside, and is equal to one of the same bytes")
  void keepsItsBytes() {
    byte[] bytes = {1, 2, 3};
    Paper paper = Paper.of(bytes);
    bytes[0] = 9;
    paper.bytes()[1] = 9;

    assertThat(paper.bytes()).containsExactly(1, 2, 3);
    assertThat(paper).isEqualTo(Paper.of(new byte[] {1, 2, 3})).isNotEqualTo(Paper.of(bytes));
    assertThat(paper.digest()).isEqualTo(Digest.of(new byte[] {1, 2, 3}));
    assertThat(paper.toString()).startsWith("Paper[3 bytes");
  }

  @Test
  @DisplayName("a stamp keeps microseconds, since not every store keeps more")
  void cutsTheInstant() {
    Stamp sample = Samples.stamp(Dossier.empty(Samples.ACTION), false);

    Stamp stamp =
        new Stamp(
            sample.by(),
            Instant.parse("2026-04-10T14:00:00.123456789Z"),
            sample.on(),
            "policy",
            "calendar",
            Digest.NONE);

    assertThat(stamp.at()).isEqualTo(Instant.parse("2026-04-10T14:00:00.123456Z"));
  }
}
