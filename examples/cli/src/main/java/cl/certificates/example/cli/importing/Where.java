package cl.certificates.example.cli.importing;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where in a file something was found, as a person sees it in an editor.
 *
 * @param file as it was named
 * @param sheet of a workbook; empty elsewhere
 * @param row the line of a text or the row of a sheet, from 1
 * @param column the number of the column, from 1
 * @param title the title of the column as it stands in the file; empty if it has none
 * @param path in a JSON document, as in {@code listaAlumnos[1].dvAlumno}, counted from 0
 */
public record Where(
    String file,
    Optional<String> sheet,
    OptionalInt row,
    OptionalInt column,
    String title,
    Optional<String> path) {

  static Where file(String file) {
    return new Where(
        file, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), "", Optional.empty());
  }

  static Where row(String file, Optional<String> sheet, int row) {
    return new Where(file, sheet, OptionalInt.of(row), OptionalInt.empty(), "", Optional.empty());
  }

  static Where path(String file, String path) {
    return new Where(
        file, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), "", Optional.of(path));
  }

  Where column(int number, String titled) {
    return new Where(file, sheet, row, OptionalInt.of(number), titled, path);
  }
}
