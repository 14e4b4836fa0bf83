package cl.certificates.testkit.contract;

import static cl.certificates.testkit.fixture.Fixtures.aFacilitator;
import static cl.certificates.testkit.fixture.Fixtures.aRecipient;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.access.Mandate;
import cl.certificates.access.Permissions;
import cl.certificates.access.Profile;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link Permissions} must do. The catalogue may hold whatever earlier tests left in it:
 * each test has people of its own.
 */
@ExtendWith(NamedClause.class)
public abstract class PermissionsContract {
  /** For subclasses. */
  protected PermissionsContract() {}

  /** A new adapter over the catalogue under test. */
  protected abstract Permissions client();

  /** Grants a mandate, as the host does. */
  protected abstract void grant(Mandate mandate);

  /** Withdraws a mandate, as the host does. */
  protected abstract void withdraw(Mandate mandate);

  private static Rut aNewPerson() {
    return new Rut(ThreadLocalRandom.current().nextInt(30_000_000, 50_000_000));
  }

  private static Mandate of(Rut person, Mandate like) {
    return new Mandate(
        person, "Persona Ñ", like.entity(), like.entityName(), like.profile(), like.region());
  }

  @Test
  @DisplayName("C1: every mandate granted is listed, once, in a stable order")
  final void listsWhatIsGranted() {
    Rut person = aNewPerson();
    List<Mandate> granted =
        List.of(
            of(person, aRecipient()),
            of(person, anAdministrator()),
            of(person, aFacilitator()),
            of(person, anOfficialOf(Region.NUBLE)));
    granted.forEach(this::grant);
    grant(granted.get(1));

    List<Mandate> listed = client().mandatesOf(person);

    assertListed(listed, granted, "C1: every one, once");
    for (int again = 0; again < 3; again++) {
      assertThat(client().mandatesOf(person).equals(listed)).as("C1: a stable order").isTrue();
    }
  }

  private static void assertListed(List<Mandate> listed, List<Mandate> granted, String clause) {
    Difference.assertNoneInAnyOrder(listed, granted, "granted", clause);
  }

  @Test
  @DisplayName("C1: mandates of others are not listed")
  final void keepsPeopleApart() {
    Mandate one = of(aNewPerson(), anAdministrator());
    Mandate other = of(aNewPerson(), aFacilitator());
    grant(one);
    grant(other);

    assertListed(client().mandatesOf(one.person()), List.of(one), "C1: his own");
    assertListed(client().mandatesOf(other.person()), List.of(other), "C1: his own");
  }

  @Test
  @DisplayName("C1: mandates granted by many at once are all listed")
  final void racesOfGrants() {
    Rut person = aNewPerson();
    List<Mandate> granted =
        IntStream.range(0, 32)
            .mapToObj(
                number ->
                    new Mandate(
                        person,
                        "Persona Ñ",
                        new Rut(77_000_000 + number),
                        "Entidad " + number,
                        Profile.LOCAL_ADMINISTRATOR,
                        Optional.empty()))
            .toList();

    Race.of(
        granted.stream()
            .<Callable<Boolean>>map(
                mandate ->
                    () -> {
                      grant(mandate);
                      return true;
                    })
            .toList());

    assertListed(client().mandatesOf(person), granted, "C1: every one, once");
  }

  @Test
  @DisplayName("C2: a person nobody knows has no mandate")
  final void knowsNobodyElse() {
    assertThat(client().mandatesOf(aNewPerson())).as("C2: none").isEmpty();
  }

  @Test
  @DisplayName("C3: a mandate withdrawn is missing from the next call on")
  final void forgetsWhatIsWithdrawn() {
    Rut person = aNewPerson();
    Mandate kept = of(person, anAdministrator());
    Mandate withdrawn = of(person, aFacilitator());
    Permissions asked = client();
    grant(kept);
    grant(withdrawn);
    assertThat(asked.mandatesOf(person)).as("C1: both").hasSize(2);

    withdraw(withdrawn);

    assertListed(asked.mandatesOf(person), List.of(kept), "C3: missing for whoever asked before");
    assertListed(client().mandatesOf(person), List.of(kept), "C3: missing for others");

    withdraw(kept);
    assertThat(asked.mandatesOf(person)).as("C3: none is left").isEmpty();
  }

  @Test
  @DisplayName("C4: granted anew under other names, a mandate is listed once and under these")
  final void takesNewNames() {
    Mandate known = anAdministratorOfANewEntity("Antes Ltda.");
    Mandate renamed = named("Persona Ñ de Hoy", "Ahora SpA", known);
    grant(known);

    grant(renamed);

    assertListed(
        client().mandatesOf(known.person()), List.of(renamed), "C4: once, under the new names");
  }

  @Test
  @DisplayName("C4: a mandate is withdrawn under whatever names, another region is another mandate")
  final void withdrawsUnderWhateverNames() {
    Rut person = aNewPerson();
    Mandate kept = of(person, anOfficialOf(Region.MAULE));
    Mandate withdrawn =
        named(kept.personName(), kept.entityName(), of(person, anOfficialOf(Region.NUBLE)));
    grant(kept);
    grant(withdrawn);

    withdraw(named("Persona N", "Dirección de Hoy", withdrawn));

    assertListed(
        client().mandatesOf(person),
        List.of(kept),
        "C4: gone is the one whose names have changed, and no other");
  }

  private static Mandate anAdministratorOfANewEntity(String entityName) {
    return new Mandate(
        aNewPerson(),
        "Persona Ñ",
        aNewPerson(),
        entityName,
        Profile.LOCAL_ADMINISTRATOR,
        Optional.empty());
  }

  private static Mandate named(String person, String entity, Mandate like) {
    return new Mandate(like.person(), person, like.entity(), entity, like.profile(), like.region());
  }
}
