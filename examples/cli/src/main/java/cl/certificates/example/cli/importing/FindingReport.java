package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.Finding.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Findings for a machine: the same names as JSON and as titles of a CSV, in both languages. */
public final class FindingReport {
  private static final List<String> TITLES =
      List.of(
          "severity",
          "code",
          "file",
          "sheet",
          "row",
          "column",
          "title",
          "path",
          "value",
          "problem_es",
          "remedy_es",
          "problem_en",
          "remedy_en");
  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  private FindingReport() {}

  /** One finding; what is not known of its place is left out. */
  public static Map<String, Object> row(Finding finding) {
    Map<String, Object> row = new LinkedHashMap<>();
    Where where = finding.where();
    row.put("severity", finding.fault().severity().name());
    row.put("code", finding.fault().name());
    row.put("file", where.file());
    where.sheet().ifPresent(sheet -> row.put("sheet", sheet));
    where.row().ifPresent(number -> row.put("row", number));
    where.column().ifPresent(number -> row.put("column", number));
    if (!where.title().isEmpty()) {
      row.put("title", where.title());
    }
    where.path().ifPresent(path -> row.put("path", path));
    row.put("value", finding.value());
    row.put("problem_es", finding.problem(Language.ES));
    row.put("remedy_es", finding.remedy(Language.ES));
    row.put("problem_en", finding.problem(Language.EN));
    row.put("remedy_en", finding.remedy(Language.EN));
    return row;
  }

  /** All of them as a table; no cell of it is a formula to a spreadsheet (rule 13). */
  public static String csv(List<Finding> findings) {
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader(TITLES.toArray(String[]::new)).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (Finding finding : findings) {
        Map<String, Object> row = row(finding);
        printer.printRecord(
            TITLES.stream().map(title -> quoted(row.getOrDefault(title, ""))).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static String quoted(Object value) {
    String text = value.toString();
    return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
