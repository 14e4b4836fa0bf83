/**
 * Recording that a course was liquidated before SENCE (R38, A6, A11).
 *
 * <p>The fact comes from the host system and is never undone; from then on the paper stays and the
 * attendance detail goes.
 */
@NullMarked
package cl.certificates.liquidation;

import org.jspecify.annotations.NullMarked;
