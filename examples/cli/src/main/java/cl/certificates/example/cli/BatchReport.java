package cl.certificates.example.cli;

import cl.certificates.bulk.BulkOutcome;
import cl.certificates.bulk.BulkOutcome.Refused;
import cl.certificates.refusal.Refusal;
import cl.certificates.wording.Worded;
import cl.certificates.wording.Wording;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.ExitCode;

/**
 * What a run over a table came to.
 *
 * @param rows a line for each of the table, in its order
 */
record BatchReport(List<Line> rows) {
  /** What became of a line. */
  enum Result {
    /** Done now. */
    DONE("Hecho"),
    /** A certificate was in force before, or the file was there. */
    ALREADY_DONE("Ya estaba"),
    /** A rule says no. */
    REFUSED("Rechazado"),
    /** The world broke, or a bug was met. */
    BROKEN("Falló"),
    /** Nothing is against it, but nothing was done. */
    NOT_DONE("Sin hacer");

    private final String label;

    Result(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * One line.
   *
   * @param line where it stands in the table
   * @param asked the action or the folio, as it stands there
   * @param result what became of it
   * @param folio the version that is in force, or was taken
   * @param document the number of the invoice or purchase order of that version
   * @param code the code of what is said; empty where there is nothing to say
   * @param text what is said of it
   */
  record Line(
      int line,
      String asked,
      Result result,
      Optional<String> folio,
      Optional<String> document,
      Optional<String> code,
      String text) {
    static Line of(int line, String asked, Result result) {
      return new Line(
          line, asked, result, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    Line with(String version, Optional<String> number) {
      return new Line(line, asked, result, Optional.of(version), number, code, text);
    }

    Line saying(String saidCode, String said) {
      return new Line(line, asked, result, folio, document, Optional.of(saidCode), said);
    }

    /** What is told of an item that was not done. */
    static Line notDone(int line, String asked, BulkOutcome<?> outcome, Wording words) {
      if (outcome instanceof Refused<?> no) {
        return of(line, asked, Result.REFUSED)
            .saying(no.refusal().code(), said(no.refusal(), words));
      }
      Worded broken = (Worded) outcome;
      return of(line, asked, Result.BROKEN).saying(broken.code(), words.say(broken));
    }

    private static String said(Refusal refusal, Wording words) {
      return refusal.faults().stream().map(words::say).collect(Collectors.joining(" "));
    }
  }

  /** Keeps its own copy of the lines. */
  BatchReport {
    rows = List.copyOf(rows);
  }

  long count(Result result) {
    return rows.stream().filter(row -> row.result() == result).count();
  }

  /** What the process ends with: a world that broke before a rule that said no. */
  int exit() {
    if (count(Result.BROKEN) > 0) {
      return ExitCode.SOFTWARE;
    }
    return count(Result.REFUSED) > 0 ? Stopped.Kind.REFUSED.exit() : ExitCode.OK;
  }

  void tell(Screen screen) {
    tell(screen, row -> true);
  }

  /** A table of the lines that matter, and how many there are of each kind. */
  void tell(Screen screen, Predicate<Line> shown) {
    List<Line> told = rows.stream().filter(shown).toList();
    if (!told.isEmpty()) {
      screen.table(
          List.of("Línea", "Pedido", "Resultado", "Folio", "Documento", "Detalle"),
          told.stream().map(BatchReport::cells).toList());
    }
    List<String> counts = new ArrayList<>();
    for (Result result : Result.values()) {
      if (count(result) > 0) {
        counts.add(result.label() + ": " + count(result));
      }
    }
    screen.say(String.join(" · ", counts));
  }

  private static List<String> cells(Line row) {
    return List.of(
        Integer.toString(row.line()),
        row.asked(),
        row.result().label(),
        row.folio().orElse("—"),
        row.document().orElse("—"),
        row.text().isEmpty() ? "—" : row.text());
  }

  /** The lines as a table for other programs. */
  String csv() {
    StringWriter text = new StringWriter();
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader("line", "asked", "result", "folio", "document", "code", "text")
            .get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (Line row : rows) {
        printer.printRecord(
            row.line(),
            row.asked(),
            row.result(),
            row.folio().orElse(""),
            row.document().orElse(""),
            row.code().orElse(""),
            row.text());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
