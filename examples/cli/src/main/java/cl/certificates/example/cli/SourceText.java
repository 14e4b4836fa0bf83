package cl.certificates.example.cli;

import cl.certificates.example.cli.Faults.Spot;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The text of a file: UTF-8 and nothing else, with or without a byte order mark. */
final class SourceText {
  /** A course of 5,000 people over 200 classes needs less than half of it. */
  static final int MOST_MEGABYTES = 10;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceText() {}

  static Either<FileFault, String> of(Path file) {
    return of(file, MOST_MEGABYTES);
  }

  /** The text of a file of another size. */
  static Either<FileFault, String> of(Path file, int mostMegabytes) {
    if (!Files.exists(file)) {
      return refused(file, Place.WHOLE, "FILE_MISSING");
    }
    int most = mostMegabytes * 1024 * 1024;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      return bytes.length > most
          ? Either.left(
              new FileFault(file, Place.WHOLE, "FILE_TOO_LARGE", Map.of("max", mostMegabytes)))
          : decoded(file, bytes);
    } catch (IOException unreadable) {
      return refused(file, Place.WHOLE, "FILE_UNREADABLE");
    }
  }

  static Either<FileFault, String> decoded(Path file, byte[] bytes) {
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = strict.decode(ByteBuffer.wrap(bytes), decoded, true);
    String text = decoded.flip().toString();
    if (result.isError()) {
      return refused(file, end(text), "FILE_NOT_UTF8");
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return Either.right(marked ? text.substring(1) : text);
  }

  /** The place just behind a text. */
  private static Place end(String text) {
    int row = 1 + (int) text.chars().filter(symbol -> symbol == '\n').count();
    return new Place.Position(row, text.length() - text.lastIndexOf('\n'));
  }

  private static <T> Either<FileFault, T> refused(Path file, Place place, String code) {
    return Either.left(new FileFault(file, place, code, Map.of()));
  }

  static Spot whole(Path file) {
    return new Spot(file, Place.WHOLE);
  }
}
