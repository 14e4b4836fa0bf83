package cl.certificates.rights;

import cl.certificates.access.Profile;
import cl.certificates.dossier.CertificateState;
import cl.certificates.rights.Cell.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The tables of docs/access.md as data; what it cannot read is an error, never a row less. */
final class AccessTable {
  private static final Path PAGE = Path.of("..", "docs", "access.md");
  private static final String LEGEND = "Who";
  private static final String TABLES = "The tables";
  private static final String ANYBODY = "anybody";
  private static final int FIRST_OF_STATES = 3;

  private final Map<String, List<Optional<Profile>>> people = new LinkedHashMap<>();
  private final Map<Key, Cell> cells = new LinkedHashMap<>();
  private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

  private AccessTable(String page) {
    Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .parse(page)
        .accept(new Tables());
    people.put(ANYBODY, List.of(Optional.empty()));
    rows(table(LEGEND)).forEach(row -> people.put(row.get(0), profiles(row.get(1))));
    tables.entrySet().stream()
        .filter(table -> isOfAJob(table.getKey()))
        .forEach(table -> read(job(table.getKey()), table.getValue()));
  }

  /** The page as it stands in the documentation. */
  static AccessTable ofThePage() {
    try {
      return of(Files.readString(PAGE));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Another page. */
  static AccessTable of(String page) {
    return new AccessTable(page);
  }

  /** Every cell, in the order of the page. */
  List<Cell> cells() {
    return List.copyOf(cells.values());
  }

  /** The titles of the tables, each the name of a method or begun with one. */
  List<String> jobs() {
    return tables.keySet().stream().filter(AccessTable::isOfAJob).map(AccessTable::job).toList();
  }

  private static boolean isOfAJob(String path) {
    return path.startsWith(TABLES + "/");
  }

  private static String job(String path) {
    return path.substring(TABLES.length() + 1);
  }

  private List<List<String>> table(String path) {
    return Optional.ofNullable(tables.get(path))
        .orElseThrow(() -> new IllegalArgumentException("no table under " + path));
  }

  private static List<List<String>> rows(List<List<String>> table) {
    return table.subList(1, table.size());
  }

  private static List<Optional<Profile>> profiles(String names) {
    return words(names).map(Profile::valueOf).map(Optional::of).toList();
  }

  private static Stream<String> words(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip);
  }

  private void read(String job, List<List<String>> table) {
    List<String> titles = table.get(0);
    if (titles.equals(List.of("who", "relation", "any course"))) {
      rows(table).forEach(row -> whateverTheCourse(job, row));
      return;
    }
    if (!titles.subList(0, FIRST_OF_STATES).equals(List.of("who", "relation", "liquidated"))) {
      throw new IllegalArgumentException(job + " has other columns: " + titles);
    }
    List<CertificateState> states =
        titles.subList(FIRST_OF_STATES, titles.size()).stream()
            .map(CertificateState::valueOf)
            .toList();
    rows(table).forEach(row -> ofACourse(job, states, row));
  }

  private void whateverTheCourse(String job, List<String> row) {
    for (Optional<Profile> profile : who(row.get(0))) {
      words(row.get(1))
          .map(Relation::of)
          .forEach(
              relation ->
                  add(new Key(job, profile, relation, Optional.empty(), false), row.get(2)));
    }
  }

  private void ofACourse(String job, List<CertificateState> states, List<String> row) {
    for (Optional<Profile> profile : who(row.get(0))) {
      for (String relation : words(row.get(1)).toList()) {
        for (String liquidated : words(row.get(2)).toList()) {
          for (int place = 0; place < states.size(); place++) {
            Key key =
                new Key(
                    job,
                    profile,
                    Relation.of(relation),
                    Optional.of(states.get(place)),
                    isYes(liquidated));
            add(key, row.get(FIRST_OF_STATES + place));
          }
        }
      }
    }
  }

  private List<Optional<Profile>> who(String names) {
    List<Optional<Profile>> who = new ArrayList<>();
    words(names)
        .forEach(
            name -> {
              if (!people.containsKey(name)) {
                throw new IllegalArgumentException("nobody is called " + name);
              }
              who.addAll(people.get(name));
            });
    return who;
  }

  private static boolean isYes(String word) {
    if (!Set.of("yes", "no").contains(word)) {
      throw new IllegalArgumentException("neither yes nor no: " + word);
    }
    return word.equals("yes");
  }

  private void add(Key key, String answer) {
    if (!answer.matches("yes|absent|[A-Z]+(_[A-Z]+)*")) {
      throw new IllegalArgumentException(key + ": no answer: " + answer);
    }
    if (cells.put(key, new Cell(key, answer)) != null) {
      throw new IllegalArgumentException("twice in the tables: " + key);
    }
  }

  /** Keeps each table under the path of its headings. */
  private final class Tables extends AbstractVisitor {
    private String section = "";
    private String path = "";

    @Override
    public void visit(Heading heading) {
      String title = textOf(heading);
      if (heading.getLevel() <= 2) {
        section = title;
        path = title;
      } else {
        path = section + "/" + title;
        if (tables.containsKey(path)) {
          throw new IllegalArgumentException("two headings are called " + title);
        }
        tables.put(path, new ArrayList<>());
      }
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        tables.computeIfAbsent(path, title -> new ArrayList<>());
      }
      visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow row) {
        tables.get(path).add(cellsOf(row));
      } else {
        visitChildren(node);
      }
    }

    private List<String> cellsOf(Node row) {
      List<String> cells = new ArrayList<>();
      for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
        if (cell instanceof TableCell) {
          cells.add(textOf(cell));
        }
      }
      return cells;
    }

    private String textOf(Node node) {
      StringBuilder text = new StringBuilder();
      node.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Text found) {
              text.append(found.getLiteral());
            }

            @Override
            public void visit(Code found) {
              text.append(found.getLiteral());
            }
          });
      return text.toString().strip();
    }
  }
}
