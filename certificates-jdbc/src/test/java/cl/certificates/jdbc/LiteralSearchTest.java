package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.identity.ActionId;
import cl.certificates.search.CourseQuery;
import cl.certificates.search.IndexedCourse;
import cl.certificates.search.Visibility;
import cl.certificates.testkit.fixture.Fixtures;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@EnumSource(Engine.class)
class LiteralSearchTest {

  private static final List<String> NAMES =
      List.of(
          "Gestión 100% práctica",
          "Gestion 100 practica", "AB_12", "ABX12", "Cuña", "Cuna", "C:\\ruta", "O'Higgins");

  private final DataSource store;

  LiteralSearchTest(Engine engine) {
    this.store = engine.store();
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        Arguments.of("100%", List.of("Gestión 100% práctica")),
        Arguments.of("AB_", List.of("AB_12")),
        Arguments.of("gestion", List.of("Gestión 100% práctica", "Gestion 100 practica")),
        Arguments.of("GESTIÓN", List.of("Gestión 100% práctica", "Gestion 100 practica")),
        Arguments.of("cuna", List.of("Cuna")),
        Arguments.of("cuña", List.of("Cuña")),
        Arguments.of("CUN\u0303A", List.of("Cuña")), // the tilde as a symbol of its own
        Arguments.of("\\", List.of("C:\\ruta")),
        Arguments.of("'", List.of("O'Higgins")),
        Arguments.of("%", List.of("Gestión 100% práctica")),
        Arguments.of("practica gest", List.of("Gestión 100% práctica", "Gestion 100 practica")),
        Arguments.of("% practica", List.of("Gestión 100% práctica")),
        Arguments.of(" ", NAMES),
        Arguments.of("x".repeat(5_000), List.of()));
  }

  @ParameterizedTest
  @MethodSource("queries")
  @DisplayName("FC-22: a text is found as it stands: no wildcard, no accent, no case, ñ is not n")
  void aTextIsFoundAsItStands(String text, List<String> expected) {
    JdbcCourses courses = new JdbcCourses(store);
    for (int place = 0; place < NAMES.size(); place++) {
      ActionId action = ActionId.of("650000" + place);
      courses.register(Fixtures.aCourse().ofAction(action).named(NAMES.get(place)).build());
    }

    List<IndexedCourse> found = find(text);

    assertThat(found).extracting(IndexedCourse::name).isEqualTo(expected);
  }

  private List<IndexedCourse> find(String text) {
    return new JdbcCourseIndex(store)
        .find(
            new CourseQuery.Builder()
                .line(Fixtures.LINE)
                .course(text)
                .visibility(new Visibility.OfExecutor(Fixtures.EXECUTOR.rut()))
                .size(100)
                .build());
  }

  @Test
  @DisplayName("FC-14: a page is found in a default language with digits of its own")
  void aPageIsFoundInALanguageWithDigitsOfItsOwn() {
    new JdbcCourses(store).register(Fixtures.aCourse().build());
    Locale ours = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(find("")).hasSize(1);
    } finally {
      Locale.setDefault(ours);
    }
  }
}
