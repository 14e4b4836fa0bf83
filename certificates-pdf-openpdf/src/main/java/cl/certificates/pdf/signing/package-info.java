/**
 * Signing papers with BouncyCastle, which a host adds itself: {@code
 * org.bouncycastle:bcpkix-jdk18on} is an optional dependency, and nothing outside this package
 * needs it.
 *
 * <p>{@link CmsSigner} signs with a key of a PKCS#12 store or with any private key of the Java
 * cryptography architecture, such as one that never leaves an HSM. {@link KeyFault} names what is
 * wrong with a key before anything is signed with it.
 */
@NullMarked
package cl.certificates.pdf.signing;

import org.jspecify.annotations.NullMarked;
