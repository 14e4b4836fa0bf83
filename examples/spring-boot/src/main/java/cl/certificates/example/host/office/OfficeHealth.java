package cl.certificates.example.host.office;

import cl.certificates.calendar.HolidaySource;
import cl.certificates.calendar.Scope;
import cl.certificates.jdbc.CertificateSchema;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether certificates can be worked on: the tables are those of this release, and the holidays are
 * known for as long ahead as a due date may need.
 */
@Component("certificates")
class OfficeHealth extends AbstractHealthIndicator {
  private static final Period AHEAD = Period.ofMonths(3);

  private final CertificateSchema schema;
  private final HolidaySource holidays;
  private final Clock clock;

  OfficeHealth(DataSource dataSource, HolidaySource holidays, Clock clock) {
    super("certificates cannot be worked on");
    this.schema = CertificateSchema.of(dataSource);
    this.holidays = holidays;
    this.clock = clock;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    schema.check();
    LocalDate known = holidays.holidays(Scope.NATIONAL).lastKnownDay();
    health
        .status(LocalDate.now(clock).plus(AHEAD).isAfter(known) ? "OUT_OF_SERVICE" : "UP")
        .withDetail("tables", CertificateSchema.VERSION)
        .withDetail("holidaysKnownUntil", known);
  }
}
