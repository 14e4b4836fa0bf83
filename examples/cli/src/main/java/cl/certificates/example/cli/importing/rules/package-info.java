/**
 * What holds for every file that a provider already has, whichever program wrote it: how a RUN, a
 * name, a day, an hour and a number are read, which encoding a text has, to which class an opening
 * or a stay belongs, and what may be wrong.
 *
 * <p>No file is opened here but to learn its encoding; each rule is tested by itself.
 */
@NullMarked
package cl.certificates.example.cli.importing.rules;

import org.jspecify.annotations.NullMarked;
