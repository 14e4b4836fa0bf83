package cl.certificates.example.host;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The made-up courses around Monday 16 November 2026, ten in the morning in Chile. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoWorld {
  /** When the courses were made up. */
  public static final String MONDAY = "2026-11-16T10:00";

  /** An H2 that no other test has. */
  public static final String OWN_H2 = "spring.datasource.url=jdbc:h2:mem:${random.uuid}";

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock(MONDAY);
  }
}
