/**
 * The paper beside the same page drawn by hand with OpenPDF and PDFBox, and set from HTML.
 *
 * <p>{@link cl.certificates.benchmarks.paper.PaperComparison} first shows that all print the same
 * page, lets them take turns, and judges ratios of medians within one run.
 */
package cl.certificates.benchmarks.paper;
