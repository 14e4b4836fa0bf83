package cl.certificates.document;

import java.time.Instant;

/**
 * Port: signs a paper while it is printed. Adapters are safe for concurrent use.
 *
 * <p>C1: a signature covers exactly the bytes it was asked for, to the last one.
 *
 * <p>C2: no signature is longer than {@link #reservedBytes}.
 *
 * <p>C3: a signer that cannot sign says so with an exception; it never gives an empty signature.
 */
public interface DocumentSigner {
  /** The room to keep for a signature, in bytes; the same for the life of the signer. */
  int reservedBytes();

  /**
   * When a paper is signed that is printed now. It is later than the issue where an old version is
   * printed again, so it comes from the signer and not from the document.
   */
  Instant signingTime();

  /**
   * A detached CMS signature (RFC 5652) over all of some bytes, DER encoded, with the signer's
   * certificate.
   *
   * @param content what is signed; not changed
   * @param at the time that the paper states, as {@link #signingTime} gave it
   * @throws cl.certificates.AdapterException if the key, its token or its certificate cannot sign
   */
  byte[] sign(byte[] content, Instant at);
}
