package cl.certificates.example.host.office;

import static cl.certificates.example.host.People.ADMINISTERING;
import static cl.certificates.example.host.People.ADMINISTRATOR;
import static cl.certificates.example.host.People.AS_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import cl.certificates.CertificateOffice;
import cl.certificates.StoreBusyException;
import cl.certificates.course.Course;
import cl.certificates.course.Courses;
import cl.certificates.example.host.DemoWorld;
import cl.certificates.identity.ActionId;
import cl.certificates.issuing.IssueForm;
import cl.certificates.jdbc.JdbcCourses;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A store that keeps others waiting: an act is tried again as a whole, and then given up. */
@SpringBootTest(properties = DemoWorld.OWN_H2)
@AutoConfigureMockMvc
@Import({DemoWorld.class, BusyStoreTest.BusyCourses.class})
class BusyStoreTest {
  private static final AtomicInteger REFUSALS = new AtomicInteger();
  private static final String ACTION = "6543210";

  /** The courses of the application, which are busy as often as a test says. */
  @TestConfiguration(proxyBeanMethods = false)
  static class BusyCourses {
    @Bean
    @Primary
    Courses busy(JdbcCourses courses) {
      return new Courses() {
        @Override
        public Optional<Course> of(ActionId action) {
          if (REFUSALS.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new StoreBusyException("busy", new SQLException("given up", "40001"));
          }
          return courses.of(action);
        }
      };
    }
  }

  @Autowired CertificateOffice office;
  @Autowired CertificateDesk desk;
  @Autowired Deliveries deliveries;
  @Autowired MockMvcTester mvc;

  @BeforeEach
  void nobodyIsBusy() {
    REFUSALS.set(0);
  }

  @Test
  void anActIsDoneAtTheThirdAttemptAndOnce() {
    IssueForm form = IssueForm.of(ACTION).withInvoice("4521");
    IssueForm accepted = form.accepting(office.summary(ADMINISTERING, form).get());
    REFUSALS.set(2);

    String folio = desk.accept(ADMINISTERING, accepted).get().certificate().folio().text();

    assertThat(deliveries.waiting()).containsOnlyOnce(folio);
  }

  @Test
  void afterTheThirdAttemptACallerIsToldToComeBack() {
    REFUSALS.set(1_000);

    MvcTestResult refused =
        mvc.post()
            .uri("/api/courses/6543246/certificates")
            .with(user(ADMINISTRATOR).roles("PERSON"))
            .header("Acting-As", AS_ADMINISTRATOR)
            .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"invoice\": \"4521\"}")
            .exchange();

    assertThat(REFUSALS).as("three attempts were made").hasValue(1_000 - 3);
    assertThat(refused)
        .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
        .containsHeader(HttpHeaders.RETRY_AFTER);
    assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("STORE_BUSY");
    assertThat(refused).bodyJson().extractingPath("$.detail").asString().startsWith("The system");
  }
}
