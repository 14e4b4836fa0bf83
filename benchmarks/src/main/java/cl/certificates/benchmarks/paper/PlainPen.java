package cl.certificates.benchmarks.paper;

/** OpenPDF as it comes: no tags, no profile, no metadata beyond its own. */
final class PlainPen extends OpenPdfPen<String> implements UntaggedPen {
  PlainPen() {
    pdf.open();
  }
}
