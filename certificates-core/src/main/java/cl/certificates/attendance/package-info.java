/**
 * How much of a course each communicated participant attended.
 *
 * <p>An {@link AttendanceSheet} is minutes of minutes, exact; a percentage is made of it only to be
 * read. Nothing in here decides whether a certificate may be issued: 75 % is a flag (A20).
 */
@NullMarked
package cl.certificates.attendance;

import org.jspecify.annotations.NullMarked;
