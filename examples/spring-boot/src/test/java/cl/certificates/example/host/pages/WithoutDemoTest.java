package cl.certificates.example.host.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.host.DemoWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An application with which somebody means it. */
@SpringBootTest(properties = {DemoWorld.OWN_H2, "host.demo=false"})
@AutoConfigureMockMvc
class WithoutDemoTest {
  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient jdbc;

  @Test
  void nobodyIsMadeUpNorNamedAtTheDoor() {
    assertThat(jdbc.sql("select count(*) from login").query(Long.class).single()).isZero();
    assertThat(mvc.get().uri("/entrar").exchange())
        .hasStatus(HttpStatus.OK)
        .bodyText()
        .contains("Entrar")
        .doesNotContain("demostración", "<code>demo", "12.345.678-5</code>", "22.222.222-2");
  }
}
