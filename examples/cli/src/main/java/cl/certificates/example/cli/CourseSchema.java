package cl.certificates.example.cli;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The published JSON Schema of a course file. A file cannot make it load another one: nothing is
 * fetched.
 */
final class CourseSchema {
  /** Where the schema lies on the class path. */
  static final String RESOURCE = "/course-file.schema.json";

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              registry ->
                  registry
                      .schemaRegistryConfig(
                          SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())
                      .schemaLoader(
                          loader ->
                              loader.block(
                                  iri ->
                                      !iri.toString().startsWith("classpath:")
                                          && !iri.toString()
                                              .startsWith("https://json-schema.org/"))))
          .getSchema(text(), InputFormat.JSON);

  /** A name of a field, and not a value that slipped into its place. */
  private static final Pattern FIELD = Pattern.compile("[$A-Za-z_]{1,40}");

  private CourseSchema() {}

  /** The schema as published. */
  static String text() {
    try (InputStream in = CourseSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the schema is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What the schema finds, under our codes: its own messages repeat values of the file. */
  static List<FileFault> check(JsonDocument document) {
    Faults faults = new Faults();
    for (Error error : SCHEMA.validate(document.root())) {
      add(faults, document, error);
    }
    return faults.found();
  }

  private static void add(Faults faults, JsonDocument document, Error error) {
    String path = path(error.getInstanceLocation());
    JsonNode rule = error.getSchemaNode();
    switch (error.getKeyword()) {
      case "required", "dependentRequired" ->
          faults.add(
              document.spot(path + "." + error.getProperty()),
              "FIELD_MISSING",
              Map.of("field", error.getProperty()));
      case "additionalProperties" -> {
        String field = error.getProperty();
        faults.add(
            document.spot(FIELD.matcher(field).matches() ? path + "." + field : path),
            "FIELD_UNKNOWN");
      }
      case "type" -> faults.add(document.spot(path), "FIELD_TYPE", Map.of("expected", types(rule)));
      case "enum" -> faults.add(document.spot(path), "FIELD_VALUE", Map.of("known", values(rule)));
      case "minimum" ->
          faults.add(document.spot(path), "NUMBER_TOO_SMALL", Map.of("limit", rule.asString()));
      case "maximum" ->
          faults.add(document.spot(path), "NUMBER_TOO_LARGE", Map.of("limit", rule.asString()));
      case "format" ->
          faults.add(document.spot(path), "DATE_INVALID", Map.of("form", Day.Form.YEAR_FIRST));
      case "pattern" -> faults.add(document.spot(path), "TIME_INVALID");
      case "maxItems" ->
          faults.add(document.spot(path), "LIST_TOO_LONG", Map.of("limit", rule.asString()));
      default ->
          throw new IllegalStateException(
              "the schema uses a keyword without a code: " + error.getKeyword());
    }
  }

  /** The types of JSON, named as in JSON Schema but for the letters' size. */
  enum JsonType {
    /** A list. */
    ARRAY,
    /** True or false. */
    BOOLEAN,
    /** A whole number. */
    INTEGER,
    /** Nothing. */
    NULL,
    /** Fields with their values. */
    OBJECT,
    /** A text. */
    STRING
  }

  private static List<JsonType> types(JsonNode rule) {
    return values(rule).stream()
        .map(name -> JsonType.valueOf(name.toUpperCase(Locale.ROOT)))
        .toList();
  }

  private static List<String> values(JsonNode rule) {
    List<String> values = new ArrayList<>();
    if (rule.isArray()) {
      rule.forEach(value -> values.add(value.asString()));
    } else {
      values.add(rule.asString());
    }
    return values;
  }

  private static String path(NodePath location) {
    StringBuilder path = new StringBuilder("$");
    for (int i = 0; i < location.getNameCount(); i++) {
      Object element = location.getElement(i);
      path.append(element instanceof Integer index ? "[" + index + "]" : "." + element);
    }
    return path.toString();
  }
}
