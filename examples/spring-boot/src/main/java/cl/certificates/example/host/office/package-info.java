/**
 * The library inside this application: its ports, the transaction its acts share with tables of
 * ours, and what is counted of them.
 */
@NullMarked
package cl.certificates.example.host.office;

import org.jspecify.annotations.NullMarked;
