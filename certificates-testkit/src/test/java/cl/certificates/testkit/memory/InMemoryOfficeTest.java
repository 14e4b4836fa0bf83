package cl.certificates.testkit.memory;

import static cl.certificates.testkit.fixture.Fixtures.REGION;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aDossierOf;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.CertificateOffice;
import cl.certificates.annulment.PendingRequest;
import cl.certificates.course.Course;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.TrainingLine;
import cl.certificates.search.CourseSearch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryOfficeTest {
  private final Map<ActionId, Course> book = Map.of(aCourse().build().action(), aCourse().build());
  private final Dossiers store = new InMemoryDossiers();

  @Test
  void searchAndInboxLookIntoTheBookAndTheDossiersOfOnesOwn() {
    CertificateOffice office =
        InMemoryOffice.at(SettableClock.at("2026-04-21T10:00"))
            .grant(anAdministrator())
            .grant(anOfficialOf(REGION))
            .builder(book.keySet(), action -> Optional.ofNullable(book.get(action)), store)
            .build();
    aDossierOf(aCourse().build()).issued().annulmentRequested().storedIn(store);

    assertThat(office.pending(anOfficialOf(REGION).actor(), null, 10).get())
        .extracting(PendingRequest::action)
        .containsExactlyElementsOf(book.keySet());
    assertThat(office.search(anAdministrator().actor(), CourseSearch.inLine("3")).get().rows())
        .extracting(row -> row.course().certificateState())
        .containsExactly(CertificateState.ANNULMENT_PENDING);
  }

  @Test
  void anActionThatNobodyKnowsIsPassedOver() {
    CertificateOffice office =
        InMemoryOffice.at(SettableClock.at("2026-04-21T10:00"))
            .grant(anAdministrator())
            .builder(List.of(ActionId.of("7000001")), action -> Optional.empty(), store)
            .build();

    assertThat(office.search(anAdministrator().actor(), CourseSearch.inLine("3")).get().rows())
        .isEmpty();
  }

  @Test
  void saysWhyACourseCannotTakeThePlaceOfAnother() {
    InMemoryOffice memory =
        InMemoryOffice.at(SettableClock.at("2026-03-13T18:00")).register(aCourse().build());

    assertThatThrownBy(() -> memory.register(aCourse().withSenceCode("1237000002").build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "course 6543210 is registered already, and under another code SENCE (ACTION_COURSE):"
                + " 1237000001, not 1237000002;"
                + " give the other course an action of its own, as with ofAction(aNewAction())");
    assertThatThrownBy(() -> memory.register(aCourse().withoutSenceCode().build()))
        .hasMessageContaining("(ACTION_COURSE): 1237000001, not none;");
    assertThatThrownBy(
            () -> memory.register(aCourse().underLine(new TrainingLine("6", "Otra")).build()))
        .hasMessageContaining("course 6543210")
        .hasMessageContaining("under another training line (LINE_COURSE): 3, not 6;");
  }
}
