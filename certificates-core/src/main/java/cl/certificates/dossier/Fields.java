package cl.certificates.dossier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fields as {@code name:length:value} lines in UTF-8; an optional field is preceded by how often it
 * occurs. Reading asks for the fields in the order in which they were written and fails on anything
 * else.
 */
final class Fields {
  private static final char REPLACEMENT = '\uFFFD';

  private Fields() {}

  static final class Writer {
    private final StringBuilder fields = new StringBuilder(1024);

    /**
     * @param name in ASCII
     * @throws IllegalArgumentException if the value holds half a surrogate pair
     */
    void put(String name, String value) {
      fields.append(name).append(':').append(bytesOf(value)).append(':').append(value).append('\n');
    }

    /** How many bytes a text has in UTF-8: to encode each apart is what a field would cost most. */
    private static int bytesOf(String value) {
      int bytes = value.length();
      for (int at = 0; at < value.length(); at++) {
        char unit = value.charAt(at);
        if (Character.isSurrogate(unit)) {
          requirePair(value, at);
          at++;
          bytes += 2; // four for two
        } else if (unit > 0x7FF) {
          bytes += 2;
        } else if (unit > 0x7F) {
          bytes++;
        }
      }
      return bytes;
    }

    private static void requirePair(String value, int at) {
      if (!Character.isSupplementaryCodePoint(value.codePointAt(at))) {
        throw new IllegalArgumentException("a text holds half a surrogate pair");
      }
    }

    void put(String name, long value) {
      put(name, Long.toString(value));
    }

    void put(String name, boolean value) {
      put(name, Boolean.toString(value));
    }

    void put(String name, LocalDate value) {
      put(name, value.toString());
    }

    void put(String name, Optional<String> value) {
      putAll(name, value.stream().toList());
    }

    void putAll(String name, List<String> values) {
      put(name + "#", values.size());
      values.forEach(value -> put(name, value));
    }

    byte[] bytes() {
      return fields.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    String text(String name) {
      require(name.equals(upTo(':')), name);
      int size = Integer.parseInt(upTo(':'));
      require(size >= 0 && size < bytes.length - at && bytes[at + size] == '\n', name);
      String value = decode(at, size);
      at += size + 1;
      return value;
    }

    private String upTo(char end) {
      int from = at;
      while (at < bytes.length && bytes[at] != end) {
        at++;
      }
      require(at < bytes.length, "that is next");
      return decode(from, at++ - from);
    }

    /** What is no UTF-8 becomes the replacement character, unless it is read strictly. */
    private String decode(int from, int size) {
      String text = new String(bytes, from, size, StandardCharsets.UTF_8);
      return text.indexOf(REPLACEMENT) < 0 ? text : decodeStrictly(from, size);
    }

    private String decodeStrictly(int from, int size) {
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes, from, size))
            .toString();
      } catch (CharacterCodingException damaged) {
        throw new IllegalStateException("stored bytes are not UTF-8", damaged);
      }
    }

    private static void require(boolean holds, String name) {
      if (!holds) {
        throw new IllegalStateException("stored bytes do not hold the field " + name);
      }
    }

    int number(String name) {
      return Integer.parseInt(text(name));
    }

    long longNumber(String name) {
      return Long.parseLong(text(name));
    }

    boolean flag(String name) {
      String value = text(name);
      require(value.equals("true") || value.equals("false"), name);
      return value.equals("true");
    }

    LocalDate day(String name) {
      return LocalDate.parse(text(name));
    }

    Optional<String> optional(String name) {
      List<String> values = all(name);
      require(values.size() <= 1, name);
      return values.stream().findFirst();
    }

    List<String> all(String name) {
      int count = number(name + "#");
      List<String> values = new ArrayList<>();
      for (int value = 0; value < count; value++) {
        values.add(text(name));
      }
      return values;
    }

    void end() {
      require(at == bytes.length, "that ends them");
    }
  }
}
