package cl.certificates.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
  @Test
  void theCountryCoversEveryRegion() {
    assertThat(Scope.NATIONAL.covers(Scope.region("15"))).isTrue();
    assertThat(Scope.NATIONAL.covers(Scope.NATIONAL)).isTrue();
  }

  @Test
  void aRegionCoversItselfAlone() {
    assertThat(Scope.region("15").covers(Scope.region("15"))).isTrue();
    assertThat(Scope.region("15").covers(Scope.region("13"))).isFalse();
    assertThat(Scope.region("15").covers(Scope.NATIONAL)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "09", "10", "16"})
  void knowsTheSixteenRegions(String code) {
    assertThat(Scope.region(code).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "17", "1", "001", "XV", "CL-AP", " 15", "0:", "1/", "/9"})
  void refusesWhatIsNoRegion(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> Scope.region(code));
  }

  @Test
  void aPlaceCoversWhatLiesInsideIt() {
    Scope nuble = Scope.region("16");
    Scope diguillin = Scope.province("161");
    Scope chillan = Scope.commune("16101");

    assertThat(nuble.covers(diguillin)).isTrue();
    assertThat(nuble.covers(chillan)).isTrue();
    assertThat(diguillin.covers(chillan)).isTrue();
    assertThat(chillan.covers(diguillin)).isFalse();
    assertThat(chillan.covers(Scope.commune("16103"))).isFalse();
  }

  @Test
  void thereAre16RegionsAnd56ProvincesAnd346Communes() {
    List<String> codes =
        Stream.of("%02d", "%03d", "%05d")
            .flatMap(
                form ->
                    IntStream.range(0, form.equals("%05d") ? 100_000 : 1000)
                        .mapToObj(number -> String.format(Locale.ROOT, form, number)))
            .distinct()
            .filter(code -> Scope.parse(code).isRight())
            .toList();

    assertThat(codes.stream().filter(code -> code.length() == 2)).hasSize(16);
    assertThat(codes.stream().filter(code -> code.length() == 3)).hasSize(56);
    assertThat(codes.stream().filter(code -> code.length() == 5)).hasSize(346);
  }

  @ParameterizedTest
  @ValueSource(strings = {"national", "15", "102", "12401", "16101", "13132", "05109", "01107"})
  void readsWhatItWrites(String notation) {
    assertThat(Scope.parse(notation).get().notation()).isEqualTo(notation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "17",
        "1",
        "100",
        "000",
        "999",
        "16199",
        "16164",
        "16165",
        "1610",
        "161011",
        "National",
        "CL-AP",
        "١٥",
        "1٥",
        "161٠1",
        "15 ",
        "-1",
        "+5",
        "051 7",
        "0510"
      })
  void refusesAPlaceThatDoesNotExist(String text) {
    assertThat(Scope.parse(text)).isEqualTo(Either.left(new UnknownScope(text)));
  }

  @Test
  void asksForTheCodeOfTheRightKindOfPlace() {
    assertThatIllegalArgumentException().isThrownBy(() -> Scope.region("161"));
    assertThatIllegalArgumentException().isThrownBy(() -> Scope.province("16"));
    assertThatIllegalArgumentException().isThrownBy(() -> Scope.commune("161"));
    assertThatIllegalArgumentException().isThrownBy(() -> Scope.commune("16110"));
  }

  @Test
  void onlyProvincesAndCommunesAreLocal() {
    assertThat(Scope.NATIONAL.isLocal()).isFalse();
    assertThat(Scope.region("16").isLocal()).isFalse();
    assertThat(Scope.province("161").isLocal()).isTrue();
    assertThat(Scope.commune("16101").isLocal()).isTrue();
  }
}
