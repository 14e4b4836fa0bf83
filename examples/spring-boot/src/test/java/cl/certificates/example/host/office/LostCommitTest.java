package cl.certificates.example.host.office;

import static cl.certificates.example.host.People.ADMINISTERING;
import static cl.certificates.example.host.People.ADMINISTRATOR;
import static cl.certificates.example.host.People.AS_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import cl.certificates.CertificateOffice;
import cl.certificates.example.host.DemoWorld;
import cl.certificates.issuing.IssueForm;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A store that fails where Spring asks it, before or at the commit: nobody sees a bare 500. */
@SpringBootTest(properties = DemoWorld.OWN_H2)
@AutoConfigureMockMvc
@Import({DemoWorld.class, LostCommitTest.FailingStore.class})
class LostCommitTest {
  /** What becomes of the next commits: SQLStates, the first one first. */
  private static final Queue<String> COMMITS = new ArrayDeque<>();

  private static final String TOO_BUSY = "40001";
  private static volatile boolean unreachable;

  /** The data source of the application, which fails as often as a test says. */
  @TestConfiguration(proxyBeanMethods = false)
  static class FailingStore {
    @Bean
    static BeanPostProcessor failing() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource source ? failing(source) : bean;
        }
      };
    }

    private static DataSource failing(DataSource source) {
      return new DelegatingDataSource(source) {
        @Override
        public Connection getConnection() throws SQLException {
          if (unreachable) {
            throw new SQLException("no connection", "08001");
          }
          return failing(super.getConnection());
        }
      };
    }

    private static Connection failing(Connection connection) {
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) ->
                  method.getName().equals("commit") && !COMMITS.isEmpty()
                      ? commit(connection, COMMITS.remove())
                      : call(connection, method, arguments));
    }

    /** A busy store undoes the work; a lost one did it, and could not say so. */
    private static Object commit(Connection connection, String state) throws SQLException {
      if (state.equals(TOO_BUSY)) {
        connection.rollback();
      } else {
        connection.commit();
      }
      throw new SQLException("the commit failed", state.isEmpty() ? null : state);
    }

    private static Object call(Connection connection, Method method, Object[] arguments)
        throws Throwable {
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException failed) {
        throw failed.getCause();
      }
    }
  }

  @Autowired CertificateOffice office;
  @Autowired Deliveries deliveries;
  @Autowired MockMvcTester mvc;

  private final MockHttpSession session = new MockHttpSession();

  @AfterEach
  void allIsWell() {
    COMMITS.clear();
    unreachable = false;
  }

  private IssueForm accepted(String action) {
    IssueForm form = IssueForm.of(action).withInvoice("4521");
    return form.accepting(office.summary(ADMINISTERING, form).get());
  }

  private MvcTestResult byProgram(IssueForm form) {
    return mvc.post()
        .uri("/api/courses/" + form.action() + "/certificates")
        .with(user(ADMINISTRATOR).roles("PERSON"))
        .header("Acting-As", AS_ADMINISTRATOR)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"invoice\": \"4521\", \"token\": \"%s\"}".formatted(form.token()))
        .exchange();
  }

  private void administer() {
    mvc.post()
        .uri("/perfil")
        .with(user(ADMINISTRATOR).roles("PERSON"))
        .with(csrf())
        .session(session)
        .param("entity", "76543210-3")
        .param("profile", "LOCAL_ADMINISTRATOR")
        .exchange();
  }

  private MvcTestResult onPage(IssueForm form) {
    return mvc.post()
        .uri("/cursos/" + form.action() + "/emision")
        .with(user(ADMINISTRATOR).roles("PERSON"))
        .with(csrf())
        .session(session)
        .param("document", "INVOICE")
        .param("number", "4521")
        .param("token", form.token())
        .exchange();
  }

  private void keepBusy() {
    for (int attempt = 1; attempt <= 3; attempt++) {
      COMMITS.add(TOO_BUSY);
    }
  }

  @Test
  void aStoreStillBusyAfterTheThirdAttemptIsAProblemThatPasses() {
    IssueForm form = accepted("6543246");
    keepBusy();

    MvcTestResult refused = byProgram(form);

    assertThat(COMMITS).as("three attempts were made").isEmpty();
    assertThat(refused)
        .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .containsHeader(HttpHeaders.RETRY_AFTER);
    assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("STORE_BUSY");
  }

  @Test
  void aStoreStillBusyAfterTheThirdAttemptIsAPageThatSaysSo() {
    administer();
    IssueForm form = accepted("6543246");
    keepBusy();

    assertThat(onPage(form))
        .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
        .containsHeader(HttpHeaders.RETRY_AFTER)
        .bodyText()
        .contains("no se hizo nada");
  }

  /** Spring has a name of its own for a lost connection, another for what it does not know. */
  @ParameterizedTest
  @CsvSource({"08006, 6543210", "'', 6543218"})
  void aProgramWhoseCommitWasLostIsToldThatRepeatingIsSafe(String state, String action) {
    IssueForm form = accepted(action);
    COMMITS.add(state);

    MvcTestResult lost = byProgram(form);

    assertThat(lost)
        .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .containsHeader(HttpHeaders.RETRY_AFTER);
    assertThat(lost).bodyJson().extractingPath("$.code").isEqualTo("OUTCOME_UNKNOWN");
    assertThat(byProgram(form)).as("it had been issued").hasStatus(HttpStatus.OK);
  }

  @Test
  void aPersonWhoseCommitWasLostIsToldThatRepeatingIsSafe() {
    administer();
    IssueForm form = accepted("RLAB-26-02-05-0071-1");
    COMMITS.add("08006");

    assertThat(onPage(form))
        .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
        .containsHeader(HttpHeaders.RETRY_AFTER)
        .bodyText()
        .contains("no emite dos veces");
    assertThat(onPage(form)).as("once more").hasStatus(HttpStatus.FOUND);
    assertThat(deliveries.waiting())
        .filteredOn(folio -> folio.startsWith(form.action()))
        .as("issued once")
        .hasSize(1);
  }

  @Test
  void aStoreThatCannotBeReachedIsToldInTheWordsOfWhoeverAsks() {
    administer();
    IssueForm form = accepted("6543246");
    unreachable = true;

    MvcTestResult refused = byProgram(form);
    assertThat(refused)
        .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("BROKEN");
    assertThat(onPage(form))
        .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
        .bodyText()
        .contains("El sistema no responde");
  }
}
