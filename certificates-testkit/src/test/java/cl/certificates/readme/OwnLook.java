package cl.certificates.readme;

import cl.certificates.CertificateOffice;
import cl.certificates.document.Colour;
import cl.certificates.document.PaperSize;
import cl.certificates.document.Template;
import cl.certificates.document.Templates;

/** The example of the README: an office that issues with a look of its own. */
final class OwnLook {
  private OwnLook() {}

  static CertificateOffice office(CertificateOffice.Builder builder, Template older) {
    Template look =
        Template.builder("capacita-sur-2") // a changed look is a new version
            .paper(PaperSize.LETTER)
            .accent(Colour.of("#6B1F2A"))
            .addLetterhead("Capacita Sur SpA", "Avenida de la Prueba 100, Valparaíso")
            .footer("www.capacita.example")
            .build();
    Templates looks = Templates.of(look, older); // the look before it, for copies
    CertificateOffice office = builder.templates(looks).build(); // with the ports as above
    return office;
  }
}
