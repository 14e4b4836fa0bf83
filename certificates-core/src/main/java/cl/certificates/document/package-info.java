/**
 * What is printed on a certificate or a receipt, every word already chosen.
 *
 * <p>{@link CertificateDocument} is made from an issued version and its {@link Template} alone: no
 * clock, no current user, no live course; {@link ReceiptDocument} likewise from what the dossier
 * says of an act. {@link CertificateRenderer} is the port that typesets it and decides nothing,
 * {@link Templates} the one that keeps the looks of those who issue.
 */
@NullMarked
package cl.certificates.document;

import org.jspecify.annotations.NullMarked;
