package cl.certificates.pdf.openpdf;

class RsaSignaturesTest extends CmsSignatures {
  RsaSignaturesTest() throws Exception {
    super("RSA");
  }
}
