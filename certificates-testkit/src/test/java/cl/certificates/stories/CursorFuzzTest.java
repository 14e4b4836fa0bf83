package cl.certificates.stories;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.course.Course;
import cl.certificates.identity.ActionId;
import cl.certificates.refusal.Refusal.PageInvalid;
import cl.certificates.refusal.SearchRefusal;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.testkit.fixture.Fixtures;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vavr.control.Either;
import java.util.List;

/** Whatever is sent as a cursor resumes the search that gave it out, or is refused. */
class CursorFuzzTest extends Story {
  private final String given;

  CursorFuzzTest() {
    Course course = Fixtures.aCourse().build();
    for (String id : List.of("6543211", "RLAB-19-02-08-0071-1")) {
      memory.register(new Course.Builder().from(course).action(ActionId.of(id)).build());
    }
    this.given = page(null).get().next().orElseThrow();
  }

  private Either<SearchRefusal, CoursePage> page(String cursor) {
    return office.search(
        administrator, new CourseSearchBuilder().line("3").size(1).cursor(cursor).build());
  }

  @FuzzTest(maxDuration = "30s")
  void resumesWhatItGaveOutAndNothingElse(FuzzedDataProvider data) {
    int at = data.consumeInt(0, given.length());
    String typed = data.consumeRemainingAsString();
    String spliced = given.substring(0, at) + typed;

    for (String cursor : List.of(typed, spliced)) {
      Either<SearchRefusal, CoursePage> answer = page(cursor);
      if (answer.isRight()) {
        assertThat(answer.get().rows()).hasSize(1);
        String action = answer.get().rows().get(0).course().action().text();
        assertThat(action).isEqualTo(action.equals("6543210") ? "6543210" : "6543211");
        assertThat(cursor.contains(given)).as("which page").isEqualTo(action.equals("6543211"));
      } else {
        assertThat(answer.getLeft()).isEqualTo(new PageInvalid(100));
      }
    }
    assertThat(page(given).isRight()).isTrue();
  }
}
