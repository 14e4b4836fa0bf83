package cl.certificates.search;

import cl.certificates.dossier.Digest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of the host, with which it seals the cursors of its searches (HMAC-SHA-256): nobody
 * without it makes a cursor or alters one.
 *
 * <p>Every instance that serves the same people needs the same key.
 */
public final class CursorKey {
  /** The fewest bytes that a key may have: those of the hash, fewer would weaken it. */
  public static final int LEAST_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int DIGITS = 32;

  private final SecretKey secret;

  private CursorKey(SecretKey secret) {
    this.secret = secret;
  }

  /**
   * A key of random bytes, such as {@code openssl rand 32} writes; it keeps a copy.
   *
   * @throws IllegalArgumentException if there are fewer than {@link #LEAST_BYTES}
   */
  public static CursorKey of(byte[] secret) {
    if (secret.length < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "a key has %s bytes or more, not %s".formatted(LEAST_BYTES, secret.length));
    }
    return new CursorKey(new SecretKeySpec(secret, ALGORITHM));
  }

  /** What a text is sealed with: by a key if there is one, or else by a digest anybody can make. */
  static String seal(Optional<CursorKey> key, String text) {
    return key.map(its -> its.mac(text))
        .orElseGet(() -> Digest.of(text).hex())
        .substring(0, DIGITS);
  }

  /** Whether a seal is that of a text; how long it takes tells nothing of the right one. */
  static boolean isSealed(Optional<CursorKey> key, String text, String seal) {
    return MessageDigest.isEqual(
        seal(key, text).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
  }

  private String mac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", missing);
    }
  }

  /** Nothing of the secret. */
  @Override
  public String toString() {
    return "CursorKey";
  }
}
