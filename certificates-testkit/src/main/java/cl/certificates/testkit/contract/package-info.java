/**
 * What every adapter must do, as tests: one class per port, one clause per number.
 *
 * <p>Extend the contract of the port, write its abstract methods, run: {@link DossiersContract} for
 * a store, {@link CertificateRendererContract} for a printer. A failure says the clause, as in
 * {@code C2}, which stands in the Javadoc of the port. The tests are final, so that no adapter
 * passes by leaving one out; each contract races threads at least once. Where values part, a {@link
 * Difference} names the attribute, one that hides in print among them.
 *
 * <p>A subclass gives {@code client()} anew for each step, as several instances of an application
 * would have one each over the same store. Where the port itself cannot bring about what is looked
 * at, the contract asks for that as well, as {@link CoursesContract} for {@code store}; {@link
 * HolidaySourceContract} has a method to override where provinces or communes are turned on.
 * Contracts say where they need a store that is empty at first. Whatever tests cannot show is named
 * in the port or its contract as such; a clause of which a test shows nothing reads "No test can
 * show C3".
 *
 * <p>The contracts are themselves under test: for every clause that is shown there is an adapter
 * which breaks that one, and fails by it.
 */
@NullMarked
package cl.certificates.testkit.contract;

import org.jspecify.annotations.NullMarked;
