package cl.certificates.testkit.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.DocumentField;
import cl.certificates.document.DocumentSection;
import cl.certificates.document.ParticipantRow;
import cl.certificates.document.PrintedDocument;
import cl.certificates.document.ReceiptDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A certificate or a receipt as lines of UTF-8 text, for tests that read what was printed; no PDF.
 *
 * <p>Pages hold 40 rows and end in a form feed, U+000C; each begins with the mark, if there is one,
 * and ends with the footer, if there is one, and the page label. It prints what is written in the
 * Latin alphabet, with the digits and punctuation that go with it, and refuses the rest.
 */
public final class PlainTextRenderer implements CertificateRenderer {
  private static final List<String> LAYOUTS = List.of("plain-text-1");
  private static final int ROWS_A_PAGE = 40;

  /** A renderer; it keeps no state. */
  public PlainTextRenderer() {}

  @Override
  public List<String> layouts() {
    return LAYOUTS;
  }

  @Override
  public OptionalInt firstUnprintable(String text) {
    for (int i = 0, symbol; i < text.length(); i += Character.charCount(symbol)) {
      symbol = text.codePointAt(i);
      if (!isPrintable(symbol)) {
        return OptionalInt.of(symbol);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isPrintable(int symbol) {
    return symbol == '\n'
        || symbol >= 0x20 && symbol < 0x7F
        || symbol >= 0xA0 && symbol <= 0x24F && Character.getType(symbol) != Character.FORMAT
        || symbol >= 0x300 && symbol <= 0x36F // marks that combine
        || symbol >= 0x1E00 && symbol <= 0x1EFF
        || symbol >= 0x2010 && symbol <= 0x2027 // dashes, quotation marks, dots
        || "‰′″‹›€№™−".indexOf(symbol) >= 0;
  }

  @Override
  public byte[] render(CertificateDocument document) {
    return printed(document, document.mark(), pages(document));
  }

  @Override
  public byte[] renderReceipt(ReceiptDocument receipt) {
    List<String> page = head(receipt);
    page.addAll(receipt.legend());
    page.addAll(metadata(receipt));
    page.add(receipt.act() + " · " + receipt.revision());
    return printed(receipt, Optional.empty(), List.of(page));
  }

  private byte[] printed(
      PrintedDocument document, Optional<String> mark, List<List<String>> pages) {
    if (!LAYOUTS.containsAll(document.layout().stream().toList())) {
      throw new IllegalArgumentException("no such layout: " + document.layout().orElseThrow());
    }
    StringBuilder paper = new StringBuilder();
    for (int page = 1; page <= pages.size(); page++) {
      mark.ifPresent(text -> line(paper, text));
      pages.get(page - 1).forEach(text -> line(paper, text));
      document.footer().ifPresent(footer -> line(paper, footer));
      line(paper, label(document, page, pages.size()));
      paper.append('\f');
    }
    return paper.toString().getBytes(UTF_8);
  }

  private void line(StringBuilder paper, String text) {
    firstUnprintable(text)
        .ifPresent(
            symbol -> {
              throw new IllegalArgumentException(
                  "a code point that cannot be printed: U+%04X".formatted(symbol));
            });
    paper.append(text).append('\n');
  }

  private static String label(PrintedDocument document, int page, int pages) {
    return document
        .pageLabel()
        .replace("{page}", Integer.toString(page))
        .replace("{pages}", Integer.toString(pages));
  }

  private static List<List<String>> pages(CertificateDocument document) {
    List<List<String>> pages = new ArrayList<>();
    List<String> page = head(document);
    page.add(document.tableHeading());
    page.add(String.join(" | ", document.tableHeader()));
    int rows = 0;
    for (ParticipantRow row : document.rows()) {
      if (rows == ROWS_A_PAGE) {
        pages.add(page);
        page = new ArrayList<>();
        page.add(String.join(" | ", document.tableHeader()));
        rows = 0;
      }
      page.add(cells(row));
      rows++;
    }
    page.addAll(foot(document));
    pages.add(page);
    return pages;
  }

  private static List<String> head(PrintedDocument document) {
    List<String> lines = new ArrayList<>();
    lines.add(document.title());
    lines.add(document.subtitle());
    document.logo().ifPresent(logo -> lines.add(logo.alternative()));
    lines.addAll(document.letterhead());
    lines.addAll(document.remarks());
    for (DocumentSection section : document.sections()) {
      lines.add(section.heading());
      for (DocumentField field : section.fields()) {
        lines.add(field.label() + ": " + field.value());
      }
    }
    return lines;
  }

  private static String cells(ParticipantRow row) {
    return String.join(
        " | ", row.number(), row.rut(), row.name(), row.hours(), row.percent(), row.minimum());
  }

  private static List<String> foot(CertificateDocument document) {
    List<String> lines = new ArrayList<>(document.totals());
    lines.addAll(document.extraLines());
    lines.addAll(document.legend());
    lines.add(document.verificationLabel() + ": " + document.verificationCode());
    lines.add(document.verificationTarget());
    lines.addAll(metadata(document));
    return lines;
  }

  private static List<String> metadata(PrintedDocument document) {
    return List.of(
        document.fileTitle() + " · " + document.author() + " · " + document.languageTag(),
        document.issuedAt() + " · " + document.contentDigest());
  }
}
