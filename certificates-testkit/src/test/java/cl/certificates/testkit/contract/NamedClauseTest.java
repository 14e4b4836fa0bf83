package cl.certificates.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.course.Course;
import cl.certificates.course.Courses;
import cl.certificates.testkit.contract.Verdict.Failure;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever reads one line of a report knows the clause, whatever the adapter did. */
class NamedClauseTest {
  static class Unfinished extends CoursesContract {
    @Override
    protected Courses client() {
      return action -> {
        throw new UnsupportedOperationException("not yet written");
      };
    }

    @Override
    protected void store(Course course) {}
  }

  static class WithTestOfItsOwn extends Unfinished {
    @Test
    @DisplayName("C99: of the host")
    void ownTest() {
      throw new IllegalStateException("left as it is");
    }
  }

  static class Unavailable extends Unfinished {
    @Override
    protected Courses client() {
      return Assumptions.abort("no server here");
    }
  }

  @Test
  void anAdaptersExceptionIsToldWithTheClauseThatItEnded() {
    assertThat(Verdict.of(Unfinished.class).failures())
        .isNotEmpty()
        .allMatch(Failure::quotesItsClause)
        .allMatch(failure -> failure.message().contains("not yet written"));
  }

  @Test
  void aTestOfTheHostsOwnIsLeftAlone() {
    assertThat(Verdict.of(WithTestOfItsOwn.class).failures())
        .filteredOn(failure -> failure.clause().equals("C99"))
        .extracting(Failure::message)
        .containsExactly("java.lang.IllegalStateException: left as it is");
  }

  @Test
  void aClauseThatCannotBeTriedHereHasNotFailed() {
    assertThat(Verdict.of(Unavailable.class).failures()).isEmpty();
  }
}
