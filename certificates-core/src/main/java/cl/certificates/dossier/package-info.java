/**
 * The dossier (expediente): all that ever happened to the certificate of one training action.
 *
 * <p>A {@link Dossier} is a fold over {@link DossierEvent}s; the five states, the version in force
 * and the open request are read off it and stored nowhere as truth. {@link Dossiers} is the port
 * that appends. {@link CertificatePolicy} holds every reading of the rules that a host may choose.
 * Whether something may happen is not decided here: see {@code issuing}, {@code annulment} and
 * {@code liquidation}.
 */
@NullMarked
package cl.certificates.dossier;

import org.jspecify.annotations.NullMarked;
