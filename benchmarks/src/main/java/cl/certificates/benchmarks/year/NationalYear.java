package cl.certificates.benchmarks.year;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static java.time.temporal.ChronoUnit.MINUTES;

import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.calendar.LegalZone;
import cl.certificates.course.Course;
import cl.certificates.course.TrainingEntity;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.issuing.IssueForm;
import cl.certificates.testkit.fixture.CourseFixture;
import cl.certificates.testkit.fixture.ParticipantFixture;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The training actions of a year, numbered in the order in which they are accepted: evenly over
 * 2026, in all regions, by 480 entities, 30 of each region, each with an administrator of its own.
 *
 * <p>One in twenty is accepted on one of the days 41 to 59, with a justification, the others on the
 * days 1 to 40. Of ten actions one is partial and one complementary. Everything follows from the
 * number, so that two years of one size are the same.
 *
 * @param actions how many, 10 or more
 */
record NationalYear(int actions) {
  static final int PARTICIPANTS = 30;
  static final int ENTITIES = 480;

  /** One for each tenth of the run. */
  private static final int FEWEST = 10;

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final ZoneId ZONE = LegalZone.SANTIAGO.id();

  private static final int ORDINARY_DAYS = 40;
  private static final int LATE_DAYS = 19;
  private static final int ONE_IN = 20;
  private static final int TYPES = 10;

  /** Between the communicated days of an action. */
  private static final int DAYS = 11;

  /** Of a year: each takes part in three actions of 150,000. */
  private static final int PEOPLE = 1_500_000;

  private static final List<String> COURSES =
      List.of(
          "Operación de grúa horquilla",
          "Técnicas de atención al público",
          "Prevención de riesgos en la construcción",
          "Manipulación higiénica de alimentos",
          "Planilla de cálculo, nivel intermedio",
          "Soldadura al arco con electrodo revestido",
          "Inglés para el trabajo",
          "Instalación de paneles fotovoltaicos");
  private static final List<String> TREES =
      List.of(
          "Álamo",
          "Boldo",
          "Ciprés",
          "Damasco",
          "Espino",
          "Ñirre",
          "Guayacán",
          "Huingán",
          "Lenga",
          "Maitén",
          "Notro",
          "Olivillo",
          "Peumo",
          "Quillay",
          "Roble",
          "Ulmo");

  NationalYear {
    if (actions < FEWEST) {
      throw new IllegalArgumentException("a year has 10 actions or more, not " + actions);
    }
  }

  static ActionId action(int number) {
    return ActionId.of(String.format(Locale.ROOT, "%d", 7_000_000 + number));
  }

  static TrainingEntity entity(int number) {
    int entity = number % ENTITIES;
    return new TrainingEntity(
        new Rut(76_200_000 + entity),
        "Capacitación " + TREES.get(entity % TREES.size()) + " " + entity + " SpA",
        TrainingEntity.Kind.OTEC);
  }

  /** The administrator of the entity that gives an action. */
  static Mandate administrator(int number) {
    TrainingEntity entity = entity(number);
    return new Mandate(
        new Rut(12_100_000 + number % ENTITIES),
        "Persona de Prueba",
        entity.rut(),
        entity.name(),
        Profile.LOCAL_ADMINISTRATOR,
        Optional.empty());
  }

  /** When an action is accepted. */
  Instant acceptance(int number) {
    Instant from = FIRST_DAY.atStartOfDay(ZONE).toInstant();
    Instant until = FIRST_DAY.plusYears(1).atStartOfDay(ZONE).toInstant();
    return from.plusSeconds(Duration.between(from, until).toSeconds() * number / actions);
  }

  /** The communicated end of an action. */
  LocalDate end(int number) {
    return acceptance(number).atZone(ZONE).toLocalDate().minusDays(day(number));
  }

  /** The day after the end on which it is accepted. */
  static int day(int number) {
    return isLate(number)
        ? ORDINARY_DAYS + 1 + number / ONE_IN % LATE_DAYS
        : 1 + (number + number / ONE_IN) % ORDINARY_DAYS;
  }

  private static boolean isLate(int number) {
    return number % ONE_IN == ONE_IN - 1;
  }

  Course course(int number) {
    LocalDate end = end(number);
    CourseFixture course =
        aCourse()
            .ofAction(action(number))
            .named(COURSES.get(number % COURSES.size()))
            .in(Region.values()[number % Region.values().length])
            .givenBy(entity(number))
            .running(end.minusDays(DAYS), end)
            .attendedBy(
                IntStream.range(0, PARTICIPANTS)
                    .mapToObj(place -> participant(number, place))
                    .toArray(ParticipantFixture[]::new));
    switch (number % TYPES) {
      case 0 -> course.partial();
      case 1 -> course.complementary();
      default -> {}
    }
    return course.build();
  }

  private static ParticipantFixture participant(int number, int place) {
    int person = (int) (((long) number * PARTICIPANTS + place) % PEOPLE);
    String name =
        "Participante %s %s %s"
            .formatted(tree(person), tree(person / TREES.size()), tree(person / 7 + place));
    return aParticipant()
        .withRut(new Rut(5_000_000 + person).canonical())
        .named(name)
        .attending(1_500 + 37L * (number + place) % 901, MINUTES);
  }

  private static String tree(int number) {
    return TREES.get(number % TREES.size());
  }

  /** What the administrator fills in before he sees the summary. */
  IssueForm form(int number) {
    IssueForm form =
        IssueForm.of(action(number).text()).withInvoice(Integer.toString(100_000 + number));
    if (isLate(number)) {
      form = form.withJustification("La empresa entregó la orden de compra con atraso");
    }
    LocalDate end = end(number);
    return switch (number % TYPES) {
      case 0 -> form.withRealDate(weekday(end, -1)); // the last class held (R26)
      case 1 -> form.withRealDate(weekday(end.minusDays(DAYS), 1)); // the first one (R27)
      default -> form;
    };
  }

  private static LocalDate weekday(LocalDate from, int step) {
    LocalDate day = from;
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(step);
    }
    return day;
  }
}
