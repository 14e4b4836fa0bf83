package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.course.Course;
import cl.certificates.dossier.Dossier;
import cl.certificates.testkit.fixture.Fixtures;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ZonesTest {
  private static final List<String> ZONES =
      List.of("UTC", "America/Santiago", "Asia/Tokyo", "Pacific/Apia");
  private static final LocalDate SKIPPED_IN_APIA = LocalDate.of(2011, 12, 30); // Friday

  private final TimeZone ofTheMachine = TimeZone.getDefault();

  @AfterEach
  void restore() {
    TimeZone.setDefault(ofTheMachine);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  @DisplayName("FC-16: no zone of writer, reader or session moves a date or an instant")
  void noZoneMovesADateOrAnInstant(Engine engine) throws SQLException {
    for (String writer : ZONES) {
      for (String reader : ZONES) {
        String name = Engine.newName();
        DataSource written = engine.bare(name, "Asia/Kolkata");
        DataSource read = engine.inZone(name, "America/New_York");
        Course course = Fixtures.aCourse().endingOn(SKIPPED_IN_APIA).build();
        TimeZone.setDefault(TimeZone.getTimeZone(writer));
        CertificateSchema.of(written).apply();
        new JdbcCourses(written).register(course);
        Dossier stored =
            Fixtures.aDossierOf(course)
                .issued("2026-07-03T22:30:00.123456")
                .storedIn(new JdbcDossiers(written));

        TimeZone.setDefault(TimeZone.getTimeZone(reader));
        Dossier found = new JdbcDossiers(read).of(course.action());

        assertThat(found).as("%s to %s", writer, reader).isEqualTo(stored);
        assertThat(found.latest().orElseThrow().issuedAt())
            .isEqualTo(Instant.parse("2026-07-04T02:30:00.123456Z"));
        assertThat(found.latest().orElseThrow().issuedOn())
            .isEqualTo(LocalDate.of(2026, 7, 3)); // Friday
        assertThat(new JdbcCourses(read).of(course.action())).contains(course);
        assertThat(Rows.all(read, "dossier_event").get(0))
            .as("as whoever looks by hand reads it")
            .contains("2026-07-04 02:30:00.123456", "2026-07-03");
      }
    }
  }
}
