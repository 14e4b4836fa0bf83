/**
 * Many papers in one file, written as they come.
 *
 * <p>What is bundled are the copies that {@code CertificateOffice.download} hands out, whichever
 * renderer drew them: {@link CertificateZip} keeps their bytes, {@link CertificateBook} puts their
 * pages one behind the other.
 */
@NullMarked
package cl.certificates.pdf.bundle;

import org.jspecify.annotations.NullMarked;
