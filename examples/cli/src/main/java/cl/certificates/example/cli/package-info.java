/**
 * The program {@code certificados}: every step of the FAQ on an embedded database file.
 *
 * <p>A {@link cl.certificates.example.cli.CourseFile} is read into an {@link
 * cl.certificates.example.cli.ImportedCourse}, whole or not at all; what is wrong with it is a list
 * of {@link cl.certificates.example.cli.FileFault}s. Reading stores nothing. No rule of the domain
 * is written here: identifiers and texts are read by the types of the core.
 */
@NullMarked
package cl.certificates.example.cli;

import org.jspecify.annotations.NullMarked;
