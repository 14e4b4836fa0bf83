/**
 * The words people read: labels, definitions, refusals, warnings and receipts, in Spanish and
 * English.
 *
 * <p>Whatever is {@link Worded} has a code; {@link Wording} finds the text of that code in the
 * library's bundle and sets the values in. Nothing in here knows a rule.
 */
@NullMarked
package cl.certificates.wording;

import org.jspecify.annotations.NullMarked;
