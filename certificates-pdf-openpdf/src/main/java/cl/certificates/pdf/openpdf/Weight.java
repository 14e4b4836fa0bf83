package cl.certificates.pdf.openpdf;

/** The two cuts of the family. */
enum Weight {
  REGULAR("NotoSans-Regular.ttf"),
  BOLD("NotoSans-Bold.ttf");

  private final String resource;

  Weight(String resource) {
    this.resource = resource;
  }

  String resource() {
    return resource;
  }
}
