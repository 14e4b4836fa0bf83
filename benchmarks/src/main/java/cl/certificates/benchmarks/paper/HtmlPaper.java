package cl.certificates.benchmarks.paper;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.DocumentField;
import cl.certificates.document.DocumentSection;
import cl.certificates.document.ParticipantRow;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The paper as a page of HTML whose style sheet gives the measures of ours, through OpenHTMLtoPDF.
 * The QR is a picture; there are no tags and no profile.
 */
final class HtmlPaper {
  private static final FSSupplier<InputStream> REGULAR =
      () -> new ByteArrayInputStream(Resources.REGULAR);
  private static final FSSupplier<InputStream> BOLD =
      () -> new ByteArrayInputStream(Resources.BOLD);
  private static final int NORMAL_WEIGHT = 400;
  private static final int BOLD_WEIGHT = 700;
  private static final int LAST_ROWS = 2;
  private static final int QUIET_ZONE = 4;
  private static final int PIXELS = 4;
  private static final int WHITE = 0xFFFFFF;
  private static final int BLACK = 0x1E2228;
  private static final String STYLE = style();

  private HtmlPaper() {}

  static byte[] print(CertificateDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.useFont(REGULAR, "Noto Sans", NORMAL_WEIGHT, FontStyle.NORMAL, true);
    builder.useFont(BOLD, "Noto Sans", BOLD_WEIGHT, FontStyle.NORMAL, true);
    builder.withHtmlContent(html(document), null);
    builder.toStream(bytes);
    builder.run();
    return bytes.toByteArray();
  }

  private static String style() {
    try (InputStream in = HtmlPaper.class.getResourceAsStream("certificate.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String html(CertificateDocument document) throws IOException {
    StringBuilder html = new StringBuilder("<html><head><title>");
    html.append(escaped(document.fileTitle())).append("</title><style>").append(STYLE);
    html.append("@page{@top-left{content:'").append(quoted(document.title()));
    html.append("'}@top-right{content:'").append(quoted(document.subtitle()));
    html.append("'}@bottom-right{content:'").append(foot(document)).append("'}}");
    html.append("@page:first{@top-left{content:''}@top-right{content:''}}</style></head><body>");
    element(html, "h1", document.title());
    element(html, "p class='subtitle'", document.subtitle());
    document.sections().forEach(section -> section(html, section));
    element(html, "h2 class='table'", document.tableHeading());
    table(html, document);
    return html.append("</body></html>").toString();
  }

  private static void closing(StringBuilder html, CertificateDocument document) throws IOException {
    document.totals().forEach(total -> element(html, "p class='total'", total));
    html.append("<div class='legends'>");
    document.legend().forEach(legend -> element(html, "p class='legend'", legend));
    html.append("</div>");
    verification(html, document);
  }

  private static String foot(CertificateDocument document) {
    return quoted(document.pageLabel())
        .replace("{page}", "' counter(page) '")
        .replace("{pages}", "' counter(pages) '");
  }

  private static void section(StringBuilder html, DocumentSection section) {
    element(html, "h2 class='section'", section.heading());
    html.append("<table class='fields'>");
    List<DocumentField> fields = section.fields();
    for (int from = 0; from < fields.size(); from += 2) {
      html.append("<tr>");
      fields.subList(from, Math.min(from + 2, fields.size())).forEach(field -> field(html, field));
      html.append("</tr>");
    }
    html.append("</table>");
  }

  private static void field(StringBuilder html, DocumentField field) {
    html.append("<td>");
    element(html, "p class='label'", field.label());
    element(html, "p class='value'", field.value());
    html.append("</td>");
  }

  /**
   * What stands below the table is the last row of a body that is not cut, with two of its rows.
   */
  private static void table(StringBuilder html, CertificateDocument document) throws IOException {
    html.append("<table class='participants'><thead><tr>");
    for (int column = 0; column < document.tableHeader().size(); column++) {
      element(html, "th class='c" + column + "'", document.tableHeader().get(column));
    }
    html.append("</tr></thead><tbody>");
    int last = document.rows().size() - LAST_ROWS;
    rows(html, document.rows().subList(0, last));
    html.append("</tbody><tbody class='last'>");
    rows(html, document.rows().subList(last, document.rows().size()));
    html.append("<tr><td class='closing' colspan='6'>");
    closing(html, document);
    html.append("</td></tr></tbody></table>");
  }

  private static void rows(StringBuilder html, List<ParticipantRow> rows) {
    for (ParticipantRow row : rows) {
      html.append("<tr>");
      element(html, "td class='c0'", row.number());
      element(html, "td", row.rut());
      element(html, "td", row.name());
      element(html, "td class='c3'", row.hours());
      element(html, "td class='c4'", row.percent());
      element(html, "td class='c5'", row.minimum());
      html.append("</tr>");
    }
  }

  private static void verification(StringBuilder html, CertificateDocument document)
      throws IOException {
    html.append("<table class='verification'><tr><td>");
    element(html, "p class='label'", document.verificationLabel());
    element(html, "p class='code'", document.verificationCode());
    html.append("</td><td class='qr'><img src='data:image/png;base64,");
    html.append(Base64.getEncoder().encodeToString(png(document.verificationTarget())));
    html.append("'/></td></tr></table>");
  }

  private static byte[] png(String text) throws IOException {
    ByteMatrix modules = ByHand.modules(text);
    int side = (modules.getWidth() + 2 * QUIET_ZONE) * PIXELS;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, isBlack(modules, x, y) ? BLACK : WHITE);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  private static boolean isBlack(ByteMatrix modules, int x, int y) {
    int column = x / PIXELS - QUIET_ZONE;
    int row = y / PIXELS - QUIET_ZONE;
    return column >= 0
        && row >= 0
        && column < modules.getWidth()
        && row < modules.getHeight()
        && modules.get(column, row) == 1;
  }

  private static void element(StringBuilder html, String open, String text) {
    int name = open.indexOf(' ');
    html.append('<').append(open).append('>').append(escaped(text));
    html.append("</").append(name < 0 ? open : open.substring(0, name)).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** As it stands between the quotes of a style sheet in a page. */
  private static String quoted(String text) {
    return escaped(text).replace("'", "\\'");
  }
}
