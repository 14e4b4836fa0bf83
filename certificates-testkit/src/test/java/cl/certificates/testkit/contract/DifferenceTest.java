package cl.certificates.testkit.contract;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aDossier;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anIssuedDossier;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.course.Course;
import cl.certificates.dossier.Dossier;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static Optional<String> told(Object found, Object stored) {
    return Difference.between(found, stored).map(difference -> difference.against("stored"));
  }

  private static Course attendedFor(int minutes) {
    return aCourse().attendedBy(aParticipant().attending(minutes, MINUTES)).build();
  }

  @Test
  void thereIsNoneBetweenEquals() {
    assertThat(told(aCourse().build(), aCourse().build())).isEmpty();
    assertThat(told(Optional.empty(), Optional.empty())).isEmpty();
    assertThat(told(anAdministrator(), anAdministrator())).isEmpty();
  }

  @Test
  void theFirstPartIsNamedThatDiffers() {
    assertThat(told(attendedFor(1_185), attendedFor(1_190)))
        .contains("participants[0].attendance[4].minutes is 225, stored was 230");
  }

  @Test
  void whatIsMissingIsNothing() {
    assertThat(told(aCourse().overseenByNobody().build(), aCourse().build()))
        .contains(
            "supervisor is nothing, stored was"
                + " SupervisingEntity[rut=70100200-8, name=\"Supervisión Ñielol Ltda.\"]");
    assertThat(told(Optional.empty(), Optional.of("x")))
        .contains("it is nothing, stored was \"x\"");
  }

  @Test
  void listsOfDifferentLengthDifferInIt() {
    assertThat(told(aCourse().build(), aCourse().with(aParticipant()).build()))
        .contains("participants.size() is 4, stored was 5");
  }

  @Test
  void ofADossierTheEventsAreCompared() {
    Dossier issued = anIssuedDossier();
    Dossier other = aDossier().issued("2026-04-10T10:01").dossier();

    assertThat(told(Either.right(other), Either.right(issued)))
        .hasValueSatisfying(told -> assertThat(told).startsWith("events[0]."));
    assertThat(told(Either.left("no"), Either.right(issued)))
        .hasValueSatisfying(
            told -> assertThat(told).startsWith("it is Left(no), stored was Right"));
  }

  @Test
  void ofALongTextOnlyThePlaceIsShown() {
    String stored = "ñ".repeat(1_000) + "a" + "é".repeat(900);

    assertThat(told(List.of(stored.replace("a", "A")), List.of(stored)))
        .hasValueSatisfying(
            told ->
                assertThat(told)
                    .hasSizeLessThan(250)
                    .contains("ñA", "ña", "(1901 characters)", "from character 1001 on"));
  }
}
