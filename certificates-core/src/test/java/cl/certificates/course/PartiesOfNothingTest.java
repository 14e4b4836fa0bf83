package cl.certificates.course;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.identity.Rut;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns that may be null meet these values first. */
class PartiesOfNothingTest {
  private static final Rut RUT = Rut.of("76.543.210-3");

  static Stream<Arguments> parties() {
    return Stream.of(
        made("rut", () -> new TrainingEntity(null, "Sur", TrainingEntity.Kind.OTEC)),
        made("name", () -> new TrainingEntity(RUT, null, TrainingEntity.Kind.OTEC)),
        made("kind", () -> new TrainingEntity(RUT, "Sur", null)),
        made("rut", () -> new Recipient(null, "Sur", Recipient.Kind.OTIC)),
        made("name", () -> new Recipient(RUT, null, Recipient.Kind.OTIC)),
        made("kind", () -> new Recipient(RUT, "Sur", null)),
        made("rut", () -> new SupervisingEntity(null, "Sur")),
        made("name", () -> new SupervisingEntity(RUT, null)),
        made("person", () -> new Actor(null, RUT, Profile.FACILITATOR)),
        made("entity", () -> new Actor(RUT, null, Profile.FACILITATOR)),
        made("profile", () -> new Actor(RUT, RUT, null)),
        made("person", () -> mandate(null, RUT, Profile.FACILITATOR)),
        made("entity", () -> mandate(RUT, null, Profile.FACILITATOR)),
        made("profile", () -> mandate(RUT, RUT, null)));
  }

  private static Mandate mandate(Rut person, Rut entity, Profile profile) {
    return new Mandate(person, "Ana Soto", entity, "Sur", profile, Optional.empty());
  }

  private static Arguments made(String missing, ThrowingCallable making) {
    return Arguments.of(missing, making);
  }

  @ParameterizedTest
  @MethodSource("parties")
  void namesWhatIsMissing(String missing, ThrowingCallable making) {
    assertThatNullPointerException().isThrownBy(making).withMessage(missing);
  }
}
