/**
 * Looking at one certificate: percentages, state, versions, deadlines, what can be done now, and
 * the paper and its credential (R2, R14, R21, R37 to R39).
 *
 * <p>{@link ViewingCertificates} shows and changes nothing; {@link AvailableActions} says of each
 * act whether it is open now and, if not, why.
 */
@NullMarked
package cl.certificates.viewing;

import org.jspecify.annotations.NullMarked;
