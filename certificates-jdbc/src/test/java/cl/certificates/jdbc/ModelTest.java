package cl.certificates.jdbc;

import cl.certificates.course.Course;
import cl.certificates.testkit.model.Comparison;
import cl.certificates.testkit.model.Histories;
import cl.certificates.testkit.model.History;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random histories in an office whose dossiers and courses are in a database: it answers and stands
 * as the rules, written a second time, say. {@link Sizes} says how many.
 */
@Tag("long")
class ModelTest {
  private static final int SIZE_OF_GENERATION = 1_000;

  /** One for all engines, since an office for each of many policies takes long to make. */
  private static final Comparison COMPARISON =
      Comparison.of(() -> new JdbcDossiers(ModelTest.store))
          .over(() -> new JdbcCourses(ModelTest.store), ModelTest::register);

  private static DataSource store;

  @ParameterizedTest(name = "{0}: in every history an office over a database does as the rules say")
  @EnumSource(Engine.class)
  void followsTheRules(Engine engine) {
    DataSource tables = engine.store();
    Figures figures = Figures.of(engine, "model histories").with("seed", Sizes.SEED);
    try (HikariDataSource pool = Stores.pooled(tables, 2)) {
      store = pool;
      JqwikSession.run(ModelTest::compare);
    }
    figures.with("histories", Sizes.HISTORIES).print(Sizes.HISTORIES);
  }

  private static void register(Course course) {
    new JdbcCourses(store)
        .register(course)
        .getOrElseThrow(fault -> new IllegalStateException("courses differ: " + fault));
  }

  private static void compare() {
    Random random = new Random(Sizes.SEED);
    List<RandomGenerator<History>> policies =
        List.of(
            Histories.underTheStandardPolicy().generator(SIZE_OF_GENERATION),
            Histories.underAnyPolicy().generator(SIZE_OF_GENERATION));
    for (int number = 0; number < Sizes.HISTORIES; number++) {
      History history = policies.get(number % policies.size()).next(random).value();
      try {
        COMPARISON.compare(history);
      } catch (AssertionError parted) {
        throw new AssertionError(
            "seed " + Sizes.SEED + ", history " + number + ": " + parted.getMessage(), parted);
      }
    }
  }
}
