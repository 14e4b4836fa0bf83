package cl.certificates.pdf.openpdf;

import cl.certificates.document.PrintedDocument;
import cl.certificates.document.ReceiptDocument;
import com.lowagie.text.Document;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a file says of itself to machines (ISO 16684-1): title, author and language, that it is
 * PDF/A-2b (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), and which certificate or receipt it is.
 * Properties that PDF/A does not know are described in the file.
 */
final class Xmp {
  /**
   * Of the properties {@code folio}, {@code action}, {@code version} and {@code contentDigest}; of
   * a receipt {@code act}, {@code revision} and {@code actDigest} stand in the place of the last.
   */
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
      %7$s
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
      %8$s
                </rdf:Seq></pdfaSchema:property>
              </rdf:li>
              <rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>Attendance certificate</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>%1$s</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>certificate</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq>
      %9$s
                </rdf:Seq></pdfaSchema:property>
              </rdf:li>
            </rdf:Bag></pdfaExtension:schemas>
          </rdf:Description>
        </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>""";

  private static final String UA_PROPERTIES =
      property("part", "Integer", "internal", "Part of ISO 14289 to which the file keeps");

  /**
   * A property of our own.
   *
   * @param meaning what it is, for those who read the file without us
   */
  private record Own(String name, String type, String meaning, String value) {
    String written() {
      return "      <certificate:%1$s>%2$s</certificate:%1$s>".formatted(name, escaped(value));
    }

    String described() {
      return property(name, type, "external", meaning);
    }
  }

  private Xmp() {}

  static byte[] of(PrintedDocument document) {
    List<Own> own = own(document);
    return PACKET
        .formatted(
            NAMESPACE,
            escaped(document.fileTitle()),
            escaped(document.author()),
            escaped(document.languageTag()),
            escaped(Document.getVersion()),
            document.issuedAt().truncatedTo(ChronoUnit.SECONDS),
            lines(own, Own::written),
            UA_PROPERTIES,
            lines(own, Own::described))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String lines(List<Own> own, Function<Own, String> written) {
    return own.stream().map(written).collect(Collectors.joining("\n"));
  }

  private static List<Own> own(PrintedDocument document) {
    List<Own> own = new ArrayList<>();
    own.add(new Own("folio", "Text", "Folio of the certificate", document.folio()));
    own.add(new Own("action", "Text", "ID of the training action", document.action()));
    own.add(
        new Own(
            "version",
            "Integer",
            "Version of the certificate, from 1",
            Integer.toString(document.version())));
    if (document instanceof ReceiptDocument receipt) {
      own.add(new Own("act", "Text", "The act that it is the receipt of", receipt.act().name()));
      own.add(
          new Own(
              "revision",
              "Integer",
              "Place of the act in the history, from 1",
              Integer.toString(receipt.revision())));
      own.add(
          new Own("actDigest", "Text", "SHA-256 of the act, hexadecimal", receipt.contentDigest()));
    } else {
      own.add(
          new Own(
              "contentDigest",
              "Text",
              "SHA-256 of the issued content, hexadecimal",
              document.contentDigest()));
    }
    return own;
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
