package cl.certificates.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.attendance.AttendanceBase;
import cl.certificates.attendance.AttendanceSheet;
import cl.certificates.course.Course;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts every wrong thing in every place of a small course that has all fields. */
class WrongValuesTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What a careless or malicious hand may put anywhere; some of it is right somewhere. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "7",
          "7.0",
          "2.5",
          "1441",
          "99999999999",
          "1e400",
          "-1e-400",
          "\"\"",
          "\" \"",
          "\"x\"",
          "\"12345678-5\"",
          "\"2026-02-30\"",
          "\"2026-12-01\"",
          "\"+12026-12-01\"",
          "\"24:00\"",
          "\"09:00\"",
          "\"\\ud800\"",
          "\"RUNNING\"",
          "\"05\"",
          "[]",
          "[1]",
          "[null]",
          "[{}]",
          "{}",
          "{\"class\": 1, \"minutes\": 7}");

  private static final String COURSE =
      """
      {
        "action": "6543210", "line": "3", "senceCode": "1237000001", "name": "Soldadura",
        "region": "05", "state": "RUNNING", "type": "REGULAR",
        "communicatedStart": "2026-03-02", "communicatedEnd": "2026-03-13", "hours": 8,
        "executor": {"rut": "76543210-3", "name": "Capacita Sur SpA", "kind": "OTEC"},
        "supervisor": {"rut": "76100002-0", "name": "Supervisora"},
        "recipient": {"rut": "76000000-0", "name": "OTIC", "kind": "OTIC"},
        "classes": [
          {"number": 1, "date": "2026-03-02", "start": "09:00", "end": "13:00", "held": true},
          {"number": 7, "date": "2026-03-13", "minutes": 240, "held": false, "group": "B"}
        ],
        "participants": [
          {"rut": "12345678-5", "name": "Ana Soto", "communicated": true,
           "enrolledFrom": "2026-03-02", "enrolledUntil": "2026-03-13", "attendance": [240, null]},
          {"rut": "10000013-k", "name": "Luis", "attendance": [{"class": 1, "minutes": 90}]}
        ],
        "mandates": [
          {"person": "22222222-2", "personName": "Eva", "entity": "60000001-2",
           "entityName": "SENCE", "profile": "REGIONAL_OFFICIAL", "region": "05"}
        ]
      }
      """;

  @Test
  @DisplayName(
      "whatever stands anywhere, a file is read or refused, and what is read can be measured")
  void schemaAndReaderAgree() {
    assertThat(refuses(JSON.readTree(COURSE))).as("the course as it should be").isFalse();
    int refused = 0;
    for (String value : VALUES) {
      int places = actions(JSON.readTree(COURSE), null).size();
      for (int place = 0; place < places; place++) {
        JsonNode root = JSON.readTree(COURSE);
        actions(root, JSON.readTree(value)).get(place).run();
        refused += refuses(root) ? 1 : 0;
      }
    }

    assertThat(refused).as("wrong values are the rule").isGreaterThan(1000);
  }

  @Test
  @DisplayName("a file without one of its fields is read or refused, and never half read")
  void missingFieldsAreNoticed() {
    int places = actions(JSON.readTree(COURSE), null).size();
    int refused = 0;
    for (int place = 0; place < places; place++) {
      JsonNode root = JSON.readTree(COURSE);
      actions(root, null).get(place).run();
      refused += refuses(root) ? 1 : 0;
    }

    assertThat(refused).as("required fields").isEqualTo(41);
  }

  private static List<Runnable> actions(JsonNode root, @Nullable JsonNode value) {
    List<Runnable> actions = new ArrayList<>();
    collect(root, value, actions);
    return actions;
  }

  private static boolean refuses(JsonNode root) {
    Either<List<FileFault>, ImportedCourse> read =
        CourseFile.of(Path.of("none/course.json")).read(JSON.writeValueAsString(root));

    if (read.isLeft()) {
      assertThat(read.getLeft()).isNotEmpty().allSatisfy(fault -> fault.report().length());
    } else {
      Course course = read.get().course();
      assertThat(
              AttendanceSheet.of(
                      course.classes(),
                      course.participants(),
                      course.hours(),
                      course.communicatedEnd(),
                      AttendanceBase.WHOLE_COURSE,
                      75)
                  .isRight())
          .isTrue();
    }
    return read.isLeft();
  }

  /** One action for each place of the tree: put the value there, or take away what is there. */
  private static void collect(JsonNode node, @Nullable JsonNode value, List<Runnable> actions) {
    if (node instanceof ObjectNode object) {
      for (String field : object.propertyNames()) {
        actions.add(() -> change(object, field, value));
        collect(object.get(field), value, actions);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int place = i;
        actions.add(() -> change(array, place, value));
        collect(array.get(i), value, actions);
      }
    }
  }

  private static void change(ObjectNode object, String field, @Nullable JsonNode value) {
    if (value == null) {
      object.remove(field);
    } else {
      object.set(field, value);
    }
  }

  private static void change(ArrayNode array, int place, @Nullable JsonNode value) {
    if (value == null) {
      array.remove(place);
    } else {
      array.set(place, value);
    }
  }
}
