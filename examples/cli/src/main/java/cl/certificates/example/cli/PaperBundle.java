package cl.certificates.example.cli;

import cl.certificates.AdapterException;
import cl.certificates.pdf.bundle.CertificateBook;
import cl.certificates.pdf.bundle.CertificateZip;
import cl.certificates.viewing.CertificateCopy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.Consumer;

/** Many papers in one file, which is there whole or not at all. */
final class PaperBundle implements AutoCloseable {
  private static final String TITLE = "Certificados de asistencia";

  private final Path file;
  private final Path part;
  private final Consumer<CertificateCopy> adding;
  private final AutoCloseable closing;
  private boolean empty = true;

  private PaperBundle(
      Path file, Path part, Consumer<CertificateCopy> adding, AutoCloseable closing) {
    this.file = file;
    this.part = part;
    this.adding = adding;
    this.closing = closing;
  }

  /** A ZIP with a file for each paper. */
  static PaperBundle zip(Path file) {
    CertificateZip zip = CertificateZip.to(opened(file));
    return new PaperBundle(file, part(file), zip::add, zip);
  }

  /** A PDF with a bookmark for each paper. */
  static PaperBundle book(Path file) {
    CertificateBook book = CertificateBook.to(opened(file), TITLE);
    return new PaperBundle(file, part(file), book::add, book);
  }

  private static Path part(Path file) {
    Path whole = file.toAbsolutePath();
    return whole.resolveSibling(whole.getFileName() + ".part");
  }

  private static OutputStream opened(Path file) {
    try {
      return new BufferedOutputStream(Files.newOutputStream(part(file)));
    } catch (IOException failed) {
      throw notWritten(file);
    }
  }

  private static Stopped notWritten(Path file) {
    return Stopped.broken("FILE_NOT_WRITTEN", Map.of("file", file));
  }

  void add(CertificateCopy copy) {
    try {
      adding.accept(copy);
      empty = false;
    } catch (AdapterException failed) {
      throw notWritten(file);
    }
  }

  /** Puts the file in its place, once everything is in it; without a paper there is none. */
  void finish() {
    try {
      closing.close();
      if (!empty) {
        Files.move(part, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (Exception failed) {
      throw notWritten(file);
    }
  }

  /** Leaves nothing that is not whole. */
  @Override
  public void close() {
    try {
      closing.close();
    } catch (Exception failed) {
      // what is not whole is taken away in any case
    }
    try {
      Files.deleteIfExists(part);
    } catch (IOException failed) {
      throw notWritten(file);
    }
  }
}
