package cl.certificates.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.dossier.EventEncoding.Encoded;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/** Whatever bytes a store gives back are an event written by us, or damage told as such. */
class StoredEventFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void readsWhatWasWrittenAndNothingElse(FuzzedDataProvider data) {
    Revision revision = new Revision(data.consumeInt(1, 3));
    String kind =
        data.pickValue(
            new String[] {
              "CertificateIssued",
              "AnnulmentRequested",
              "AnnulmentApproved",
              "AnnulmentRejected",
              "CourseLiquidated"
            });
    Optional<byte[]> snapshot =
        data.consumeBoolean()
            ? Optional.of(data.consumeBytes(data.consumeInt(0, 4_000)))
            : Optional.empty();
    Encoded stored = new Encoded(revision, kind, data.consumeRemainingAsBytes(), snapshot);

    DossierEvent event;
    try {
      event = EventEncoding.decode(stored);
    } catch (IllegalStateException damaged) {
      assertThat(damaged).hasMessageMatching("[a-zA-Z0-9 #-]+");
      return;
    }

    Encoded again = EventEncoding.encode(event, revision);
    assertThat(again.event()).isEqualTo(stored.event());
    assertThat(again.kind()).isEqualTo(kind);
    assertThat(again.hash()).isEqualTo(stored.hash());
  }
}
