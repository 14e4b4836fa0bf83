/**
 * What a stranger learns from a code on paper (FC-04).
 *
 * <p>{@link VerifyingCertificates} answers anybody, without any actor; a {@link Verification} says
 * whether the paper counts and what it must say, and nothing about any participant. How often one
 * {@link Caller} may ask is for a {@link VerificationLimit} of the host to say.
 *
 * <p>A {@link Credential} is the same for machines, written by a {@link CredentialWriter} and
 * handed out to whoever may have the paper.
 */
@NullMarked
package cl.certificates.verification;

import org.jspecify.annotations.NullMarked;
