package cl.certificates.example.cli.importing.rules;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** In which encoding a text was saved: what its mark says, else UTF-8, else Windows-1252. */
public final class Encodings {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BUFFER = 8192;

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};

  private Encodings() {}

  /**
   * The encoding of a file, which is read through if it has no mark.
   *
   * @throws IOException if it cannot be read
   */
  public static Charset of(Path file) throws IOException {
    byte[] start = new byte[UTF_8_MARK.length];
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.readNBytes(start, 0, start.length);
      start = Arrays.copyOf(start, read);
    }
    if (startsWith(start, UTF_16LE_MARK)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(start, UTF_16BE_MARK)) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(start, UTF_8_MARK) || isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  /** The text of a stream, without its mark; what cannot be decoded is U+FFFD. */
  public static Reader reader(InputStream in, Charset encoding) throws IOException {
    Reader text =
        new InputStreamReader(
            new BufferedInputStream(in),
            encoding
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
    return new Unmarked(text);
  }

  private static boolean startsWith(byte[] start, byte[] mark) {
    return start.length >= mark.length
        && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
  }

  private static boolean isUtf8(Path file) throws IOException {
    char[] buffer = new char[BUFFER];
    try (InputStream in = Files.newInputStream(file);
        Reader strict =
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      int read = strict.read(buffer);
      while (read >= 0) {
        read = strict.read(buffer);
      }
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  /** Leaves a byte order mark out. */
  private static final class Unmarked extends Reader {
    private static final char MARK = '\uFEFF';

    private final Reader text;
    private boolean begun;

    Unmarked(Reader text) {
      this.text = text;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      int read = text.read(buffer, from, length);
      if (begun || read <= 0) {
        return read;
      }
      begun = true;
      if (buffer[from] != MARK) {
        return read;
      }
      if (read == 1) {
        return text.read(buffer, from, length);
      }
      System.arraycopy(buffer, from + 1, buffer, from, read - 1);
      return read - 1;
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
