/** A few generated courses and people, so that there is something to look at. */
@NullMarked
package cl.certificates.example.host.demo;

import org.jspecify.annotations.NullMarked;
