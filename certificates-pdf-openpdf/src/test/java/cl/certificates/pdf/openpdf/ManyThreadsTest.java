package cl.certificates.pdf.openpdf;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.PaperSize;
import cl.certificates.document.ParticipantRow;
import cl.certificates.dossier.Digest;
import cl.certificates.pdf.openpdf.Hearing.Heard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Prints papers on 32 threads, each with a marker of its own in every field, and again on one.
 * {@code certificates.papers} says how many each thread prints, 10 if it is not set, and {@code
 * certificates.papers.read} every which of them is read, the 10th if it is not set.
 */
class ManyThreadsTest {
  private static final int THREADS = 32;
  private static final int EACH = Integer.getInteger("certificates.papers", 10);
  private static final int READ_EVERY = Integer.getInteger("certificates.papers.read", 10);
  private static final int FIRST = 10_000; // so that no marker begins another
  private static final Pattern MARKER = Pattern.compile("Ñ\\d{5}ñ");

  private static List<Digest> alone;

  @BeforeAll
  static void printOnOneThread() {
    CertificateRenderer renderer = OpenPdfRenderer.create();
    alone =
        IntStream.range(0, THREADS * EACH)
            .mapToObj(number -> Digest.of(renderer.render(document(number))))
            .toList();
  }

  private static String marker(int number) {
    return "Ñ" + (FIRST + number) + "ñ";
  }

  /** A small paper, in another shape each time, whose every text ends with its marker. */
  private static CertificateDocument document(int number) {
    String own = marker(number);
    CertificateDocument.Builder document =
        new CertificateDocument.Builder()
            .title("Título" + own)
            .subtitle("Folio" + own)
            .addRemarks("Nota" + own)
            .addSections(Papers.section("Curso" + own, "Nombre" + own, "Valor" + own))
            .tableHeading("Lista" + own)
            .addTableHeader("N" + own, "R" + own, "P" + own, "H" + own, "A" + own, "M" + own)
            .addTotals("Total" + own)
            .addLegend("Leyenda" + own)
            .verificationLabel("Código" + own)
            .verificationCode("XXXX" + own)
            .verificationTarget("https://example.cl/" + own)
            .pageLabel("Hoja" + own)
            .folio("F" + own)
            .action("A" + own)
            .version(1)
            .fileTitle("Archivo" + own)
            .author("Autor" + own)
            .languageTag("es-CL")
            .issuedAt(Instant.parse("2026-03-13T21:00:00Z"))
            .contentDigest(Digest.of(own).hex());
    for (int row = 0; row < (number % 16 == 7 ? 70 : number % 3 + 1); row++) {
      document.addRows(
          new ParticipantRow("1" + own, "2" + own, "3" + own, "4" + own, "5" + own, "6" + own));
    }
    if (number % 4 == 0) {
      document.mark("ANULADO" + own).paper(PaperSize.LETTER);
    }
    if (number % 5 == 0) {
      document.logo(Logos.alpha()).addLetterhead("Membrete" + own);
      document.addExtraLines("Línea" + own).footer("Pie" + own);
    }
    return document.build();
  }

  @Test
  @DisplayName("FC-12: 32 threads whose first use of a renderer is at once print what one does")
  void printsTheSameOnManyThreads() throws Exception {
    List<String> crowd = inAnotherProcess().lines().filter(line -> line.length() == 64).toList();

    assertThat(crowd).hasSize(THREADS * EACH);
    for (int number = 0; number < crowd.size(); number++) {
      assertThat(crowd.get(number)).as("paper %s", number).isEqualTo(alone.get(number).hex());
    }
  }

  /** No class of ours or of the library is loaded there, no font read, before the threads start. */
  private static String inAnotherProcess() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcertificates.papers=" + EACH,
                "-cp",
                System.getProperty("java.class.path"),
                Crowd.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  /** Run in a process of its own: prints the digest of each paper. */
  static final class Crowd {
    private Crowd() {}

    /** Made by whichever thread asks first, while the others wait for it. */
    private static final class Shared {
      static final CertificateRenderer RENDERER = OpenPdfRenderer.create();
    }

    public static void main(String[] args) throws Exception {
      CountDownLatch start = new CountDownLatch(1);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      List<Future<List<String>>> runs = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int from = thread * EACH;
        boolean shares = thread % 4 != 0;
        runs.add(
            threads.submit(
                () -> {
                  start.await();
                  return printed(shares ? Shared.RENDERER : OpenPdfRenderer.create(), from);
                }));
      }
      start.countDown();
      for (Future<List<String>> run : runs) {
        run.get().forEach(System.out::println);
      }
      threads.shutdown();
    }

    private static List<String> printed(CertificateRenderer renderer, int from) {
      return IntStream.range(from, from + EACH)
          .mapToObj(number -> Digest.of(renderer.render(document(number))).hex())
          .toList();
    }
  }

  @Test
  @DisplayName("FC-12: each paper holds its marker in every field, no other, and the two fonts")
  void holdsItsOwnMarkerAndNoOther() throws IOException {
    CertificateRenderer renderer = OpenPdfRenderer.create();
    for (int number = 0; number < THREADS * EACH; number += READ_EVERY) {
      byte[] bytes = renderer.render(document(number));
      assertThat(Digest.of(bytes))
          .as("the paper that all threads print")
          .isEqualTo(alone.get(number));
      try (Reading paper = Reading.of(bytes)) {
        List<String> texts = textsOf(paper);
        Set<String> markers = new TreeSet<>();
        for (String text : texts) {
          MARKER.matcher(text).results().forEach(found -> markers.add(found.group()));
        }
        assertThat(markers).containsExactly(marker(number));
        assertThat(String.join("\n", texts)).contains(fields(number));
        assertThat(fontsOf(paper))
            .containsExactly("NNNNNN+NotoSans-Bold", "NNNNNN+NotoSans-Regular");
      }
    }
  }

  private static List<String> fields(int number) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "Título Folio Nota Curso Nombre Valor Lista N R P H A M 1 2 3 4 5 6 Total Leyenda"
                    .split(" ")));
    fields.addAll(
        List.of("Código", "XXXX", "https://example.cl/", "Hoja", "F", "Archivo", "Autor"));
    if (number % 4 == 0) {
      fields.add("ANULADO");
    }
    if (number % 5 == 0) {
      fields.addAll(List.of("Membrete", "Línea", "Pie"));
    }
    return fields.stream().map(field -> field + marker(number)).toList();
  }

  /** What is seen, what is heard, and what machines are told. */
  private static List<String> textsOf(Reading paper) throws IOException {
    List<String> texts = new ArrayList<>();
    texts.add(paper.solid());
    Hearing.of(paper.pdf()).stream().map(Heard::text).forEach(texts::add);
    PDDocumentInformation info = paper.pdf().getDocumentInformation();
    texts.add(info.getTitle());
    texts.add(info.getAuthor());
    texts.add(
        new String(
            paper.pdf().getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
    return texts;
  }

  private static Set<String> fontsOf(Reading paper) throws IOException {
    Set<String> fonts = new TreeSet<>();
    for (PDPage page : paper.pdf().getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name).getName());
      }
    }
    return fonts;
  }
}
