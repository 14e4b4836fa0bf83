package cl.certificates.example.cli;

import java.util.OptionalInt;

/** Where in a file a fault lies, as precisely as the file allows. */
public sealed interface Place {
  /** The file as a whole: it is missing, too large, or unreadable. */
  Place WHOLE = new Whole();

  /** The place in words, Spanish: {@code línea 12, $.participants[3].rut}. */
  String inWords();

  /** The line, counted from 1, where one is known. */
  OptionalInt line();

  /** The whole file. */
  record Whole() implements Place {
    @Override
    public String inWords() {
      return "todo el archivo";
    }

    @Override
    public OptionalInt line() {
      return OptionalInt.empty();
    }
  }

  /**
   * A character of a text that cannot be understood at all.
   *
   * @param row the line, from 1
   * @param column the character within it, from 1
   */
  record Position(int row, int column) implements Place {
    @Override
    public String inWords() {
      return "línea " + row + ", carácter " + column;
    }

    @Override
    public OptionalInt line() {
      return OptionalInt.of(row);
    }
  }

  /**
   * A value of a JSON document, or one that is missing there.
   *
   * @param path as in {@code $.participants[3].rut}; elements are counted from 0
   * @param line the line it starts on; that of the enclosing object if the value is missing
   */
  record Value(String path, OptionalInt line) implements Place {
    /** A value whose line is not looked up yet. */
    Value(String path) {
      this(path, OptionalInt.empty());
    }

    @Override
    public String inWords() {
      return line.isPresent() ? "línea " + line.getAsInt() + ", " + path : path;
    }
  }

  /**
   * A cell of a table.
   *
   * @param row the line of the file on which its row starts, from 1
   * @param column its column, from 1
   * @param title the title of the column as documented; empty if the column has none
   */
  record Cell(int row, int column, String title) implements Place {
    @Override
    public String inWords() {
      return "línea " + row + ", columna " + column + (title.isEmpty() ? "" : " (" + title + ")");
    }

    @Override
    public OptionalInt line() {
      return OptionalInt.of(row);
    }
  }
}
