/**
 * Asking for a certificate to be annulled, and deciding on it.
 *
 * <p>An annulment request is one plea about one version; {@code DecidingAnnulment} approves or
 * rejects it, once. Approval annuls the version in the same event. Issuing anew is not done here:
 * see {@code issuing}.
 */
@NullMarked
package cl.certificates.annulment;

import org.jspecify.annotations.NullMarked;
