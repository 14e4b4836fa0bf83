/**
 * The identifiers and texts people type, one type each: its syntax, its error and its constraint.
 *
 * <p>{@link cl.certificates.identity.Rut}, {@link cl.certificates.identity.ActionId} and {@link
 * cl.certificates.identity.SenceCode} name persons and courses; {@link
 * cl.certificates.identity.Folio} and {@link cl.certificates.identity.VerificationCode} name a
 * printed certificate; {@link cl.certificates.identity.Text} is free text. Each is read with {@code
 * parse}, which trims outer white space, never consults the default locale and answers with an
 * {@link cl.certificates.identity.InvalidIdentifier} or an {@link
 * cl.certificates.identity.InvalidText} that never repeats what was typed. The constraints ({@link
 * cl.certificates.identity.ValidRut} and its siblings) ask the same {@code parse}.
 *
 * <p>Whether two identifiers fit together (code and entity, action and course, line and course) is
 * not decided here, nor whether the thing they name exists.
 */
@NullMarked
package cl.certificates.identity;

import org.jspecify.annotations.NullMarked;
