package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cl.certificates.annulment.PendingRequest;
import cl.certificates.course.CourseState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InboxTest extends Story {
  private PendingRequest waiting() {
    return granted(office.pending(official, null, 10)).get(0);
  }

  @Test
  @DisplayName("A11: a request whose course was liquidated meanwhile waits on, and is marked")
  void marksTheLiquidated() {
    issuedAndRequested();
    assertThat(waiting().liquidated()).isFalse();

    granted(office.recordLiquidation(theHostSystem().actor(), ACTION));

    assertThat(waiting().liquidated()).isTrue();
  }

  @Test
  @DisplayName("A6: so is one whose course the class book knows as liquidated")
  void marksWhatTheClassBookKnows() {
    issuedAndRequested();

    memory.register(aCourse().inState(CourseState.LIQUIDATED).build());

    assertThat(waiting().liquidated()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000})
  void showsFromOneToAThousand(int size) {
    issuedAndRequested();

    assertThat(granted(office.pending(official, null, size))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_001})
  void refusesAnotherSizeAsABug(int size) {
    assertThatIllegalArgumentException().isThrownBy(() -> office.pending(official, null, size));
  }
}
