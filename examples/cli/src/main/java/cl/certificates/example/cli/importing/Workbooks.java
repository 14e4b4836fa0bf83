package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** Opens workbooks that strangers made: bounded, without document types, without formulas. */
final class Workbooks {
  /** What all parts unpack to, at most; 100,000 rows of a log are some 30 MB. */
  static final long MOST_UNPACKED = 512L * 1024 * 1024;

  /** Texts shared by all sheets are held in memory. */
  static final long MOST_SHARED = 64L * 1024 * 1024;

  private static final int MOST_PARTS = 1_000;
  private static final int BUFFER = 64 * 1024;
  private static final String DOCUMENT_TYPE = "<!DOCTYPE";
  private static final String SHARED = "sharedStrings.xml";

  private Workbooks() {}

  /** Opens a workbook that was {@link #check checked}. */
  static ReadableWorkbook open(Path file) throws IOException {
    return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
  }

  /**
   * Unpacks every part once without keeping it.
   *
   * @return {@link Fault#FILE_TOO_LARGE} for one that never ends, {@link Fault#FILE_BROKEN} for one
   *     that is no archive or declares a document type; empty if it may be opened
   */
  static Optional<Fault> check(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        return Optional.of(Fault.FILE_TOO_LARGE);
      }
      long left = MOST_UNPACKED;
      for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
        ZipEntry part = parts.nextElement();
        long most = part.getName().endsWith(SHARED) ? Math.min(left, MOST_SHARED) : left;
        try (InputStream in = zip.getInputStream(part)) {
          long size = unpacked(in, most);
          if (size < 0 || size > most) {
            return Optional.of(size < 0 ? Fault.FILE_BROKEN : Fault.FILE_TOO_LARGE);
          }
          left -= size;
        }
      }
      return Optional.empty();
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.of(Fault.FILE_BROKEN);
    }
  }

  /** How much there is, or just above the limit; negative if a document type is declared. */
  private static long unpacked(InputStream in, long most) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    String tail = "";
    for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
      String text = tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
      if (text.replace("\0", "").contains(DOCUMENT_TYPE)) { // in UTF-16 as well
        return -1;
      }
      tail = text.substring(Math.max(0, text.length() - 2 * DOCUMENT_TYPE.length()));
      size += read;
    }
    return size;
  }
}
