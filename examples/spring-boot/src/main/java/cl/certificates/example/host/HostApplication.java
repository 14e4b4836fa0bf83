package cl.certificates.example.host;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A training platform in small: it has users, pages and tables of its own, and the library. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class HostApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(HostApplication.class, arguments);
  }
}
