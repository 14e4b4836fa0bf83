/**
 * The rules a second time, to hold an office and its adapters against.
 *
 * <p>{@link cl.certificates.testkit.model.Histories} draws what may happen to a certificate, {@link
 * cl.certificates.testkit.model.Comparison} lets it happen in an office over adapters of yours and
 * in a model written from the norm alone, and compares after every step; {@link
 * cl.certificates.testkit.model.ModelContract} is that as a test to extend. Where they part, either
 * an adapter keeps a promise of its port wrongly, or the library errs in a rule: the message tells
 * every step that led there.
 *
 * <p>The contracts show each clause of a port by itself, with races; the model shows that they hold
 * together, one caller at a time. An adapter should pass both.
 */
@NullMarked
package cl.certificates.testkit.model;

import org.jspecify.annotations.NullMarked;
