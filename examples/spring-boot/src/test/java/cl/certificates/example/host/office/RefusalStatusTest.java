package cl.certificates.example.host.office;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.SearchRefusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class RefusalStatusTest {
  /** Every record below a sealed type. */
  private static Stream<Class<?>> cases(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RefusalStatusTest::cases)
        : Stream.of(type);
  }

  @Test
  void everyRefusalOfTheLibraryHasAStatus() {
    List<Class<? extends Refusal>> all =
        cases(Refusal.class)
            .distinct()
            .<Class<? extends Refusal>>map(each -> each.asSubclass(Refusal.class))
            .toList();

    assertThat(all).hasSizeGreaterThan(30);
    assertThat(all).allSatisfy(each -> assertThat(RefusalStatus.of(each).isError()).isTrue());
  }

  @Test
  void whatIsForeignIsAnsweredLikeWhatDoesNotExist() {
    assertThat(RefusalStatus.of(new Refusal.NotFound())).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void aTypeOfRefusalIsAnsweredWithTheStatusesOfItsCases() {
    assertThat(RefusalStatus.ofAny(SearchRefusal.class))
        .containsExactly(
            HttpStatus.FORBIDDEN, HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.SERVICE_UNAVAILABLE);
  }
}
