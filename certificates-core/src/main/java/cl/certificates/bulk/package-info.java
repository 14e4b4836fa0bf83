/**
 * Many items in one go: each judged, done and answered for itself, one after the other.
 *
 * <p>A {@link Batch} is what is asked for; a {@link BulkItem} is one of it with its {@link
 * BulkOutcome}, told as soon as it is known; a {@link BulkTally} counts them, a {@link
 * BulkProgress} says how far it has come. No rule is in here and no transaction spans two items:
 * what an item comes to is what its single act comes to.
 */
@NullMarked
package cl.certificates.bulk;

import org.jspecify.annotations.NullMarked;
