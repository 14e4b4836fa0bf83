package cl.certificates.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRejected;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.EventEncoding.Encoded;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whatever texts an event holds it is read back the same, and no byte of it can be changed unseen.
 */
class EventEncodingFuzzTest {
  private static final Dossier EMPTY = Dossier.empty(Samples.ACTION);

  @FuzzTest(maxDuration = "30s")
  void keepsEveryEventAndSeesEveryChange(FuzzedDataProvider data) {
    Revision revision = new Revision(data.consumeInt(1, Integer.MAX_VALUE));
    int mask = data.consumeInt(1, 255);
    int at = data.consumeInt(0, Integer.MAX_VALUE);
    int kind = data.consumeInt(0, 3);
    boolean late = data.consumeBoolean();
    String text = data.consumeRemainingAsString();
    if (hasHalfAPair(text)) {
      assertThatThrownBy(() -> EventEncoding.encode(event(kind, "." + text, late), revision))
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }

    DossierEvent event = event(kind, "." + text, late);
    Encoded written = EventEncoding.encode(event, revision);
    assertThat(EventEncoding.decode(written)).isEqualTo(event);

    byte[] changed = written.event().clone();
    changed[at % changed.length] ^= (byte) mask;
    Encoded forged = new Encoded(revision, written.kind(), changed, written.snapshot());
    assertThat(forged.hash()).isNotEqualTo(written.hash());
    assertThat(readable(forged).filter(event::equals)).as("a changed byte is seen").isEmpty();
    if (written.snapshot().isPresent()) {
      byte[] snapshot = written.snapshot().get().clone();
      snapshot[at % snapshot.length] ^= (byte) mask;
      assertThat(
              readable(
                  new Encoded(revision, written.kind(), written.event(), Optional.of(snapshot))))
          .as("a changed snapshot is refused")
          .isEmpty();
    }
  }

  private static boolean hasHalfAPair(String text) {
    return text.codePoints().anyMatch(symbol -> symbol >= 0xD800 && symbol <= 0xDFFF);
  }

  private static DossierEvent event(int kind, String text, boolean late) {
    return switch (kind) {
      case 0 -> Samples.issue(EMPTY, text);
      case 1 ->
          new AnnulmentRequested(
              Samples.ACTION,
              Samples.stamp(EMPTY, false),
              AnnulmentCategory.OTHER,
              text,
              LocalDate.of(2026, 5, 19));
      case 2 ->
          new AnnulmentApproved(
              Samples.ACTION, Samples.stamp(EMPTY, true), Optional.of(text), late);
      default -> new AnnulmentRejected(Samples.ACTION, Samples.stamp(EMPTY, true), text, late);
    };
  }

  private static Optional<DossierEvent> readable(Encoded stored) {
    try {
      return Optional.of(EventEncoding.decode(stored));
    } catch (IllegalStateException damaged) {
      return Optional.empty();
    }
  }
}
