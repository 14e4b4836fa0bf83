package cl.certificates.pdf.openpdf;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.DocumentSigner;
import cl.certificates.document.PaperSize;
import cl.certificates.dossier.Digest;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.Paper;
import cl.certificates.identity.Folio;
import cl.certificates.pdf.bundle.CertificateBook;
import cl.certificates.pdf.bundle.CertificateZip;
import cl.certificates.viewing.CertificateCopy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The digests of papers of every kind, kept from one build to the next: whatever JDK, zone or
 * language prints them, they are these. Where a change is meant, {@code
 * -Dcertificates.samples=write} takes them anew.
 *
 * <p>A PDF is packed by the zlib of the JDK, which some builds bring along and others take from the
 * system: whether the file itself is the same depends on it, what the file holds does not. So
 * either digest is kept, and one of a font as this zlib packs it; a machine whose zlib packs in
 * another way can only be held to the second.
 */
class GoldenTest {
  private static final Path KEPT = Path.of("src", "test", "resources", "golden-papers.txt");
  private static final boolean WRITE = "write".equals(System.getProperty("certificates.samples"));
  private static final String ZLIB = "zlib";
  private static final String BOOK = "book";
  private static final String ZIP = "zip";
  private static final List<String> BUNDLES = List.of(BOOK, ZIP);
  private static final String WIDE = "Ķestutis Łucja " + "W".repeat(180);

  private static final Map<String, Supplier<byte[]>> PAPERS = papers();
  private static final Map<String, Golden> GOLDEN = WRITE ? written() : read();

  /**
   * @param file of the bytes, as they are packed here
   * @param content of what they hold
   */
  private record Golden(Digest file, Digest content) {
    static Golden of(String name, byte[] paper) {
      return new Golden(
          Digest.of(paper), name.equals(ZIP) ? Digest.of(paper) : Unpacked.digest(paper));
    }
  }

  /** Each test draws its own paper. */
  private static Map<String, Supplier<byte[]>> papers() {
    Map<String, Supplier<byte[]>> papers = new LinkedHashMap<>();
    Samples.all().forEach((name, sample) -> papers.put(name, sample.drawing()));
    for (int participants : new int[] {1, 30, 399}) {
      papers.put(participants + "-rows", () -> drawn(Papers.of(participants)));
    }
    papers.put("marked", () -> drawn(Papers.of(120).mark("ANULADO")));
    papers.put("wide-name", () -> drawn(Papers.withRows(List.of(Papers.row(1, WIDE)))));
    for (PaperSize size : PaperSize.values()) {
      papers.put("dressed-" + size, () -> drawn(Papers.dressed(60).paper(size)));
    }
    papers.put("jpeg", () -> drawn(Papers.of(3).logo(Logos.jpeg())));
    for (int participants : new int[] {10, 11, 24, 25, 26, 27}) { // about the ends of pages
      papers.put(participants + "-rows", () -> drawn(Papers.of(participants)));
    }
    for (String mark : List.of("ANULADO Y REEMPLAZADO POR OTRA VERSIÓN", "X".repeat(60), "NO")) {
      papers.put(mark.length() + "-letters-of-a-mark", () -> drawn(Papers.of(1).mark(mark)));
    }
    papers.put("short-footer", () -> drawn(Papers.of(3).footer("www.capacita.example")));
    papers.put("long-fields", () -> drawn(Papers.ofLongFields()));
    papers.put("long-texts", () -> drawn(Papers.ofLongTexts()));
    papers.put("tall-row", () -> drawn(Papers.ofATallRow()));
    papers.put("line-feeds", () -> drawn(Papers.ofLineFeeds()));
    papers.put("signed", GoldenTest::signed);
    papers.put(ZIP, () -> zip(papers));
    papers.put(BOOK, () -> book(papers));
    return papers;
  }

  private static byte[] drawn(CertificateDocument.Builder document) {
    return OpenPdfRenderer.create().render(document.build());
  }

  /** By somebody whose signature is three bytes, always the same. */
  private static byte[] signed() {
    DocumentSigner signer =
        new DocumentSigner() {
          @Override
          public int reservedBytes() {
            return 64;
          }

          @Override
          public Instant signingTime() {
            return Instant.parse("2026-03-16T13:00:00Z");
          }

          @Override
          public byte[] sign(byte[] content, Instant at) {
            return new byte[] {0x53, 0x49, 0x47};
          }
        };
    return OpenPdfRenderer.create().signedBy(signer).render(Papers.of(3).build());
  }

  private static byte[] zip(Map<String, Supplier<byte[]>> papers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CertificateZip zip = CertificateZip.to(out)) {
      copies(papers).forEach(zip::add);
    }
    return out.toByteArray();
  }

  private static List<CertificateCopy> copies(Map<String, Supplier<byte[]>> papers) {
    Folio folio = Folio.of("6543210-1-U");
    return Stream.of("1-rows", "marked", "dressed-LETTER")
        .map(
            name ->
                new CertificateCopy(
                    folio,
                    DocumentStatus.IN_FORCE,
                    name + ".pdf",
                    Paper.of(papers.get(name).get())))
        .toList();
  }

  private static byte[] book(Map<String, Supplier<byte[]>> papers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CertificateBook book = CertificateBook.to(out, "Certificados de marzo")) {
      copies(papers).forEach(book::add);
    }
    return out.toByteArray();
  }

  private static Map<String, Golden> written() {
    Map<String, Golden> golden = new LinkedHashMap<>();
    golden.put(ZLIB, zlib());
    PAPERS.forEach((name, paper) -> golden.put(name, Golden.of(name, paper.get())));
    String lines =
        golden.entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
    try {
      Files.writeString(KEPT, lines);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return golden;
  }

  private static String line(String name, Golden golden) {
    return String.join(" ", name, golden.file().hex(), golden.content().hex()) + "\n";
  }

  private static Map<String, Golden> read() {
    Map<String, Golden> golden = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(KEPT)) {
        String[] columns = line.split(" ");
        golden.put(columns[0], new Golden(new Digest(columns[1]), new Digest(columns[2])));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return golden;
  }

  /** A font of the paper as this zlib packs it. */
  private static Golden zlib() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (InputStream font = OpenPdfRenderer.class.getResourceAsStream("NotoSans-Regular.ttf");
        DeflaterOutputStream packing = new DeflaterOutputStream(packed)) {
      byte[] bytes = font.readAllBytes();
      packing.write(bytes);
      packing.finish();
      return new Golden(Digest.of(packed.toByteArray()), Digest.of(bytes));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Stream<String> files() {
    return PAPERS.keySet().stream();
  }

  /** The identity of a book follows from the files in it, so that even what it holds is packed. */
  static Stream<String> papersAlone() {
    return files().filter(name -> !BUNDLES.contains(name));
  }

  @Test
  void everyPaperIsKept() {
    assertThat(GOLDEN.keySet())
        .containsExactlyElementsOf(Stream.concat(Stream.of(ZLIB), files()).toList());
  }

  @ParameterizedTest
  @MethodSource("papersAlone")
  void aPaperHoldsWhatItHeld(String name) {
    assertThat(Unpacked.digest(PAPERS.get(name).get())).isEqualTo(GOLDEN.get(name).content());
  }

  @ParameterizedTest
  @MethodSource("files")
  void aPaperIsTheSameFileWhereZlibPacksAlike(String name) {
    if (!Boolean.getBoolean("certificates.engines.required")) {
      Assumptions.assumeThat(zlib())
          .as("the zlib of this JDK packs alike")
          .isEqualTo(GOLDEN.get(ZLIB));
    }

    assertThat(Digest.of(PAPERS.get(name).get())).isEqualTo(GOLDEN.get(name).file());
  }
}
