package cl.certificates.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.access.Profile;
import cl.certificates.course.ActionType;
import cl.certificates.course.CourseState;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class LabelsTest {
  private static final Wording WORDS = Wording.in(Language.SPANISH);

  @ParameterizedTest
  @EnumSource
  void aProfileIsReadUnderTheLabelTheLibraryShows(Profile profile) {
    assertThat(Labels.PROFILE.read(WORDS.write(profile))).contains(profile);
  }

  @ParameterizedTest
  @EnumSource
  void aCourseStateIsReadUnderTheLabelTheLibraryShows(CourseState state) {
    assertThat(Labels.STATE.read(WORDS.write(state))).contains(state);
  }

  @ParameterizedTest
  @EnumSource
  void anActionTypeIsReadUnderTheLabelTheLibraryShows(ActionType type) {
    assertThat(Labels.TYPE.read(WORDS.write(type))).contains(type);
  }

  @Test
  void thePublishedSchemaListsThoseLabels() {
    String profiles =
        JsonMapper.shared()
            .readTree(CourseSchema.text())
            .at("/properties/mandates/items/properties/profile/enum")
            .toString();

    for (Profile profile : Profile.values()) {
      assertThat(profiles).contains("\"" + WORDS.write(profile) + "\"");
    }
  }
}
