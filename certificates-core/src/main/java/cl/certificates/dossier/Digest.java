package cl.certificates.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256, in 64 lower-case hexadecimal digits.
 *
 * @param hex the digits
 */
public record Digest(String hex) {
  private static final int DIGITS = 64;

  /** Stands before the first event of a dossier: 64 zeros. */
  public static final Digest NONE = new Digest("0".repeat(DIGITS));

  /**
   * @throws IllegalArgumentException if it is anything but 64 lower-case hexadecimal digits
   */
  public Digest {
    if (hex.length() != DIGITS || !hex.chars().allMatch(Digest::isHex)) {
      throw new IllegalArgumentException("not a SHA-256 in 64 lower-case hexadecimal digits");
    }
  }

  private static boolean isHex(int symbol) {
    return symbol >= '0' && symbol <= '9' || symbol >= 'a' && symbol <= 'f';
  }

  /** The digest of bytes. */
  public static Digest of(byte[] bytes) {
    try {
      return new Digest(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  /** The digest of a text in UTF-8. */
  public static Digest of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return hex;
  }
}
