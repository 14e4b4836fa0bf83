/** Who is there: the login, and as whom a person acts. */
@NullMarked
package cl.certificates.example.host.entry;

import org.jspecify.annotations.NullMarked;
