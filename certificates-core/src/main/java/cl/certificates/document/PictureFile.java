package cl.certificates.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cl.certificates.document.TemplateFault.Rule;
import io.vavr.control.Either;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PNG or JPEG file, gone through and stripped of all that does not make its pixels.
 *
 * <p>A PNG (ISO 15948) is unpacked, so that a damaged one is found when it is given and not when a
 * paper is printed. Of a JPEG (ITU-T T.81) the segments are gone through.
 */
record PictureFile(byte[] bytes, int width, int height) {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int MOST_SIDE = 65_535;
  private static final int HEADER = 13;

  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int ADOBE = 0xEE;

  /**
   * The file, or the rule of a logo that it breaks.
   *
   * @param mostSide pixels; a PNG that is wider or higher is not unpacked: half a megabyte may
   *     unpack to half a gigabyte
   */
  static Either<Rule, PictureFile> read(byte[] file, int mostSide) {
    try {
      if (startsWith(file, PNG)) {
        return Either.right(png(file, mostSide));
      }
      if (startsWith(file, JPEG)) {
        return Either.right(jpeg(file));
      }
      return Either.left(Rule.LOGO_NO_PICTURE);
    } catch (Unreadable found) {
      return Either.left(found.rule);
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
      return Either.left(Rule.LOGO_DAMAGED);
    }
  }

  private static boolean startsWith(byte[] file, byte[] signature) {
    return file.length >= signature.length
        && Arrays.equals(file, 0, signature.length, signature, 0, signature.length);
  }

  /** Never leaves this class. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Rule rule;

    private Unreadable(Rule rule, String why) {
      super(why);
      this.rule = rule;
    }

    static Unreadable damaged(String why) {
      return new Unreadable(Rule.LOGO_DAMAGED, why);
    }

    static Unreadable unsupported(String why) {
      return new Unreadable(Rule.LOGO_UNSUPPORTED, why);
    }
  }

  private static PictureFile png(byte[] file, int mostSide) throws Unreadable {
    ByteBuffer in = ByteBuffer.wrap(file).position(PNG.length);
    ByteBuffer kept = ByteBuffer.allocate(file.length).put(PNG);
    ByteBuffer packed = ByteBuffer.allocate(file.length);
    ByteBuffer header = null;
    int palette = 0;
    String name = "";
    while (!name.equals("IEND")) {
      int start = in.position();
      int length = in.getInt();
      byte[] type = new byte[4];
      in.get(type);
      name = new String(type, ISO_8859_1);
      ByteBuffer data = in.slice(in.position(), length);
      in.position(in.position() + length);
      CRC32 sum = new CRC32();
      sum.update(file, start + 4, length + 4);
      if ((int) sum.getValue() != in.getInt()) {
        throw Unreadable.damaged("a PNG whose part " + name + " is damaged");
      }
      if ((header == null) != name.equals("IHDR")) {
        throw Unreadable.damaged("a PNG with a part out of its place");
      }
      if (PIXELS.contains(name)) {
        kept.put(file, start, in.position() - start);
      } else if (Character.isUpperCase(name.charAt(0))) {
        throw Unreadable.unsupported("a PNG with a part of an unknown kind");
      }
      switch (name) {
        case "IHDR" -> header = data;
        case "IDAT" -> packed.put(data);
        case "PLTE" -> palette = length / 3;
        default -> {}
      }
    }
    if (header == null || header.remaining() != HEADER) {
      throw Unreadable.damaged("a PNG without a header");
    }
    int width = header.getInt();
    int height = header.getInt();
    int depth = header.get();
    int kind = header.get();
    int method = header.get() | header.get() | header.get();
    if (depth > 8 || method != 0) {
      throw Unreadable.unsupported("a PNG of 16 bits or with interlacing");
    }
    if (width < 1 || height < 1 || width > MOST_SIDE || height > MOST_SIDE) {
      throw Unreadable.damaged("a PNG of no such size");
    }
    if (kind == 3 && palette == 0) {
      throw Unreadable.damaged("a PNG without its palette");
    }
    long row = 1 + ((long) width * depth * channels(kind, depth) + 7) / 8;
    if (width <= mostSide && height <= mostSide) {
      requirePixels(Arrays.copyOf(packed.array(), packed.position()), height, row);
    }
    return new PictureFile(Arrays.copyOf(kept.array(), kept.position()), width, height);
  }

  private static int channels(int kind, int depth) throws Unreadable {
    boolean whole = depth == 8;
    int channels =
        switch (kind) {
          case 0, 3 -> Integer.bitCount(depth) == 1 ? 1 : 0;
          case 2 -> whole ? 3 : 0;
          case 4 -> whole ? 2 : 0;
          case 6 -> whole ? 4 : 0;
          default -> 0;
        };
    if (channels == 0) {
      throw Unreadable.unsupported("a PNG of no known kind");
    }
    return channels;
  }

  /** Unpacks row by row; what a few bytes unpack to may be large. */
  private static void requirePixels(byte[] packed, int height, long row) throws Unreadable {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] unpacked = new byte[(int) row];
      for (int done = 0; done < height; done++) {
        int filled = 0;
        while (filled < row) {
          int more = inflater.inflate(unpacked, filled, (int) row - filled);
          if (more == 0) {
            throw Unreadable.damaged("a PNG that lacks pixels");
          }
          filled += more;
        }
        if (unpacked[0] < 0 || unpacked[0] > 4) {
          throw Unreadable.damaged("a PNG with a damaged row");
        }
      }
    } catch (DataFormatException damaged) {
      throw Unreadable.damaged("a PNG with damaged pixels");
    } finally {
      inflater.end();
    }
  }

  private static PictureFile jpeg(byte[] file) throws Unreadable {
    ByteBuffer in = ByteBuffer.wrap(file).position(2);
    ByteBuffer kept = ByteBuffer.allocate(file.length).put(file, 0, 2);
    int width = 0;
    int height = 0;
    while (true) {
      int start = in.position();
      if ((in.get() & 0xFF) != 0xFF) {
        throw Unreadable.damaged("a JPEG with a damaged segment");
      }
      int marker = in.get() & 0xFF;
      if (marker == 0xFF) { // may be filled up with any number of them
        in.position(start + 1);
        continue;
      }
      int length = in.getShort() & 0xFFFF;
      ByteBuffer data = in.slice(in.position(), length - 2);
      in.position(in.position() + length - 2);
      if (marker >= 0xC0 && marker <= 0xC2) {
        int depth = data.get();
        height = data.getShort() & 0xFFFF;
        width = data.getShort() & 0xFFFF;
        int channels = data.get();
        if (depth != 8 || channels != 1 && channels != 3) {
          throw Unreadable.unsupported("a JPEG of four colours (CMYK), or not of 8 bits");
        }
      } else if (marker >= 0xC3 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8) {
        throw Unreadable.unsupported("a JPEG of a rare kind");
      }
      boolean baggage = marker >= 0xE0 && marker <= 0xEF && marker != ADOBE || marker == 0xFE;
      if (!baggage) {
        kept.put(file, start, in.position() - start);
      }
      if (marker == START_OF_SCAN) {
        break;
      }
    }
    int end = file.length;
    if (width == 0 || height == 0 || !endsAt(file, end)) {
      throw Unreadable.damaged("a JPEG without pixels or without its end");
    }
    kept.put(file, in.position(), end - in.position());
    return new PictureFile(Arrays.copyOf(kept.array(), kept.position()), width, height);
  }

  private static boolean endsAt(byte[] file, int end) {
    return (file[end - 2] & 0xFF) == 0xFF && (file[end - 1] & 0xFF) == END_OF_IMAGE;
  }
}
