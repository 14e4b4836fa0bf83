/**
 * Hard texts at every door of the library.
 *
 * <p>{@link HostileTexts} are the texts, {@link Entry} the doors; what each answers is looked at
 * here in memory and, where it reaches a store, in the tests of {@code certificates-jdbc}.
 */
package cl.certificates.hostile;
