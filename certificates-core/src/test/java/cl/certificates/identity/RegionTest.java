package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.identity.InvalidIdentifier.Reason;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

  @ParameterizedTest
  @EnumSource
  void readsItsOwnCodes(Region region) {
    assertThat(Region.parse(region.code())).contains(region);
    assertThat(Region.parse(region.iso())).contains(region);
    assertThat(Region.parse(Integer.toString(Integer.parseInt(region.code())))).contains(region);
  }

  @Test
  void forgivesCaseAndOuterWhiteSpace() {
    assertThat(Region.parse(" cl-vs ")).contains(Region.VALPARAISO);
    assertThat(Region.parse("5")).contains(Region.VALPARAISO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "17", "005", "CL-XX", "Maule", "+5"})
  void refusesAnythingElseWithTheKnownCodes(String typed) {
    InvalidIdentifier refusal = Region.parse(typed).getLeft();

    assertThat(refusal.code()).isEqualTo("REGION_UNKNOWN");
    assertThat(refusal.known()).hasSize(16).startsWith("01").endsWith("16");
    assertThat(refusal.reason()).isEqualTo(typed.isEmpty() ? Reason.BLANK : Reason.UNKNOWN);
  }

  @Test
  void runsFromNorthToSouth() {
    assertThat(Region.northToSouth().stream().map(Region::code).collect(Collectors.joining(",")))
        .isEqualTo("15,01,02,03,04,05,13,06,07,16,08,09,14,10,11,12");
  }

  @Test
  void isKnownByNameAndNumeral() {
    assertThat(Region.OHIGGINS.officialName()).isEqualTo("Libertador General Bernardo O'Higgins");
    assertThat(Region.METROPOLITANA.roman()).isEqualTo("RM");
    assertThat(Region.NUBLE.roman()).isEqualTo("XVI");
  }

  @Test
  void hasOneOffice() {
    assertThat(RegionalOffice.of(Region.VALPARAISO).officialName())
        .isEqualTo("Dirección Regional de Valparaíso");
    assertThat(RegionalOffice.of(Region.MAULE).officialName())
        .isEqualTo("Dirección Regional del Maule");
    assertThat(RegionalOffice.of(Region.METROPOLITANA).officialName())
        .isEqualTo("Dirección Regional Metropolitana de Santiago");
  }
}
