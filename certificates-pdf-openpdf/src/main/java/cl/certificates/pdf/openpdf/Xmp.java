package cl.certificates.pdf.openpdf;

import cl.certificates.document.CertificateDocument;
import com.lowagie.text.Document;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

/**
 * What a file says of itself to machines (ISO 16684-1): title, author and language, that it is
 * PDF/A-2b (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), and which certificate it is. Properties that
 * PDF/A does not know are described in the file.
 */
final class Xmp {
  /** Of the properties {@code folio}, {@code action}, {@code version} and {@code contentDigest}. */
  static final String NAMESPACE = "http://certificates.cl/ns/certificate/1.0/";

  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about=""
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
              xmlns:xmp="http://ns.adobe.com/xap/1.0/"
              xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
              xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
              xmlns:certificate="%1$s">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%2$s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%3$s</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>%4$s</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>%5$s</pdf:Producer>
            <xmp:CreateDate>%6$s</xmp:CreateDate>
            <xmp:ModifyDate>%6$s</xmp:ModifyDate>
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>B</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            <certificate:folio>%7$s</certificate:folio>
            <certificate:action>%8$s</certificate:action>
            <certificate:version>%9$s</certificate:version>
            <certificate:contentDigest>%10$s</certificate:contentDigest>
          </rdf:Description>
          <rdf:Description rdf:about=""
              xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
              xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
              xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag>
              <rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq>
      %11$s
                </rdf:Seq></pdfaSchema:property>
              </rdf:li>
              <rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>Attendance certificate</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>%1$s</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>certificate</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq>
      %12$s
                </rdf:Seq></pdfaSchema:property>
              </rdf:li>
            </rdf:Bag></pdfaExtension:schemas>
          </rdf:Description>
        </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>""";

  private static final String UA_PROPERTIES =
      property("part", "Integer", "internal", "Part of ISO 14289 to which the file keeps");

  private static final String OWN_PROPERTIES =
      String.join(
          "\n",
          property("folio", "Text", "external", "Folio of the certificate"),
          property("action", "Text", "external", "ID of the training action"),
          property("version", "Integer", "external", "Version of the certificate, from 1"),
          property(
              "contentDigest", "Text", "external", "SHA-256 of the issued content, hexadecimal"));

  private Xmp() {}

  static byte[] of(CertificateDocument document) {
    return PACKET
        .formatted(
            NAMESPACE,
            escaped(document.fileTitle()),
            escaped(document.author()),
            escaped(document.languageTag()),
            escaped(Document.getVersion()),
            document.issuedAt().truncatedTo(ChronoUnit.SECONDS),
            escaped(document.folio()),
            escaped(document.action()),
            Integer.toString(document.version()),
            document.contentDigest(),
            UA_PROPERTIES,
            OWN_PROPERTIES)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String property(String name, String type, String category, String meaning) {
    return """
                        <rdf:li rdf:parseType="Resource">
                          <pdfaProperty:name>%s</pdfaProperty:name>
                          <pdfaProperty:valueType>%s</pdfaProperty:valueType>
                          <pdfaProperty:category>%s</pdfaProperty:category>
                          <pdfaProperty:description>%s</pdfaProperty:description>
                        </rdf:li>\
            """
        .formatted(name, type, category, meaning);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
