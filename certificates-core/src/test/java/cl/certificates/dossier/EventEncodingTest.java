package cl.certificates.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.EventEncoding.Encoded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventEncodingTest {
  private static final Dossier EMPTY = Dossier.empty(Samples.ACTION);
  private static final Dossier ISSUED = EMPTY.after(Samples.issue(EMPTY));
  private static final Dossier PENDING = ISSUED.after(Samples.request(ISSUED));
  private static final String UPDATE = "update.golden";

  private static Encoded encoded(String kind) {
    return switch (kind) {
      case "CertificateIssued" -> EventEncoding.encode(Samples.issue(EMPTY), new Revision(1));
      case "AnnulmentRequested" -> EventEncoding.encode(Samples.request(ISSUED), new Revision(2));
      case "AnnulmentApproved" -> EventEncoding.encode(Samples.approval(PENDING), new Revision(3));
      case "AnnulmentRejected" -> EventEncoding.encode(Samples.rejection(PENDING), new Revision(3));
      default -> EventEncoding.encode(Samples.liquidation(ISSUED), new Revision(2));
    };
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "CertificateIssued",
        "AnnulmentRequested",
        "AnnulmentApproved",
        "AnnulmentRejected",
        "CourseLiquidated"
      })
  @DisplayName("version 1 is written and read as it was the day it was published")
  void keepsItsBytes(String kind) throws IOException {
    Encoded now = encoded(kind);
    byte[] event = golden("event-v1-" + kind + ".txt", now.event());
    Optional<byte[]> snapshot =
        now.snapshot().isPresent()
            ? Optional.of(golden("event-v1-" + kind + "-snapshot.txt", now.snapshot().get()))
            : Optional.empty();

    Encoded stored = new Encoded(now.revision(), kind, event, snapshot);
    DossierEvent read = EventEncoding.decode(stored);

    assertThat(new String(now.event(), UTF_8)).isEqualTo(new String(event, UTF_8));
    assertThat(now.snapshot().map(bytes -> new String(bytes, UTF_8)))
        .isEqualTo(snapshot.map(bytes -> new String(bytes, UTF_8)));
    assertThat(EventEncoding.encode(read, now.revision()).event()).isEqualTo(event);
  }

  private static byte[] golden(String name, byte[] now) throws IOException {
    if (Boolean.getBoolean(UPDATE)) {
      Path file = Path.of("src", "test", "resources", "golden", name);
      Files.createDirectories(file.getParent());
      Files.write(file, now);
      return now;
    }
    try (InputStream file = EventEncodingTest.class.getResourceAsStream("/golden/" + name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    }
  }

  @Test
  @DisplayName("a snapshot with any byte changed is refused")
  void detectsAForgedSnapshot() {
    Encoded issue = encoded("CertificateIssued");
    byte[] snapshot = issue.snapshot().orElseThrow();

    for (int at = 0; at < snapshot.length; at++) {
      byte[] forged = snapshot.clone();
      forged[at] ^= 1;
      assertThatThrownBy(() -> EventEncoding.decode(with(issue, issue.event(), forged)))
          .as("byte %d", at)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  @DisplayName("an issue without its snapshot is refused")
  void missesASnapshot() {
    Encoded issue = encoded("CertificateIssued");

    assertThatThrownBy(
            () ->
                EventEncoding.decode(
                    new Encoded(issue.revision(), issue.kind(), issue.event(), Optional.empty())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("snapshot");
  }

  @Test
  @DisplayName("an issue is read without its snapshot, and tells which content it had sealed")
  void readsWhatIsLeftOfAnIssue() {
    Encoded issue = encoded("CertificateIssued");
    CertificateIssued whole = Samples.issue(EMPTY);

    SealedIssue left = EventEncoding.decodeWithoutSnapshot(withoutSnapshot(issue, issue.event()));

    assertThat(left.stamp()).isEqualTo(whole.stamp());
    assertThat(left.folio()).isEqualTo(whole.content().folio());
    assertThat(left.code()).isEqualTo(whole.code());
    assertThat(left.paperDigest()).isEqualTo(whole.paperDigest());
    assertThat(left.seals(whole.content().digest())).isTrue();
    assertThat(left.seals(whole.paperDigest())).isFalse();
    assertThat(left.toString()).doesNotContain(whole.stamp().by().personName());
  }

  @Test
  @DisplayName("what is left of an issue is read byte for byte, and no other event is")
  void readsNothingElseWithoutASnapshot() {
    Encoded issue = encoded("CertificateIssued");

    String text = new String(issue.event(), UTF_8);

    for (String changed :
        List.of(
            text + "more:1:1\n",
            text.substring(0, text.length() - 1),
            text.replace("schema:1:1", "schema:1:2"),
            text.replace("schema:1:1", "schema:01:1"),
            text.replace("version:1:1", "version:2:01"),
            text.replace("snapshotDigest:64:", "snapshotDigest:63:"))) {
      assertThat(changed).isNotEqualTo(text);
      assertThatThrownBy(
              () ->
                  EventEncoding.decodeWithoutSnapshot(
                      withoutSnapshot(issue, changed.getBytes(UTF_8))))
          .as(changed)
          .isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> EventEncoding.decodeWithoutSnapshot(encoded("AnnulmentRequested")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no issue");
    assertThatThrownBy(
            () ->
                EventEncoding.decodeWithoutSnapshot(
                    new Encoded(new Revision(2), issue.kind(), issue.event(), Optional.empty())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("revision");
  }

  private static Encoded withoutSnapshot(Encoded issue, byte[] event) {
    return new Encoded(issue.revision(), issue.kind(), event, Optional.empty());
  }

  @Test
  @DisplayName("an unknown kind, schema or revision, and bytes cut or added, fail loudly")
  void failsLoudly() {
    Encoded request = encoded("AnnulmentRequested");
    String text = new String(request.event(), UTF_8);

    assertRefused(request, text.replace("kind:18:AnnulmentRequested", "kind:7:Unknown"), "kind");
    assertRefused(request, text.replace("schema:1:1", "schema:1:2"), "schema");
    assertRefused(request, text.replace("revision:1:2", "revision:1:3"), "revision");
    assertRefused(request, text + "more:1:1\n", "ends");
    assertRefused(request, text.substring(0, text.length() - 1), "dueDate");
    assertRefused(request, text.replace("motive:", "reason:"), "motive");
  }

  @Test
  @DisplayName("a length beyond all bytes, and an end in the middle of a field, fail loudly")
  void failsLoudlyOnWrongLengths() {
    Encoded request = encoded("AnnulmentRequested");
    String text = new String(request.event(), UTF_8);

    assertRefused(request, text.replace("revision:1:", "revision:2147483647:"), "revision");
    assertRefused(request, text.replace("revision:1:", "revision:-1:"), "revision");
    assertRefused(request, "", "next");
    assertRefused(request, "schema", "next");
    assertRefused(request, "schema:1", "next");
    assertRefused(request, "schema:1:", "schema");
    assertRefused(request, "schema:1:1", "schema");
  }

  @Test
  @DisplayName("a snapshot with a supervisor who has no name is refused")
  void missesTheNameOfASupervisor() {
    Encoded issue = encoded("CertificateIssued");
    String snapshot =
        new String(issue.snapshot().orElseThrow(), UTF_8)
            .replaceFirst("supervisorName#:1:1\nsupervisorName:[^\n]*\n", "supervisorName#:1:0\n");
    String hashed = "(?<=snapshotDigest:64:)[0-9a-f]{64}";
    String event = new String(issue.event(), UTF_8);
    String salt = event.replaceFirst("(?s).*\nsalt:[0-9]+:([0-9a-f]+)\n.*", "$1");
    String digest = Digest.of(salt + "\n" + Digest.of(snapshot.getBytes(UTF_8)).hex()).hex();

    assertThatThrownBy(
            () ->
                EventEncoding.decode(
                    with(
                        issue,
                        event.replaceFirst(hashed, digest).getBytes(UTF_8),
                        snapshot.getBytes(UTF_8))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("as it was written");
  }

  private static void assertRefused(Encoded stored, String event, String because) {
    assertThatThrownBy(
            () ->
                EventEncoding.decode(
                    new Encoded(
                        stored.revision(), stored.kind(), event.getBytes(UTF_8), Optional.empty())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(because);
  }

  private static Encoded with(Encoded stored, byte[] event, byte[] snapshot) {
    return new Encoded(stored.revision(), stored.kind(), event, Optional.of(snapshot));
  }

  @Test
  @DisplayName("half hours are read as they were certified")
  void readsHalfHours() {
    CertificateIssued whole = Samples.issue(EMPTY);
    IssuedContent halves =
        new IssuedContent.Builder().from(whole.content()).hours(7).minutesBeyondHours(30).build();
    CertificateIssued issue = Samples.certifying(whole, halves);

    DossierEvent read = EventEncoding.decode(EventEncoding.encode(issue, new Revision(1)));

    assertThat(((CertificateIssued) read).content()).isEqualTo(halves);
    assertThat(((CertificateIssued) read).content().minutesBeyondHours()).isEqualTo(30);
  }
}
