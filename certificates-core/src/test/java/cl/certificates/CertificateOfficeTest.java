package cl.certificates;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificateOfficeTest {
  @Test
  void anOfficeWithoutPortsNamesAllThatIsMissing() {
    assertThatThrownBy(() -> CertificateOffice.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "an office needs courses, dossiers, index, openRequests, permissions, renderer, clock;");
  }

  @Test
  void whatWasGivenIsNotAmongIt() {
    CertificateOffice.Builder some =
        CertificateOffice.builder().courses(action -> Optional.empty()).clock(Clock.systemUTC());

    assertThatThrownBy(some::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "an office needs dossiers, index, openRequests, permissions, renderer;");
  }
}
