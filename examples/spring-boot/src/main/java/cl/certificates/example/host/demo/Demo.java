package cl.certificates.example.host.demo;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.course.Course;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.example.host.entry.Logins;
import cl.certificates.example.host.office.Deliveries;
import cl.certificates.example.host.office.HostSettings;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.issuing.Issued;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcPermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills an empty database with a small world, once, if the settings ask for it. */
@Component
class Demo implements ApplicationRunner {
  private static final String PASSWORD = "demo";
  private static final ZoneId LEGAL = ZoneId.of("America/Santiago");
  private static final int NOON = 12;

  private static final Mandate ADMINISTRATOR =
      new Mandate(
          Rut.of("12345678-5"),
          "Carolina Riquelme Soto",
          MadeUpCourses.OTEC.rut(),
          MadeUpCourses.OTEC.name(),
          Profile.LOCAL_ADMINISTRATOR,
          Optional.empty());

  private static final List<Mandate> MANDATES =
      List.of(
          ADMINISTRATOR,
          mandate(
              "12345678-5",
              "Carolina Riquelme Soto",
              "76100002-0",
              "Conservas Ñuble S.A.",
              Profile.FACILITATOR),
          mandate(
              "11111111-1",
              "Patricio Leiva Núñez",
              "76543210-3",
              "Capacita Sur SpA",
              Profile.FACILITATOR),
          official("22222222-2", "Marcela Ibáñez Toro", Region.VALPARAISO),
          mandate(
              "10000013-K",
              "Rodrigo Peña Aravena",
              "76000000-0",
              "OTIC del Pacífico",
              Profile.RECIPIENT),
          mandate(
              "7000004-0",
              "Libro de clases electrónico",
              "60000001-2",
              "SENCE",
              Profile.HOST_SYSTEM));

  private final HostSettings settings;
  private final JdbcClient jdbc;
  private final Logins logins;
  private final JdbcCourses courses;
  private final JdbcPermissions permissions;
  private final Deliveries deliveries;
  private final ObjectProvider<CertificateOffice.Builder> offices;
  private final Clock clock;

  Demo(
      HostSettings settings,
      JdbcClient jdbc,
      Logins logins,
      JdbcCourses courses,
      JdbcPermissions permissions,
      Deliveries deliveries,
      ObjectProvider<CertificateOffice.Builder> offices,
      Clock clock) {
    this.settings = settings;
    this.jdbc = jdbc;
    this.logins = logins;
    this.courses = courses;
    this.permissions = permissions;
    this.deliveries = deliveries;
    this.offices = offices;
    this.clock = clock;
  }

  private static Mandate mandate(
      String person, String name, String entity, String entityName, Profile profile) {
    return new Mandate(Rut.of(person), name, Rut.of(entity), entityName, profile, Optional.empty());
  }

  private static Mandate official(String person, String name, Region region) {
    return new Mandate(
        Rut.of(person),
        name,
        Rut.of("60000001-2"),
        "Dirección Regional de Valparaíso",
        Profile.REGIONAL_OFFICIAL,
        Optional.of(region));
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.demo() && jdbc.sql("select count(*) from login").query(Long.class).single() == 0) {
      fill();
    }
  }

  private void fill() {
    LocalDate today = LocalDate.now(clock.withZone(LEGAL));
    MANDATES.forEach(permissions::grant);
    for (Course course : new MadeUpCourses(today).all()) {
      courses.register(course).getOrElseThrow(fault -> new IllegalStateException(fault.toString()));
    }
    issue("6543274", "4417", today.minusDays(39));
    ask("6543274", "La factura correcta es la 4471.", today.minusDays(35));
    issue("6543289", "4432", today.minusDays(19));
    ask("6543289", "La orden de compra reemplaza a la factura.", today.minusDays(6));
    issue("6543290", "4425", today.minusDays(28));
    // the logins last: whoever finds one finds the rest
    List.of("12345678-5", "11111111-1", "22222222-2", "10000013-K")
        .forEach(person -> logins.add(Rut.of(person), PASSWORD, Logins.PERSON));
    logins.add(Rut.of("7000004-0"), PASSWORD, Logins.PERSON);
    logins.add(Rut.of("9000008-K"), PASSWORD, Logins.OPERATOR);
  }

  /** The office as it stood at noon of a day in the past. */
  private CertificateOffice on(LocalDate day) {
    return offices
        .getObject()
        .clock(Clock.fixed(day.atTime(NOON, 0).atZone(LEGAL).toInstant(), ZoneOffset.UTC))
        .build();
  }

  private void issue(String action, String invoice, LocalDate day) {
    CertificateOffice office = on(day);
    IssueForm form = IssueForm.of(action).withInvoice(invoice);
    IssueSummary summary =
        office
            .summary(ADMINISTRATOR.actor(), form)
            .getOrElseThrow(refusal -> new IllegalStateException(refusal.code()));
    Issued issued =
        office
            .accept(ADMINISTRATOR.actor(), form.accepting(summary))
            .getOrElseThrow(refusal -> new IllegalStateException(refusal.code()));
    deliveries.note(issued.certificate());
  }

  private void ask(String action, String motive, LocalDate day) {
    on(day)
        .requestAnnulment(
            ADMINISTRATOR.actor(),
            new AnnulmentForm(action, AnnulmentCategory.DOCUMENT_NUMBER, motive))
        .getOrElseThrow(refusal -> new IllegalStateException(refusal.code()));
  }
}
