/**
 * Who may do what, for which entity (R8, R9, A12).
 *
 * <p>A person holds {@link Mandate}s, each for one entity and one profile, and acts as an {@link
 * Actor}: under exactly one of them. {@link Permissions} is the port to the host's own catalogue;
 * {@link DefaultRights} is the mapping that applies where the host does not bring one. {@link
 * AccessLog} hears of what was refused. Logging in is the host's.
 */
@NullMarked
package cl.certificates.access;

import org.jspecify.annotations.NullMarked;
