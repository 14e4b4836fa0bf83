/**
 * A host of the library: {@code office} furnishes it, {@code entry} says who is there, {@code api}
 * and {@code pages} ask it, {@code demo} gives it something to do.
 */
@NullMarked
package cl.certificates.example.host;

import org.jspecify.annotations.NullMarked;
