/**
 * The border between what someone filled in and what the library reasons about.
 *
 * <p>A form is a record whose components bear Jakarta constraints. {@link
 * cl.certificates.validation.FormValidator} checks all of them at once, at the first line of a use
 * case, and answers with one {@link cl.certificates.validation.Violation} for each fault. It is the
 * only place that runs a validator and the only class that names its product.
 *
 * <p>No sentence is written here. A violation carries the code of a refusal and its limits, and
 * {@code Wording} has its text. Those in {@code ContributorValidationMessages}, in Spanish and in
 * English, are for a host that puts the constraints on forms of its own and validates them itself;
 * it may replace them in its {@code ValidationMessages}.
 */
@NullMarked
package cl.certificates.validation;

import org.jspecify.annotations.NullMarked;
