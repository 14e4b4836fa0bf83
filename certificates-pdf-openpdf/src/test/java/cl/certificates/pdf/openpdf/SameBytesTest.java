package cl.certificates.pdf.openpdf;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameBytesTest {
  private static CertificateDocument document(int number) {
    String marker = "Ficha" + number + "Ñ";
    CertificateDocument.Builder document =
        (number % 4 == 0 ? Papers.dressed(number % 40 + 1) : Papers.of(number % 40 + 1))
            .subtitle("Folio " + marker)
            .addRemarks("Observación " + marker)
            .author(marker)
            .contentDigest(String.format(Locale.ROOT, "%02x", number + 16).repeat(32));
    return (number % 3 == 0 ? document.mark("ANULADO") : document).build();
  }

  @ParameterizedTest
  @DisplayName("C2: neither the default locale nor the default zone reaches the paper")
  @CsvSource({"ar-EG, Asia/Kolkata", "tr-TR, Pacific/Auckland", "th-TH-u-nu-thai, UTC"})
  @ResourceLock(Resources.LOCALE)
  @ResourceLock(Resources.TIME_ZONE)
  void ignoresLocaleAndZone(String locale, String zone) throws NoSuchAlgorithmException {
    Locale locales = Locale.getDefault();
    TimeZone zones = TimeZone.getDefault();
    CertificateDocument document = document(36);
    byte[] here = OpenPdfRenderer.create().render(document);
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));

      assertThat(digest(OpenPdfRenderer.create().render(document))).isEqualTo(digest(here));
    } finally {
      Locale.setDefault(locales);
      TimeZone.setDefault(zones);
    }
  }

  @Test
  @DisplayName("C2: another process, of another locale and zone, prints the same bytes")
  void agreesWithAnotherProcess() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=Asia/Tehran",
                "-cp",
                System.getProperty("java.class.path"),
                Elsewhere.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).isEqualTo(digest(OpenPdfRenderer.create().render(document(36))));
  }

  @Test
  @DisplayName("C2: another document has other bytes and another identity")
  void tellsDocumentsApart() {
    CertificateRenderer renderer = OpenPdfRenderer.create();

    try (Reading one = Reading.of(renderer.render(document(1)));
        Reading other = Reading.of(renderer.render(document(2)))) {
      assertThat(one.pdf().getDocument().getDocumentID().getString(0))
          .isNotEqualTo(other.pdf().getDocument().getDocumentID().getString(0));
    }
  }

  private static String digest(byte[] paper) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(paper));
  }

  /** Run in a process of its own. */
  static final class Elsewhere {
    private Elsewhere() {}

    public static void main(String[] args) throws NoSuchAlgorithmException {
      System.out.println(digest(OpenPdfRenderer.create().render(document(36))));
    }
  }
}
