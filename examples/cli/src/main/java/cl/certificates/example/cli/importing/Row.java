package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a text, or a row of a sheet. */
final class Row {
  private final int number;
  private final List<Cell> cells;
  private @Nullable List<String> folded;

  /**
   * @param number as an editor shows it, from 1; of a line that goes on in the next, its first
   * @param cells from the left
   */
  Row(int number, List<Cell> cells) {
    this.number = number;
    this.cells = cells;
  }

  int number() {
    return number;
  }

  List<Cell> cells() {
    return cells;
  }

  /** The texts of the cells as titles are compared. */
  List<String> folded() {
    List<String> known = folded;
    if (known == null) {
      known = cells.stream().map(cell -> Texts.folded(cell.text())).toList();
      folded = known;
    }
    return known;
  }

  /** The cell at a place from 0; an empty one where the row has ended. */
  Cell at(int place) {
    return place >= 0 && place < cells.size() ? cells.get(place) : Cell.EMPTY;
  }

  boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }

  /** How many cells there are up to the last that holds something. */
  int width() {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isBlank()) {
      width--;
    }
    return width;
  }
}
