package cl.certificates.example.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table drawn with plus signs, hyphens and bars; long cells go on in the next line. */
final class TextTable {
  private static final int WIDEST_COLUMN = 44;

  private TextTable() {}

  static String of(List<String> header, Collection<List<String>> rows) {
    List<List<List<String>>> all = new ArrayList<>();
    all.add(folded(header));
    rows.forEach(row -> all.add(folded(row)));
    List<Integer> widths =
        IntStream.range(0, header.size())
            .mapToObj(
                column ->
                    all.stream()
                        .flatMap(row -> row.get(column).stream())
                        .mapToInt(TextTable::width)
                        .max()
                        .orElse(0))
            .toList();
    String rule =
        widths.stream()
            .map(width -> "-".repeat(width + 2))
            .collect(Collectors.joining("+", "+", "+"));
    List<String> lines = new ArrayList<>();
    lines.add(rule);
    draw(all.get(0), widths, lines);
    lines.add(rule);
    all.subList(1, all.size()).forEach(row -> draw(row, widths, lines));
    if (all.size() > 1) {
      lines.add(rule);
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static void draw(List<List<String>> row, List<Integer> widths, List<String> lines) {
    int height = row.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      int line = i;
      lines.add(
          IntStream.range(0, widths.size())
              .mapToObj(
                  column -> {
                    List<String> cell = row.get(column);
                    String text = line < cell.size() ? cell.get(line) : "";
                    return " " + text + " ".repeat(widths.get(column) - width(text) + 1);
                  })
              .collect(Collectors.joining("|", "|", "|")));
    }
  }

  private static List<List<String>> folded(List<String> row) {
    return row.stream().map(TextTable::folded).toList();
  }

  /** Lines no wider than a column, broken at spaces where there are any. */
  private static List<String> folded(String cell) {
    List<String> lines = new ArrayList<>();
    String rest = cell;
    while (width(rest) > WIDEST_COLUMN) {
      int limit = rest.offsetByCodePoints(0, WIDEST_COLUMN);
      int space = rest.lastIndexOf(' ', limit);
      int cut = space > 0 ? space : limit;
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut).stripLeading();
    }
    if (!rest.isEmpty() || lines.isEmpty()) {
      lines.add(rest);
    }
    return Collections.unmodifiableList(lines);
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
