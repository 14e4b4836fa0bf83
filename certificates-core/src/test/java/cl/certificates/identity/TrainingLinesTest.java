package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.identity.InvalidIdentifier.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrainingLinesTest {

  @Test
  @DisplayName("FC-28: lines 1, 3 and 6 are known, white space around them does not count")
  void knowsTheStandardLines() {
    assertThat(TrainingLines.standard().parse("1").get().name())
        .isEqualTo("Programas Sociales / Becas Laborales");
    assertThat(TrainingLines.standard().parse("3 ").get().name()).isEqualTo("Impulsa Personas");
    assertThat(TrainingLines.standard().parse("6").get().name()).isEqualTo("FPT e-learning");
  }

  @Test
  @DisplayName("FC-28: an unknown line is refused with the known ones")
  void namesTheKnownLines() {
    InvalidIdentifier refusal = TrainingLines.standard().parse("9").getLeft();

    assertThat(refusal.code()).isEqualTo("TRAINING_LINE_UNKNOWN");
    assertThat(refusal.known()).containsExactly("1", "3", "6");
    assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN);
    assertThat(TrainingLines.standard().parse(" ").getLeft().reason()).isEqualTo(Reason.BLANK);
  }

  @Test
  void isOpenToMoreLines() {
    TrainingLine ninth = new TrainingLine("9", "Nueva");

    TrainingLines more = TrainingLines.standard().with(ninth);

    assertThat(more.parse("9")).contains(ninth);
    assertThat(more.lines()).hasSize(4);
    assertThat(TrainingLines.standard().parse("9").isLeft()).isTrue();
  }

  @Test
  void renamesALineInItsPlace() {
    TrainingLines renamed = TrainingLines.standard().with(new TrainingLine("3", "Franquicia"));

    assertThat(renamed.lines())
        .extracting(TrainingLine::name)
        .containsExactly("Programas Sociales / Becas Laborales", "Franquicia", "FPT e-learning");
    assertThat(renamed).isNotEqualTo(TrainingLines.standard());
    assertThat(renamed).isEqualTo(TrainingLines.of(renamed.lines()));
  }

  @Test
  void aLineHasACodeAndAName() {
    assertThatThrownBy(() -> new TrainingLine("", "Nueva"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TrainingLine("9 ", "Nueva"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TrainingLine("9", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
