package cl.certificates.dossier;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
    private byte[] buffer = new byte[1024];
    private int length;

    /**
     * @param name in ASCII
     */
    void put(String name, String value) {
      byte[] text = encode(value);
      ascii(name);
      ascii(":");
      ascii(Integer.toString(text.length));
      ascii(":");
      append(text);
      ascii("\n");
    }

    private void ascii(String text) {
      reserve(text.length());
      for (int at = 0; at < text.length(); at++) {
        buffer[length++] = (byte) text.charAt(at);
      }
    }

    /** An encoder of its own is what a field costs most, and what only few need. */
    private static byte[] encode(String value) {
      return hasSurrogate(value) ? encodeStrictly(value) : value.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean hasSurrogate(String value) {
      for (int at = 0; at < value.length(); at++) {
        if (Character.isSurrogate(value.charAt(at))) {
          return true;
        }
      }
      return false;
    }

    private static byte[] encodeStrictly(String value) {
      try {
        ByteBuffer text = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
        return Arrays.copyOf(text.array(), text.limit());
      } catch (CharacterCodingException halfAPair) {
        throw new IllegalArgumentException("a text holds half a surrogate pair", halfAPair);
      }
    }

    private void append(byte[] bytes) {
      reserve(bytes.length);
      System.arraycopy(bytes, 0, buffer, length, bytes.length);
      length += bytes.length;
    }

    private void reserve(int more) {
      if (length + more > buffer.length) {
        buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
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
      return Arrays.copyOf(buffer, length);
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
