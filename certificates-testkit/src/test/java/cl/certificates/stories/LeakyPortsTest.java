package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aRecipient;
import static cl.certificates.testkit.fixture.Fixtures.aStranger;
import static cl.certificates.testkit.fixture.Fixtures.aSupervisor;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.access.Mandate;
import cl.certificates.annulment.PendingRequest;
import cl.certificates.identity.Region;
import cl.certificates.search.CourseIndex;
import cl.certificates.search.CourseQuery;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.Visibility;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.InMemoryCourseIndex;
import cl.certificates.testkit.memory.InMemoryCourses;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Ports of a host that answer beyond what they are asked for. */
class LeakyPortsTest extends Story {
  private CertificateOffice withAnIndexThatShowsEverything() {
    InMemoryCourses courses = new InMemoryCourses();
    courses.register(Fixtures.aCourse().build());
    CourseIndex right = new InMemoryCourseIndex(courses, memory.dossiers());
    return memory
        .builder()
        .index(
            query ->
                right.find(
                    new CourseQuery.Builder()
                        .from(query)
                        .visibility(new Visibility.OfExecutor(Fixtures.EXECUTOR.rut()))
                        .build()))
        .build();
  }

  @Test
  @DisplayName("FC-26: an index that answers beyond what may be seen breaks, and shows nothing")
  void index() {
    CertificateOffice leaky = withAnIndexThatShowsEverything();
    CourseSearch everything = CourseSearch.inLine("3");

    for (Mandate outsider :
        List.of(aStranger(), anOfficialOf(Region.METROPOLITANA), aSupervisor(), aRecipient())) {
      assertThatThrownBy(() -> leaky.search(outsider.actor(), everything))
          .as("%s", outsider)
          .isInstanceOf(AdapterException.class);
    }
    issued("2026-04-10T10:00");
    for (Mandate insider : List.of(aSupervisor(), aRecipient(), anOfficialOf(Region.VALPARAISO))) {
      assertThat(granted(leaky.search(insider.actor(), everything)).rows()).hasSize(1);
    }
  }

  @Test
  @DisplayName("R33: a request listed for another region is not in its inbox")
  void openRequests() {
    issuedAndRequested();
    CertificateOffice leaky =
        memory.builder().openRequests((region, size) -> List.of(ACTION)).build();

    assertThat(granted(leaky.pending(anOfficialOf(Region.METROPOLITANA).actor(), null, 10)))
        .isEmpty();
    assertThat(granted(leaky.pending(official, null, 10)))
        .extracting(PendingRequest::action)
        .containsExactly(ACTION);
  }
}
