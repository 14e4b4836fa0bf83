package cl.certificates.example.cli;

import cl.certificates.example.cli.Faults.Spot;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;

/** A well-formed JSON text, and where each of its values stands. */
final class JsonDocument {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .nodeFactory(new WholeNumbers())
          .build();

  /** What no long can hold is a whole number: the validator of the schema asks it for its long. */
  private static final class WholeNumbers extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;
    private static final double BEYOND_LONG = 0x1p63;

    @Override
    public NumericNode numberNode(double value) {
      return Math.abs(value) >= BEYOND_LONG && Double.isFinite(value)
          ? BigIntegerNode.valueOf(new BigDecimal(value).toBigInteger())
          : super.numberNode(value);
    }
  }

  private final Path file;
  private final String text;
  private final JsonNode root;

  private JsonDocument(Path file, String text, JsonNode root) {
    this.file = file;
    this.text = text;
    this.root = root;
  }

  static Either<FileFault, JsonDocument> of(Path file, String text) {
    try {
      JsonNode root = JSON.readTree(text);
      return root.isMissingNode()
          ? Either.left(broken(file, new Place.Position(1, 1)))
          : Either.right(new JsonDocument(file, text, root));
    } catch (JacksonException broken) { // its message quotes the file, so it goes no further
      return Either.left(broken(file, place(broken.getLocation())));
    }
  }

  JsonNode root() {
    return root;
  }

  Item top() {
    return new Item(root, "$");
  }

  Spot spot(String path) {
    return new Spot(file, new Place.Value(path));
  }

  /** The faults with the lines of this document looked up, in the order of the lines. */
  List<FileFault> located(List<FileFault> faults) {
    Set<String> wanted =
        faults.stream()
            .map(FileFault::place)
            .filter(Place.Value.class::isInstance)
            .map(place -> ((Place.Value) place).path())
            .flatMap(path -> List.of(path, parent(path)).stream())
            .collect(Collectors.toSet());
    Map<String, Integer> lines = new HashMap<>();
    if (!wanted.isEmpty()) {
      try (JsonParser parser = JSON.createParser(text)) {
        parser.nextToken();
        walk(parser, "$", wanted, lines);
      }
    }
    List<FileFault> located = new ArrayList<>();
    for (FileFault fault : faults) {
      located.add(
          fault.file().equals(file) && fault.place() instanceof Place.Value value
              ? fault.at(located(value, lines))
              : fault);
    }
    return List.copyOf(located);
  }

  private static Place located(Place.Value value, Map<String, Integer> lines) {
    Integer line = lines.getOrDefault(value.path(), lines.get(parent(value.path())));
    return line == null ? value : new Place.Value(value.path(), OptionalInt.of(line));
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(1, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  /** As deep as the text nests, which Jackson has already limited when the tree was read. */
  private static void walk(
      JsonParser parser, String path, Set<String> wanted, Map<String, Integer> lines) {
    if (wanted.contains(path)) {
      lines.put(path, parser.currentTokenLocation().getLineNr());
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        walk(parser, path + "." + name, wanted, lines);
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        walk(parser, path + "[" + i + "]", wanted, lines);
      }
    }
  }

  private static FileFault broken(Path file, Place place) {
    return new FileFault(file, place, "JSON_BROKEN", Map.of());
  }

  private static Place place(TokenStreamLocation where) {
    return where == null || where.getLineNr() < 1
        ? Place.WHOLE
        : new Place.Position(where.getLineNr(), Math.max(1, where.getColumnNr()));
  }

  /**
   * A value and its path. A value of another type than the one asked for is empty here: the schema
   * has reported it.
   */
  final class Item {
    private final JsonNode node;
    private final String path;

    private Item(JsonNode node, String path) {
      this.node = node;
      this.path = path;
    }

    Spot spot() {
      return JsonDocument.this.spot(path);
    }

    /** The place of a field, be it there or missing. */
    Spot spot(String field) {
      return JsonDocument.this.spot(path + "." + field);
    }

    Optional<Item> at(String field) {
      return node.has(field)
          ? Optional.of(new Item(node.get(field), path + "." + field))
          : Optional.empty();
    }

    boolean has(String field) {
      return node.has(field);
    }

    List<Item> each(String field) {
      List<Item> each = new ArrayList<>();
      JsonNode list = node.path(field);
      for (int i = 0; list.isArray() && i < list.size(); i++) {
        each.add(new Item(list.get(i), path + "." + field + "[" + i + "]"));
      }
      return each;
    }

    Optional<String> text() {
      return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /** The text, or a whole number as it would be written; 7.0 is 7, as in JSON Schema. */
    Optional<String> textOrNumber() {
      return node.canConvertToExactIntegral()
          ? Optional.of(node.decimalValue().toBigInteger().toString())
          : text();
    }

    OptionalInt whole() {
      return node.canConvertToExactIntegral() && node.canConvertToInt()
          ? OptionalInt.of(node.intValue())
          : OptionalInt.empty();
    }

    Optional<Boolean> truth() {
      return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    boolean isObject() {
      return node.isObject();
    }
  }
}
