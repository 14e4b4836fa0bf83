package cl.certificates.example.cli.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample files, and what must come out of them. */
public final class Imports {
  static final String FACTS = "course-facts.csv";
  static final String CLASSES = "classes.csv";
  static final String PARTICIPANTS = "participants.csv";

  /** Credits of the samples: late is 75 %, excused is nothing. */
  static final Map<String, Integer> CREDITS = Map.of("P", 100, "R", 75, "FJ", 0, "FI", 0);

  private Imports() {}

  public static Path file(String name) {
    try {
      URL found = Objects.requireNonNull(Imports.class.getResource("/imports/" + name), name);
      return Path.of(found.toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static JsonNode expected() {
    try (InputStream in = Imports.class.getResourceAsStream("/imports/expected.json")) {
      return JsonMapper.shared().readTree(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The good imports of the table: files that belong together are one. */
  public static Stream<Good> good() {
    List<Good> all = new ArrayList<>();
    for (JsonNode good : expected().get("good")) {
      List<String> files = new ArrayList<>();
      good.get("files").forEach(file -> files.add(file.asString()));
      if (good.get("together").asBoolean()) {
        all.add(new Good(files, good));
      } else {
        files.forEach(file -> all.add(new Good(List.of(file), good)));
      }
    }
    return all.stream();
  }

  /** Files of one course, and its row of the table. */
  public record Good(List<String> files, JsonNode expected) {
    public String action() {
      return expected.get("action").asString();
    }

    public List<Path> withTables() {
      return Stream.concat(Stream.of(FACTS, CLASSES, PARTICIPANTS), files.stream())
          .map(Imports::file)
          .toList();
    }

    @Override
    public String toString() {
      return String.join(" + ", files);
    }
  }

  static ImportOptions options(String action) {
    return ImportOptions.standard().of(action).crediting(CREDITS).takingConnectedTime();
  }

  static Review review(List<Path> files, String action) {
    return new Importer(options(action), read -> {}).review(files);
  }
}
