/**
 * The certificate as a PDF on A4 or letter, typeset with OpenPDF.
 *
 * <p>{@link OpenPdfRenderer} is all a host meets. It takes a document in which every word, number
 * and date is already chosen and sets it: no rule, no clock and no word of its own are in here.
 *
 * <p>A paper is made in two steps. The layout breaks texts into measured lines and places them as
 * pieces on as many pages as they need; only then is the number of pages known and the foot of each
 * written. The press draws the pieces with OpenPDF's content stream, so nothing is clipped or left
 * to a table that gives up on a tall row, and each part knows the element it belongs to and the
 * role a reader would give it.
 */
@NullMarked
package cl.certificates.pdf.openpdf;

import org.jspecify.annotations.NullMarked;
