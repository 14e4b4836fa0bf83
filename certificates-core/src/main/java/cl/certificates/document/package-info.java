/**
 * What is printed on a certificate, every word already chosen, in Spanish.
 *
 * <p>{@link CertificateDocument} is made from an issued version alone: no clock, no current user,
 * no live course. {@link CertificateRenderer} is the port that typesets it and decides nothing.
 */
@NullMarked
package cl.certificates.document;

import org.jspecify.annotations.NullMarked;
