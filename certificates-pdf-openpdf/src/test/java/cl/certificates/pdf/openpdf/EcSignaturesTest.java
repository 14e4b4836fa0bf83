package cl.certificates.pdf.openpdf;

class EcSignaturesTest extends CmsSignatures {
  EcSignaturesTest() throws Exception {
    super("EC");
  }
}
