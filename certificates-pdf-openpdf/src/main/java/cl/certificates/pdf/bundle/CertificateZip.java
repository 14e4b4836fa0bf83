package cl.certificates.pdf.bundle;

import cl.certificates.AdapterException;
import cl.certificates.viewing.CertificateCopy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Many papers in one ZIP, written one by one: however many there are, one of them is in memory.
 *
 * <p>Each entry bears the file name of its copy and its bytes, unchanged, so that digests and
 * signatures hold. The same copies in the same order give the same archive. Not for use by several
 * threads at once.
 *
 * <pre>{@code
 * try (CertificateZip zip = CertificateZip.to(out)) {
 *   office.downloads(
 *       actor,
 *       Batch.of(folios),
 *       item -> item.outcome().answer().ifPresentOrElse(zip::add, () -> report(item)));
 * }
 * }</pre>
 */
public final class CertificateZip implements AutoCloseable {
  /**
   * The second moment that the format can tell, since the JDK takes the first for an earlier one,
   * which it writes down in the zone of the machine. The papers themselves say when they were
   * issued.
   */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

  private final ZipOutputStream zip;

  private CertificateZip(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /**
   * An archive to be written to a stream.
   *
   * @param out where it goes as it grows; {@link #close} closes it
   */
  public static CertificateZip to(OutputStream out) {
    return new CertificateZip(out);
  }

  /**
   * Writes the next paper.
   *
   * @throws AdapterException if the stream breaks, or a file of that name is in the archive
   */
  public void add(CertificateCopy copy) {
    byte[] paper = copy.paper().bytes();
    CRC32 checksum = new CRC32();
    checksum.update(paper);
    // stored, not packed: a PDF is packed already, and packing differs from one platform to another
    ZipEntry entry = new ZipEntry(copy.fileName());
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(paper.length);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(NO_TIME);
    try {
      zip.putNextEntry(entry);
      zip.write(paper);
      zip.closeEntry();
    } catch (IOException broken) {
      throw new AdapterException(
          copy.fileName() + " could not be written to the archive: " + broken.getMessage(), broken);
    }
  }

  /**
   * Writes the end of the archive and closes the stream.
   *
   * @throws AdapterException if the stream breaks: what was written is no archive then
   */
  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException broken) {
      throw new AdapterException("the end of the archive could not be written", broken);
    }
  }
}
