package cl.certificates.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cl.certificates.AdapterException;
import cl.certificates.document.DocumentSigner;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link DocumentSigner} must do. Whether a signature holds is asked of a reader that is
 * not the signer, as whoever gets a paper would ask.
 */
@ExtendWith(NamedClause.class)
public abstract class DocumentSignerContract {
  private static final int LARGE = 1 << 20;
  private static final int AT_ONCE = 16;

  /** For subclasses. */
  protected DocumentSignerContract() {}

  /** A new signer with the key under test. */
  protected abstract DocumentSigner client();

  /** A signer that cannot sign: its token is gone, its key is another's. */
  protected abstract DocumentSigner unable();

  /** Whether a signature holds over a content, to the last byte, by the key under test. */
  protected abstract boolean holds(byte[] signature, byte[] content);

  private static byte[] content(int length) {
    byte[] content = new byte[length];
    for (int place = 0; place < length; place++) {
      content[place] = (byte) (place * 31 + (place >> 8));
    }
    return content;
  }

  private byte[] signed(byte[] content) {
    DocumentSigner signer = client();
    return signer.sign(content, signer.signingTime());
  }

  @Test
  @DisplayName("C1: a signature holds over what it was asked for, which stays as it was")
  final void holdsOverItsContent() {
    for (int length : List.of(1, 2, 1_000, LARGE)) {
      byte[] content = content(length);

      byte[] signature = signed(content);

      assertThat(holds(signature, content(length))).as("C1: of %s bytes", length).isTrue();
      assertThat(content).as("C1: %s bytes stay as they were", length).isEqualTo(content(length));
    }
  }

  @Test
  @DisplayName("C1: a signature holds over nothing else, not one byte more, less or changed")
  final void holdsOverNothingElse() {
    byte[] signature = signed(content(LARGE));

    byte[] longer = Arrays.copyOf(content(LARGE), LARGE + 1);
    byte[] shorter = Arrays.copyOf(content(LARGE), LARGE - 1);
    assertThat(holds(signature, longer)).as("C1: one more").isFalse();
    assertThat(holds(signature, shorter)).as("C1: one less").isFalse();
    for (int place : List.of(0, LARGE / 2, LARGE - 1)) {
      byte[] changed = content(LARGE);
      changed[place] ^= 1;
      assertThat(holds(signature, changed)).as("C1: byte %s changed", place).isFalse();
    }
  }

  @Test
  @DisplayName("C1: of contents that are signed at once each has a signature of its own")
  final void signsManyAtOnce() {
    DocumentSigner shared = client();
    List<byte[]> contents =
        IntStream.range(0, AT_ONCE)
            .mapToObj(number -> ("Papel " + number).getBytes(StandardCharsets.UTF_8))
            .toList();

    List<byte[]> signatures =
        Race.of(
            contents.stream()
                .<Callable<byte[]>>map(content -> () -> shared.sign(content, shared.signingTime()))
                .toList());

    for (int number = 0; number < AT_ONCE; number++) {
      assertThat(holds(signatures.get(number), contents.get(number)))
          .as("C1: the signature of content %s", number)
          .isTrue();
    }
  }

  @Test
  @DisplayName("C2: no signature is longer than the room that is kept, always the same")
  final void keepsToItsRoom() {
    DocumentSigner signer = client();
    int room = signer.reservedBytes();

    for (int length : List.of(1, 1_000, LARGE)) {
      assertThat(signer.sign(content(length), signer.signingTime()).length)
          .as("C2: of %s bytes", length)
          .isLessThanOrEqualTo(room);
    }
    assertThat(signer.reservedBytes()).as("C2: the same for its life").isEqualTo(room);
  }

  @Test
  @DisplayName("C3: a signer that cannot sign says so, and gives no empty signature")
  final void saysThatItCannotSign() {
    DocumentSigner signer = unable();

    assertThat(catchThrowable(() -> signer.sign(content(1), signer.signingTime())))
        .as("C3: it says so")
        .isInstanceOf(AdapterException.class);
  }
}
