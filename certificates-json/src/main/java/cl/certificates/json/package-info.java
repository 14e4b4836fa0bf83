/**
 * What is told to machines.
 *
 * <p>{@link VerificationJson} writes the answer to a code as JSON, in a form that stays. {@link
 * JsonCredentialWriter} writes a certificate as a Verifiable Credential of the W3C, and {@link
 * JwtCredentialWriter} signs it with a key of the host. What they say is decided in {@code
 * verification}; here it is only written down.
 */
@NullMarked
package cl.certificates.json;

import org.jspecify.annotations.NullMarked;
