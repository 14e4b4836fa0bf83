package cl.certificates.example.cli.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables that a provider supplies, empty under their titles, as Excel in Chile opens them:
 * UTF-8 with its mark, semicolons, CRLF; and an example of each with what it means.
 */
public enum Template {
  /** Facts of the course. */
  FACTS("hechos.csv", "una fila por acción: lo que ningún informe trae"),
  /** The calendar. */
  CLASSES("clases.csv", "una fila por clase, con sus minutos"),
  /** The participants. */
  PARTICIPANTS("participantes.csv", "una fila por persona comunicada a SENCE"),
  /** An example of all three, explained. */
  EXAMPLE("ejemplo.txt", "un ejemplo de las tres, explicado");

  private static final String LINE_END = "\r\n";

  private final String fileName;
  private final String purpose;

  Template(String fileName, String purpose) {
    this.fileName = fileName;
    this.purpose = purpose;
  }

  /** The name under which it is left. */
  public String fileName() {
    return fileName;
  }

  /** What it is for, in Spanish. */
  public String purpose() {
    return purpose;
  }

  /** The file. */
  public byte[] bytes() {
    return switch (this) {
      case FACTS -> table(FactsTable.COLUMNS);
      case CLASSES -> table(ClassesTable.COLUMNS);
      case PARTICIPANTS -> table(ParticipantsTable.COLUMNS);
      case EXAMPLE -> example();
    };
  }

  private static byte[] table(List<Column> columns) {
    String titles = columns.stream().map(Column::title).collect(Collectors.joining(";"));
    return ("\uFEFF" + titles + LINE_END).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] example() {
    try (InputStream in = Template.class.getResourceAsStream("ejemplo.txt")) {
      if (in == null) {
        throw new IllegalStateException("the example is missing from the program");
      }

      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
