package cl.certificates.pdf.openpdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cl.certificates.AdapterException;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.Paper;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.pdf.bundle.CertificateBook;
import cl.certificates.pdf.bundle.CertificateZip;
import cl.certificates.viewing.CertificateCopy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlesTest {
  private static final OpenPdfRenderer RENDERER = OpenPdfRenderer.create();
  private static final int MANY = 3_000;

  private static CertificateCopy copy(int number, int participants) {
    Folio folio = new Folio(ActionId.of("654321" + number), 1);
    byte[] paper =
        RENDERER.render(Papers.of(participants).subtitle("Folio " + folio.text()).build());
    return new CertificateCopy(
        folio, DocumentStatus.IN_FORCE, "certificado-" + folio.text() + ".pdf", Paper.of(paper));
  }

  private static List<CertificateCopy> copies() {
    return List.of(copy(1, 3), copy(2, 60), copy(3, 1));
  }

  @Test
  void aZipHoldsEachPaperUnderItsNameUnchanged() throws IOException {
    List<CertificateCopy> read = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CertificateZip zip = CertificateZip.to(out)) {
      copies().forEach(zip::add);
    }

    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        CertificateCopy original = copies().get(read.size());
        read.add(
            new CertificateCopy(
                original.folio(),
                original.status(),
                entry.getName(),
                Paper.of(zip.readAllBytes())));
      }
    }
    assertThat(read).isEqualTo(copies());
  }

  @Test
  void aBookHoldsEveryPageInOrderWithABookmarkForEachPaper() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CertificateBook book = CertificateBook.to(out, "Certificados de marzo")) {
      copies().forEach(book::add);
    }

    try (PDDocument book = Loader.loadPDF(out.toByteArray())) {
      assertThat(book.getDocumentInformation().getTitle()).isEqualTo("Certificados de marzo");
      assertThat(book.getDocumentInformation().getCreationDate()).isNull(); // no clock is asked
      assertThat(book.getDocumentInformation().getModificationDate()).isNull();
      assertThat(textOf(book)).isEqualTo(copies().stream().map(BundlesTest::textOf).toList());
      List<String> bookmarks = new ArrayList<>();
      for (PDOutlineItem item : book.getDocumentCatalog().getDocumentOutline().children()) {
        int page = book.getPages().indexOf(item.findDestinationPage(book));
        bookmarks.add(item.getTitle() + " on page " + (page + 1));
      }
      assertThat(bookmarks)
          .containsExactly(
              copies().get(0).folio().text() + " on page 1",
              copies().get(1).folio().text() + " on page 2",
              copies().get(2).folio().text() + " on page 5");
    }
  }

  /** The text of each paper of a book, told apart by the bookmarks. */
  private static List<String> textOf(PDDocument book) throws IOException {
    List<String> texts = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (PDOutlineItem item : book.getDocumentCatalog().getDocumentOutline().children()) {
      starts.add(book.getPages().indexOf(item.findDestinationPage(book)) + 1);
    }
    starts.add(book.getNumberOfPages() + 1);
    for (int paper = 0; paper + 1 < starts.size(); paper++) {
      PDFTextStripper reader = new PDFTextStripper();
      reader.setStartPage(starts.get(paper));
      reader.setEndPage(starts.get(paper + 1) - 1);
      texts.add(reader.getText(book));
    }
    return texts;
  }

  private static String textOf(CertificateCopy copy) {
    try (PDDocument paper = Loader.loadPDF(copy.paper().bytes())) {
      return new PDFTextStripper().getText(paper);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static CertificateCopy signedCopy() throws Exception {
    CertificateCopy plain = copy(1, 60);
    byte[] paper =
        RENDERER
            .signedBy(Signers.of("EC"))
            .render(Papers.of(60).subtitle("Folio " + plain.folio().text()).build());
    return new CertificateCopy(plain.folio(), plain.status(), plain.fileName(), Paper.of(paper));
  }

  @Test
  void aSignatureHoldsInAZip() throws Exception {
    CertificateCopy signed = signedCopy();

    byte[] archive = zipped(List.of(signed));

    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      zip.getNextEntry();
      assertThat(SystemTool.pdfsig(zip.readAllBytes()))
          .contains("Signature is Valid.", "Total document signed");
    }
  }

  @Test
  void aBookOfSignedPapersShowsThemAndClaimsNoSignature() throws Exception {
    CertificateCopy signed = signedCopy();

    byte[] bytes = bound(List.of(signed, copy(2, 3), signed));

    assertThat(SystemTool.pdfsig(signed.paper().bytes())).contains("Signature is Valid.");
    assertThat(SystemTool.pdfsig(bytes)).contains("does not contain any signatures");
    try (PDDocument book = Loader.loadPDF(bytes)) {
      assertThat(book.getSignatureDictionaries()).isEmpty();
      assertThat(book.getDocumentCatalog().getAcroForm()).isNull();
      for (PDPage page : book.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
      }
      assertThat(textOf(book)).containsExactly(textOf(signed), textOf(copy(2, 3)), textOf(signed));
    }
  }

  @Test
  void theSameCopiesGiveTheSameBytes() {
    assertThat(zipped(copies())).isEqualTo(zipped(copies()));
    assertThat(bound(copies())).isEqualTo(bound(copies()));
    assertThat(bound(copies())).isNotEqualTo(bound(copies().subList(0, 2)));
  }

  private static byte[] zipped(List<CertificateCopy> copies) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CertificateZip zip = CertificateZip.to(out)) {
      copies.forEach(zip::add);
    }
    return out.toByteArray();
  }

  private static byte[] bound(List<CertificateCopy> copies) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CertificateBook book = CertificateBook.to(out, "Libro")) {
      copies.forEach(book::add);
    }
    return out.toByteArray();
  }

  @Test
  void aPaperThatIsNoPdfIsRefusedAndTheBookGoesOn() throws IOException {
    CertificateCopy sound = copy(1, 3);
    CertificateCopy damaged =
        new CertificateCopy(
            sound.folio(), sound.status(), "x.pdf", Paper.of("no PDF at all".getBytes(UTF_8)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CertificateBook book = CertificateBook.to(out, "Libro")) {
      assertThatExceptionOfType(AdapterException.class).isThrownBy(() -> book.add(damaged));
      book.add(sound);
      assertThatExceptionOfType(AdapterException.class).isThrownBy(() -> book.add(damaged));
    }

    assertThat(out.toByteArray()).isEqualTo(bound(List.of(sound)));
  }

  @Test
  void aPaperOfWhichOnePageIsDamagedLeavesNothingBehind() throws IOException {
    CertificateCopy sound = copy(1, 3);
    CertificateCopy damaged =
        new CertificateCopy(
            copy(2, 60).folio(),
            sound.status(),
            "x.pdf",
            Paper.of(withoutASize(copy(2, 60).paper().bytes())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CertificateBook book = CertificateBook.to(out, "Libro")) {
      assertThatExceptionOfType(AdapterException.class).isThrownBy(() -> book.add(damaged));
      book.add(sound);
      assertThatExceptionOfType(AdapterException.class).isThrownBy(() -> book.add(damaged));
    }

    try (PDDocument book = Loader.loadPDF(out.toByteArray())) {
      assertThat(textOf(book)).containsExactly(textOf(sound));
    }
  }

  /** A PDF whose second page does not say how large it is. */
  private static byte[] withoutASize(byte[] paper) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(paper)) {
      document.getPage(1).getCOSObject().setItem(COSName.MEDIA_BOX, COSInteger.ONE);
      document.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void aFileNameIsTakenOnce() {
    CertificateZip zip = CertificateZip.to(new ByteArrayOutputStream());
    zip.add(copy(1, 3));

    assertThatExceptionOfType(AdapterException.class)
        .isThrownBy(() -> zip.add(copy(1, 3)))
        .withMessageContaining(copy(1, 3).fileName());
  }

  @Test
  void withoutAPaperThereIsNoBook() {
    assertThat(bound(List.of())).isEmpty();
  }

  @Test
  void aStreamThatBreaksIsTold() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int next) throws IOException {
            throw new IOException("no space left");
          }
        };
    CertificateZip zip = CertificateZip.to(full);

    assertThatExceptionOfType(AdapterException.class).isThrownBy(() -> zip.add(copy(1, 3)));
    assertThatExceptionOfType(AdapterException.class)
        .isThrownBy(
            () -> {
              try (CertificateBook book = CertificateBook.to(full, "Libro")) {
                book.add(copy(1, 3));
              }
            });
  }

  @Test
  void thousandsOfPapersFitWhereTheirBytesDoNot(@TempDir Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Many.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();

    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(Files.size(folder.resolve("many.zip"))).isGreaterThan(2 * 48L << 20);
    assertThat(Files.size(folder.resolve("many.pdf"))).isGreaterThan(2 * 48L << 20);
  }

  /** Run in a process of its own, with less memory than what it writes. */
  static final class Many {
    private Many() {}

    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[0]);
      CertificateCopy one = copy(1, 30);
      try (CertificateZip zip =
              CertificateZip.to(Files.newOutputStream(folder.resolve("many.zip")));
          CertificateBook book =
              CertificateBook.to(Files.newOutputStream(folder.resolve("many.pdf")), "Libro")) {
        for (int number = 1; number <= MANY; number++) {
          zip.add(new CertificateCopy(one.folio(), one.status(), number + ".pdf", one.paper()));
          book.add(one);
        }
      }
    }
  }
}
