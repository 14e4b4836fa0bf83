package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.OutcomeUnknownException;
import cl.certificates.access.Actor;
import cl.certificates.access.Permissions;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.OpenRequests;
import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.course.Courses;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.Templates;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.search.CourseIndex;
import cl.certificates.search.CourseSearch;
import cl.certificates.testkit.memory.InMemoryCourseIndex;
import cl.certificates.testkit.memory.InMemoryCourses;
import cl.certificates.testkit.memory.InMemoryDossiers;
import cl.certificates.testkit.memory.InMemoryOpenRequests;
import cl.certificates.testkit.memory.InMemoryPermissions;
import cl.certificates.testkit.memory.PlainTextCredentialWriter;
import cl.certificates.testkit.memory.PlainTextRenderer;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.verification.Caller;
import cl.certificates.verification.CredentialWriter;
import cl.certificates.verification.VerificationLimit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ports of a host that answer null, which none of them may. */
final class NullAnswersTest {
  private static final List<Class<?>> PORTS =
      List.of(
          Courses.class,
          Dossiers.class,
          CourseIndex.class,
          OpenRequests.class,
          Permissions.class,
          HolidaySource.class,
          Templates.class,
          CertificateRenderer.class,
          CredentialWriter.class,
          VerificationLimit.class);

  /** A call of a port. */
  record Call(Class<?> port, Method method) {
    @Override
    public String toString() {
      return port.getSimpleName() + "." + method.getName();
    }

    /** The port, but that this call of it answers something else. */
    <T> T spoil(Class<T> asked, T right, Object answer) {
      if (asked != port) {
        return right;
      }
      return asked.cast(
          Proxy.newProxyInstance(
              asked.getClassLoader(),
              new Class<?>[] {asked},
              (proxy, called, arguments) -> {
                try {
                  return called.equals(method) ? answer : called.invoke(right, arguments);
                } catch (InvocationTargetException thrown) {
                  throw thrown.getCause();
                }
              }));
    }
  }

  static Stream<Call> calls() {
    return PORTS.stream()
        .flatMap(port -> Stream.of(port.getMethods()).map(method -> new Call(port, method)))
        .filter(call -> !Modifier.isStatic(call.method().getModifiers()))
        .filter(call -> !call.method().getReturnType().isPrimitive());
  }

  private final SettableClock clock = SettableClock.at("2026-03-16T10:00");
  private final Actor administrator = anAdministrator().actor();
  private final Actor official = anOfficialOf(Region.VALPARAISO).actor();

  private CertificateOffice office(Call spoiled, Object answer) {
    InMemoryCourses courses = new InMemoryCourses();
    courses.register(aCourse().build());
    InMemoryDossiers dossiers = new InMemoryDossiers();
    InMemoryPermissions permissions = new InMemoryPermissions();
    permissions.grant(anAdministrator());
    permissions.grant(anOfficialOf(Region.VALPARAISO));
    return CertificateOffice.builder()
        .courses(spoiled.spoil(Courses.class, courses, answer))
        .dossiers(spoiled.spoil(Dossiers.class, dossiers, answer))
        .index(spoiled.spoil(CourseIndex.class, new InMemoryCourseIndex(courses, dossiers), answer))
        .openRequests(
            spoiled.spoil(OpenRequests.class, new InMemoryOpenRequests(courses, dossiers), answer))
        .permissions(spoiled.spoil(Permissions.class, permissions, answer))
        .holidays(spoiled.spoil(HolidaySource.class, new ChileanHolidays(), answer))
        .templates(spoiled.spoil(Templates.class, Templates.standard(), answer))
        .renderer(spoiled.spoil(CertificateRenderer.class, new PlainTextRenderer(), answer))
        .credentialWriter(
            spoiled.spoil(CredentialWriter.class, new PlainTextCredentialWriter(), answer))
        .verificationLimit(spoiled.spoil(VerificationLimit.class, VerificationLimit.none(), answer))
        .clock(clock)
        .build();
  }

  /** Something of every job, so that every port is asked. */
  private void work(CertificateOffice office) {
    IssueForm form = IssueForm.of("6543210").withInvoice("4521");
    Issued issued =
        office
            .summary(administrator, form)
            .flatMap(summary -> office.accept(administrator, form.accepting(summary)))
            .get();
    office.download(administrator, issued.certificate().folio()).get();
    office.credential(administrator, issued.certificate().folio()).get();
    office.verify(issued.certificate().code().grouped());
    office.verifyFor(new Caller("192.0.2.1"), issued.certificate().code().grouped());
    office.search(administrator, CourseSearch.inLine("3")).get();
    int revision =
        office
            .requestAnnulment(
                administrator,
                new AnnulmentForm("6543210", AnnulmentCategory.DOCUMENT_NUMBER, "La otra factura"))
            .get()
            .revision();
    office.pending(official, null, 10).get();
    office.receipt(administrator, ActionId.of("6543210"), revision).get();
  }

  @Test
  void worksWherePortsAnswer() throws NoSuchMethodException {
    Call none = new Call(Object.class, Object.class.getMethod("toString"));

    work(office(none, ""));

    assertThat(calls()).as("of all that is asked").hasSize(18);
  }

  @ParameterizedTest
  @MethodSource("calls")
  @DisplayName("a port that answers null is named, with what it should have answered")
  void namesThePort(Call call) {
    CertificateOffice office = office(call, null);

    assertThatThrownBy(() -> work(office))
        .isInstanceOf(AdapterException.class)
        .hasMessageMatching("\\Q" + call + "\\E\\(.*\\) is null; .{5,}");
  }

  @Test
  @DisplayName("a store that answers null to an append may have written")
  void doesNotKnowWhatWasAppended() {
    Call append =
        calls().filter(call -> call.toString().equals("Dossiers.append")).findFirst().orElseThrow();
    CertificateOffice office = office(append, null);

    assertThatThrownBy(() -> work(office)).isInstanceOf(OutcomeUnknownException.class);
  }

  @Test
  void namesARendererWithoutLayouts() throws NoSuchMethodException {
    Call call = new Call(CertificateRenderer.class, CertificateRenderer.class.getMethod("layouts"));
    CertificateOffice office = office(call, List.of());

    assertThatThrownBy(() -> work(office))
        .isInstanceOf(AdapterException.class)
        .hasMessageStartingWith("CertificateRenderer.layouts() is empty;");
  }

  @Test
  void namesAStoreThatLeavesDossiersOut() throws NoSuchMethodException {
    Call call = new Call(Dossiers.class, Dossiers.class.getMethod("ofAll", List.class));
    CertificateOffice office = office(call, List.of());

    assertThatThrownBy(() -> work(office))
        .isInstanceOf(AdapterException.class)
        .hasMessageStartingWith("Dossiers.ofAll(…) answers 0 dossiers for 1 actions;");
  }
}
