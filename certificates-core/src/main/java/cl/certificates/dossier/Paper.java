package cl.certificates.dossier;

import java.util.Arrays;

/** The bytes of an issued PDF, as they are archived; they never change. */
public final class Paper {
  private final byte[] bytes;
  private final Digest digest;

  private Paper(byte[] bytes) {
    this.bytes = bytes;
    this.digest = Digest.of(bytes);
  }

  /** Keeps its own copy of the bytes. */
  public static Paper of(byte[] bytes) {
    return new Paper(bytes.clone());
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The digest that the event of the issue records. */
  public Digest digest() {
    return digest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Paper paper && Arrays.equals(bytes, paper.bytes);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  @Override
  public String toString() {
    return "Paper[" + bytes.length + " bytes, " + digest + "]";
  }
}
