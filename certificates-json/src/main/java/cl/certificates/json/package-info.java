/**
 * What is told to machines.
 *
 * <p>{@link VerificationJson} writes the answer to a code as JSON, in a form that stays.
 */
@NullMarked
package cl.certificates.json;

import org.jspecify.annotations.NullMarked;
