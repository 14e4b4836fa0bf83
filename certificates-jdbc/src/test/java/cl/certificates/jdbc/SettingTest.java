package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the ordinary build leaves out is left out on purpose. */
class SettingTest {
  private static final List<Function<Setting, Object>> PROPERTIES =
      List.of(Setting::engine, Setting::pooled, Setting::autoCommit, Setting::prefixed);

  @Test
  void ofEveryTwoPropertiesTheFewHaveAllPairs() {
    for (Setting wanted : Setting.all()) {
      for (Function<Setting, Object> one : PROPERTIES) {
        for (Function<Setting, Object> other : PROPERTIES) {
          assertThat(Setting.PAIRWISE)
              .as("%s with %s", one.apply(wanted), other.apply(wanted))
              .anyMatch(
                  setting ->
                      one.apply(setting).equals(one.apply(wanted))
                          && other.apply(setting).equals(other.apply(wanted)));
        }
      }
    }
  }

  @Test
  void threeEnginesHaveEightSettingsEach() {
    assertThat(Setting.all()).hasSize(24).doesNotHaveDuplicates().containsAll(Setting.PAIRWISE);
  }
}
