package cl.certificates.pdf.openpdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A QR code drawn as rectangles: sharp at every size, and no picture in the file. */
final class QrSquare {
  private static final int QUIET_ZONE = 4;

  private final ByteMatrix modules;

  private QrSquare(ByteMatrix modules) {
    this.modules = modules;
  }

  /**
   * @throws IllegalArgumentException if the text is empty or longer than a QR code can hold
   */
  static QrSquare of(String text) {
    Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
      // only then: some readers stumble over a code that names its character set
      hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    }
    try {
      return new QrSquare(Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
    } catch (WriterException | IllegalArgumentException refused) {
      throw new IllegalArgumentException("the verification target fits in no QR code", refused);
    }
  }

  /** Modules on a side, the quiet zone included. */
  int size() {
    return modules.getWidth() + 2 * QUIET_ZONE;
  }

  /** The code on a white square of the given side, its lower left corner at x and y. */
  List<Piece> at(float x, float y, float side) {
    float module = side / size();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Box(x, y, side, side, Ink.PAPER)); // a mark below would disturb readers
    for (int row = 0; row < modules.getHeight(); row++) {
      float bottom = y + side - (row + QUIET_ZONE + 1) * module;
      int column = 0;
      while (column < modules.getWidth()) {
        int end = column;
        while (end < modules.getWidth() && modules.get(end, row) == 1) {
          end++;
        }
        if (end > column) {
          float left = x + (column + QUIET_ZONE) * module;
          pieces.add(new Piece.Box(left, bottom, (end - column) * module, module, Ink.TEXT));
        }
        column = end + 1;
      }
    }
    return pieces;
  }
}
