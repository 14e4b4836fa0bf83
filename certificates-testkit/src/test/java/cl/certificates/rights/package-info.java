/**
 * The table of docs/access.md, and every cell of it tried on an office.
 *
 * <p>{@link cl.certificates.rights.AccessTable} reads the page; {@link
 * cl.certificates.rights.World} has a course in every state for whoever is asked about; {@link
 * cl.certificates.rights.EveryCell} tries them. Other modules extend it with a {@link
 * cl.certificates.rights.Ground} of their own.
 */
package cl.certificates.rights;
