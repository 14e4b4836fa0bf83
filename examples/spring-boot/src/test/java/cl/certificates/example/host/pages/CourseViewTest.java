package cl.certificates.example.host.pages;

import static cl.certificates.example.host.People.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.course.Course;
import cl.certificates.course.Recipient;
import cl.certificates.example.host.DemoWorld;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcPermissions;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of a course shows each profile what is its to see, and asks for nothing else. */
@SpringBootTest(properties = DemoWorld.OWN_H2)
@AutoConfigureMockMvc
@Import(DemoWorld.class)
class CourseViewTest {
  private static final Actor LIQUIDATING =
      new Actor(Rut.of("7000004-0"), Rut.of("60000001-2"), Profile.HOST_SYSTEM);

  @Autowired MockMvcTester mvc;
  @Autowired CertificateOffice office;
  @Autowired JdbcCourses courses;
  @Autowired JdbcPermissions permissions;

  private final Logger accesses = (Logger) LoggerFactory.getLogger("accesses");
  private final ListAppender<ILoggingEvent> attempts = new ListAppender<>();

  @BeforeEach
  void listen() {
    attempts.start();
    accesses.addAppender(attempts);
  }

  @AfterEach
  void stopListening() {
    accesses.detachAppender(attempts);
  }

  /** The session of somebody who has chosen a profile, for the entity that the courses concern. */
  private MockHttpSession actingAs(Profile profile) {
    Rut entity = entityOf(profile);
    permissions.grant(
        new Mandate(
            Rut.of(ADMINISTRATOR),
            "Carolina Riquelme Soto",
            entity,
            "Una entidad",
            profile,
            profile == Profile.REGIONAL_OFFICIAL
                ? Optional.of(Region.VALPARAISO)
                : Optional.empty()));
    MockHttpSession session = new MockHttpSession();
    assertThat(
            mvc.post()
                .uri("/perfil")
                .with(user(ADMINISTRATOR).roles("PERSON"))
                .with(csrf())
                .session(session)
                .param("entity", entity.canonical())
                .param("profile", profile.name())
                .exchange())
        .hasStatus(HttpStatus.FOUND);
    return session;
  }

  private MvcTestResult get(String path, MockHttpSession session) {
    return mvc.get()
        .uri(path)
        .with(user(ADMINISTRATOR).roles("PERSON"))
        .session(session)
        .exchange();
  }

  private static String text(MvcTestResult page) {
    try {
      return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String seen(Profile profile, String action) {
    MvcTestResult page = get("/cursos/" + action, actingAs(profile));
    assertThat(page).hasStatus(HttpStatus.OK);
    return text(page);
  }

  private static Rut entityOf(Profile profile) {
    return Rut.of(
        switch (profile) {
          case GENERAL_ADMINISTRATOR, LOCAL_ADMINISTRATOR, FACILITATOR -> "76543210-3";
          case REGIONAL_OFFICIAL, HOST_SYSTEM -> "60000001-2";
          case SUPERVISOR -> "76100008-K";
          case RECIPIENT -> "76000000-0";
        });
  }

  private static boolean isReader(Profile profile) {
    return profile == Profile.SUPERVISOR || profile == Profile.RECIPIENT;
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "HOST_SYSTEM") // whose no page is
  void aViewIsNoRefusedAttempt(Profile profile) {
    String page = seen(profile, "6543290");

    assertThat(attempts.list).isEmpty();
    assertThat(page).contains("Certificados emitidos").doesNotContain("no permite");
    if (isReader(profile)) {
      assertThat(page).doesNotContain("Porcentajes de asistencia", "Historial");
    } else {
      assertThat(page).contains("Porcentajes de asistencia", "Historial");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "HOST_SYSTEM")
  void norIsItOneAfterTheLiquidation(Profile profile) {
    office.recordLiquidation(LIQUIDATING, ActionId.of("6543289"));

    String page = seen(profile, "6543289");

    assertThat(attempts.list).isEmpty();
    assertThat(page).doesNotContain("Porcentajes de asistencia");
    assertThat(page.contains("el detalle de la asistencia ya no se muestra"))
        .isEqualTo(!isReader(profile));
  }

  @Test
  void whoeverWouldIssueAfterTheLiquidationIsToldOfItAndHasTriedNothingElse() {
    office.recordLiquidation(LIQUIDATING, ActionId.of("6543231"));

    MvcTestResult form = get("/cursos/6543231/emitir", actingAs(Profile.LOCAL_ADMINISTRATOR));

    assertThat(form).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(form)).contains("Su certificado no admite más cambios");
    assertThat(attempts.list).isEmpty();
  }

  /** It is to see the versions addressed to it and no other. */
  @Test
  void anAddresseeIsNotToldToWhomTheCourseIsAddressedNow() {
    Course course = courses.of(ActionId.of("6543274")).orElseThrow();
    courses.register(
        new Course.Builder()
            .from(course)
            .recipient(
                new Recipient(Rut.of("76100002-0"), "Conservas Ñuble S.A.", Recipient.Kind.COMPANY))
            .build());

    assertThat(seen(Profile.RECIPIENT, "6543274"))
        .contains("Se presenta al OTIC", "OTIC del Pacífico")
        .doesNotContain("Conservas Ñuble");
    assertThat(seen(Profile.LOCAL_ADMINISTRATOR, "6543274")).contains("Conservas Ñuble");
  }
}
