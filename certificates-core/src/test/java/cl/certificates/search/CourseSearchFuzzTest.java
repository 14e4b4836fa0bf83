package cl.certificates.search;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.identity.Text;
import cl.certificates.validation.FormValidator;
import cl.certificates.validation.Violation;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Set;

/** Whatever is typed into the boxes of a search is a text as the library keeps it, or a fault. */
class CourseSearchFuzzTest {
  private static final FormValidator VALIDATOR = FormValidator.create();
  private static final Set<String> CODES =
      Set.of("TEXT_TOO_LONG", "TEXT_NOT_PRINTABLE", "SENCE_CODE_INVALID", "REGION_UNKNOWN");

  @FuzzTest(maxDuration = "30s")
  void keepsOrRefusesEveryBox(FuzzedDataProvider data) {
    String course = data.consumeString(400);
    String code = data.consumeString(20);
    String region = data.consumeString(10);
    String person = data.consumeRemainingAsString();
    CourseSearch form =
        new CourseSearchBuilder()
            .line("3")
            .course(course)
            .senceCode(code)
            .region(region)
            .participant(person)
            .trainingEntity(person)
            .supervisingEntity(person)
            .build()
            .normalised();

    List<Violation> faults = VALIDATOR.violations(form);

    assertThat(faults).extracting(Violation::code).isSubsetOf(CODES);
    assertThat(form.normalised()).as("normalised twice").isEqualTo(form);
    if (faults.isEmpty() && form.participant() != null) {
      assertThat(Text.line(form.participant(), Text.NAME)).contains(new Text(form.participant()));
      assertThat(form.participant()).isNotEmpty();
    }
  }
}
