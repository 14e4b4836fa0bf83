package cl.certificates.testkit.memory;

import static cl.certificates.testkit.fixture.Fixtures.REGION;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aDossierOf;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.annulment.PendingRequest;
import cl.certificates.course.Course;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
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
}
