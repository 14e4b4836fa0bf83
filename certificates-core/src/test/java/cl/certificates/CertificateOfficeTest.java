package cl.certificates;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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

  @TestFactory
  Stream<DynamicTest> nothingIsGivenAsNull() {
    return Stream.of(CertificateOffice.Builder.class.getMethods())
        .filter(method -> method.getReturnType() == CertificateOffice.Builder.class)
        .map(
            method ->
                dynamicTest(
                    method.getName(),
                    () ->
                        assertThatThrownBy(
                                () ->
                                    method.invoke(CertificateOffice.builder(), new Object[] {null}))
                            .cause()
                            .isInstanceOf(NullPointerException.class)
                            .hasMessage(method.getName())));
  }
}
