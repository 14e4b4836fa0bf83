package cl.certificates.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CourseSearchTest {
  @Test
  @DisplayName("a box is read as a name is, and one of white space of any kind is not filled in")
  void readsBoxesAsTexts() {
    CourseSearch typed =
        new CourseSearchBuilder()
            .line("3")
            .course("\u00a0")
            .participant("Nun\u0303ez\u00a0Soto ")
            .trainingEntity("\ufeff")
            .supervisingEntity("\u0000")
            .build();

    CourseSearch read = typed.normalised();

    assertThat(read.course()).isNull();
    assertThat(read.participant()).isEqualTo("Nu\u00f1ez Soto");
    assertThat(read.trainingEntity()).isNull();
    assertThat(read.supervisingEntity()).as("its fault is still to be told").isEqualTo("\u0000");
  }

  @Test
  void saysWhichPageItIsAndNothingThatWasTyped() {
    CourseSearch first =
        new CourseSearchBuilder().line("3").participant("Ana Soto").size(20).build();

    assertThat(first).hasToString("CourseSearch[size 20]");
    assertThat(new CourseSearchBuilder().from(first).cursor("12345678-5").build())
        .hasToString("CourseSearch[size 20, not the first page]");
  }
}
