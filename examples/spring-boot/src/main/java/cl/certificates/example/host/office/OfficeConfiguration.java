package cl.certificates.example.host.office;

import cl.certificates.CertificateOffice;
import cl.certificates.access.AccessLog;
import cl.certificates.access.Permissions;
import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.course.Courses;
import cl.certificates.jdbc.CertificateSchema;
import cl.certificates.jdbc.Database;
import cl.certificates.jdbc.JdbcCourseIndex;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.jdbc.JdbcOpenRequests;
import cl.certificates.jdbc.JdbcPermissions;
import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import cl.certificates.verification.VerificationLimit;
import java.sql.Connection;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The office as a bean, over the data source that everything else here uses. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {
  private static final Logger ACCESSES = LoggerFactory.getLogger("accesses");

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Whoever migrates with Flyway gives it the statements of the schema and calls check() here. */
  @Bean
  Database database(DataSource dataSource) {
    CertificateSchema.of(dataSource).apply();
    return Database.of(dataSource).joining(() -> underWay(dataSource));
  }

  /** The connection of the transaction that Spring has begun on this thread. */
  private static Optional<Connection> underWay(DataSource dataSource) {
    return TransactionSynchronizationManager.isActualTransactionActive()
            && TransactionSynchronizationManager.getResource(dataSource)
                instanceof ConnectionHolder held
        ? Optional.of(held.getConnection())
        : Optional.empty();
  }

  @Bean
  JdbcCourses courses(Database database) {
    return new JdbcCourses(database);
  }

  @Bean
  JdbcPermissions permissions(Database database) {
    return new JdbcPermissions(database);
  }

  @Bean
  HolidaySource holidays() {
    return new ChileanHolidays();
  }

  /** Who was refused because of who asked; the person stays out of the log. */
  @Bean
  AccessLog accessLog() {
    return attempt ->
        ACCESSES.warn(
            "{} as {} of {}: {}",
            attempt.operation(),
            attempt.actor().profile(),
            attempt.asked().orElse("-"),
            attempt.code());
  }

  /** A builder of one's own for everybody who asks: it is one that changes. */
  @Bean
  @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
  CertificateOffice.Builder officeBuilder(
      Database database,
      Courses courses,
      Permissions permissions,
      HolidaySource holidays,
      AccessLog accessLog,
      VerificationLimit limit,
      HostSettings settings) {
    return CertificateOffice.builder()
        .courses(courses)
        .dossiers(new JdbcDossiers(database))
        .index(new JdbcCourseIndex(database))
        .openRequests(new JdbcOpenRequests(database))
        .permissions(permissions)
        .holidays(holidays)
        .accessLog(accessLog)
        .verificationLimit(limit)
        .renderer(OpenPdfRenderer.create())
        .verificationAddress(settings.verificationAddress());
  }

  @Bean
  CertificateOffice office(CertificateOffice.Builder builder, Clock clock) {
    return builder.clock(clock).build();
  }
}
