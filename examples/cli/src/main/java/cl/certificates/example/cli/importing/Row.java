package cl.certificates.example.cli.importing;

import java.util.List;

/**
 * A line of a text, or a row of a sheet.
 *
 * @param number as an editor shows it, from 1; of a line that goes on in the next, its first
 * @param cells from the left
 */
record Row(int number, List<Cell> cells) {
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
