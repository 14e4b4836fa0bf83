/**
 * Files that a training provider already has, and how they become a course.
 *
 * <p>An {@link cl.certificates.example.cli.importing.Importer} recognises each file by its content,
 * reads the supplied tables and then the exports, and gives a {@link
 * cl.certificates.example.cli.importing.Review}: what it understood, and everything that is wrong,
 * as {@link cl.certificates.example.cli.importing.Finding}s. It stores nothing. The rules that hold
 * for every file are in {@code rules}, one class per source is here.
 */
@NullMarked
package cl.certificates.example.cli.importing;

import org.jspecify.annotations.NullMarked;
