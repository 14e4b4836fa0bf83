/**
 * Opening the case of one action: whether this actor may, and all the facts a rule can ask for.
 *
 * <p>{@link Cases} gathers; a {@link Case} is what it gathered, the clock read once; {@link
 * Standing} is the part of it that rules judge. Nothing is decided in here but who gets in (A12).
 */
@NullMarked
package cl.certificates.casework;

import org.jspecify.annotations.NullMarked;
