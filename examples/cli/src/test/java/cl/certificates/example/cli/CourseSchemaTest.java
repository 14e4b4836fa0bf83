package cl.certificates.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CourseSchemaTest {
  private final JsonNode schema = JsonMapper.shared().readTree(CourseSchema.text());

  @Test
  void listsTheWordsThatTheReaderUnderstands() {
    Map<String, Labels<?>> words =
        Map.of(
            "/properties/state", Labels.STATE,
            "/properties/type", Labels.TYPE,
            "/properties/executor/properties/kind", Labels.EXECUTOR,
            "/properties/recipient/properties/kind", Labels.RECIPIENT,
            "/properties/mandates/items/properties/profile", Labels.PROFILE);

    words.forEach(
        (place, labels) -> {
          List<String> listed = new ArrayList<>();
          schema.at(place + "/enum").forEach(word -> listed.add(word.stringValue()));
          assertThat(listed).as(place).containsExactlyElementsOf(labels.words());
        });
  }

  @Test
  void describesEveryField() {
    eachField(
        schema,
        "$",
        (path, field) -> assertThat(field.path("description").asString("")).as(path).isNotBlank());
  }

  @Test
  void refersToNoOtherSchema() {
    assertThat(schema.findValues("$ref")).isEmpty();
    assertThat(schema.findValues("$dynamicRef")).isEmpty();
  }

  @Test
  void everyCodeOfItsFaultsHasATextAndARemedy() {
    ResourceBundle texts = ResourceBundle.getBundle("cl.certificates.example.cli.file-faults");
    Set<String> keys = texts.keySet();

    assertThat(keys)
        .filteredOn(key -> !key.contains("."))
        .allSatisfy(code -> assertThat(keys).contains(code + ".do"));
  }

  private static void eachField(JsonNode node, String path, BiConsumer<String, JsonNode> visit) {
    node.path("properties")
        .properties()
        .forEach(
            field -> {
              visit.accept(path + "." + field.getKey(), field.getValue());
              eachField(field.getValue(), path + "." + field.getKey(), visit);
            });
    if (node.has("items")) {
      eachField(node.get("items"), path + "[]", visit);
    }
  }
}
