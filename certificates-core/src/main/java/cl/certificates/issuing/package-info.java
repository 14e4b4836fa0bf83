/**
 * Issuing a certificate, first or again: summary, acceptance, paper (R15 to R27, R35).
 *
 * <p>An {@link IssueForm} is what somebody filled in; {@link IssuingCertificates} summarises it and
 * takes the acceptance; {@link IssuingRules} says no. Nothing is issued but by acceptance of a
 * summary that still holds (R20, A22). Annulling is not done here: see {@code annulment}.
 */
@NullMarked
package cl.certificates.issuing;

import org.jspecify.annotations.NullMarked;
