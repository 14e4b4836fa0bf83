/**
 * What a host needs to test against the library, and an adapter needs to prove itself.
 *
 * <p>{@link cl.certificates.testkit.memory} has an adapter in memory for every port, {@link
 * cl.certificates.testkit.fixture} has courses, people and histories to start from, and {@link
 * cl.certificates.testkit.contract} has one test class per port: extend it, write its abstract
 * methods, run. Nothing in here belongs into production.
 */
@NullMarked
package cl.certificates.testkit;

import org.jspecify.annotations.NullMarked;
