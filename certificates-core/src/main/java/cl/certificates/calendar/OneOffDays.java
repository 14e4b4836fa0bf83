package cl.certificates.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days that no standing rule gives: each was made a holiday by a law of its own, a census or a
 * vote.
 *
 * <p>Elections to come are not listed: by law they fall on Sundays, and a second round may not take
 * place. Saturday 26 October 2024 is missing on purpose: the first day of that vote was no holiday
 * (Ley 21.693). Holidays of one province or commune are not listed either.
 */
final class OneOffDays {
  private static final List<Holiday> BY_A_LAW_OF_THEIR_OWN =
      List.of(
          day("2002-04-24", "Censo Nacional de Población y Vivienda", "Ley 17.374"),
          day("2004-09-17", "Feriado especial de Fiestas Patrias", "Ley 19.973"),
          day("2010-09-17", "Feriado especial del Bicentenario", "Ley 20.450"),
          day("2010-09-20", "Feriado especial del Bicentenario", "Ley 20.450"),
          day("2017-04-19", "Censo Nacional de Población y Vivienda", "Ley 17.374"),
          day(
              "2022-09-16",
              "Feriado especial de Fiestas Patrias",
              "ley de 2022 (número de ley no verificado)"));

  private static final List<Holiday> IN_ONE_REGION =
      List.of(
          day(
              "04",
              "2014-09-20",
              "Fiesta de La Pampilla",
              "ley de 2014 (número de ley no verificado)"),
          day(
              "01",
              "2015-08-10",
              "San Lorenzo de Tarapacá",
              "ley de 2015 (número de ley no verificado)"),
          day("04", "2016-09-20", "Fiesta de La Pampilla", "Ley 20.953"),
          day(
              "04",
              "2017-09-20",
              "Fiesta de La Pampilla",
              "ley de 2017 (número de ley no verificado)"),
          day("12", "2017-09-21", "Toma de posesión del Estrecho de Magallanes", "Ley 21.034"),
          day("13", "2018-01-16", "Visita del Papa Francisco", "Ley 21.065"),
          day("09", "2018-01-17", "Visita del Papa Francisco", "Ley 21.051"),
          day("01", "2018-01-18", "Visita del Papa Francisco", "Ley 21.051"),
          day("02", "2023-09-08", "Nuestra Señora de Guadalupe de Ayquina", "Ley 21.609"),
          day("04", "2023-09-20", "Fiesta de La Pampilla", "Ley 21.609"),
          day("12", "2024-09-21", "Toma de posesión del Estrecho de Magallanes", "Ley 21.704"));

  private static final List<Holiday> VOTES =
      List.of(
          vote("2000-01-16", "Elección presidencial (segunda votación)"),
          vote("2000-10-29", "Elecciones municipales"),
          vote("2001-12-16", "Elecciones parlamentarias"),
          vote("2004-10-31", "Elecciones municipales"),
          vote("2005-12-11", "Elecciones presidencial y parlamentarias"),
          vote("2006-01-15", "Elección presidencial (segunda votación)"),
          vote("2008-10-26", "Elecciones municipales"),
          vote("2009-12-13", "Elecciones presidencial y parlamentarias"),
          vote("2010-01-17", "Elección presidencial (segunda votación)"),
          vote("2012-10-28", "Elecciones municipales"),
          vote("2013-06-30", "Elecciones primarias", "Ley 20.640; Ley 18.700"),
          vote("2013-11-17", "Elecciones presidencial y parlamentarias"),
          vote("2013-12-15", "Elección presidencial (segunda votación)"),
          vote("2016-06-19", "Elecciones primarias", "Ley 20.640; Ley 18.700"),
          vote("2016-10-23", "Elecciones municipales"),
          vote("2017-07-02", "Elecciones primarias", "Ley 20.640; Ley 18.700"),
          vote("2017-11-19", "Elecciones presidencial y parlamentarias"),
          vote("2017-12-17", "Elección presidencial (segunda votación)"),
          vote("2020-10-25", "Plebiscito nacional"),
          vote("2020-11-29", "Elecciones primarias", "Ley 20.640; Ley 18.700"),
          vote(
              "2021-05-15",
              "Elecciones de convencionales constituyentes y de autoridades regionales y municipales"),
          vote(
              "2021-05-16",
              "Elecciones de convencionales constituyentes y de autoridades regionales y municipales"),
          vote("2021-06-13", "Elección de gobernadores regionales (segunda votación)"),
          vote("2021-07-18", "Elecciones primarias", "Ley 20.640; Ley 18.700"),
          vote("2021-11-21", "Elecciones presidencial y parlamentarias"),
          vote("2021-12-19", "Elección presidencial (segunda votación)"),
          vote("2022-09-04", "Plebiscito constitucional"),
          vote("2023-05-07", "Elección del Consejo Constitucional"),
          vote("2023-12-17", "Plebiscito constitucional"),
          vote("2024-06-09", "Elecciones primarias", "Ley 20.640; Ley 18.700"),
          vote("2024-10-27", "Elecciones municipales y regionales", "Ley 18.700; Ley 21.693"),
          vote("2024-11-24", "Elección de gobernadores regionales (segunda votación)"),
          vote("2025-06-29", "Elecciones primarias", "Ley 20.640; Ley 18.700"),
          vote("2025-11-16", "Elecciones presidencial y parlamentarias"),
          vote("2025-12-14", "Elección presidencial (segunda votación)"));

  private OneOffDays() {}

  static Stream<Holiday> all() {
    return Stream.of(BY_A_LAW_OF_THEIR_OWN, IN_ONE_REGION, VOTES).flatMap(List::stream);
  }

  private static Holiday day(String date, String name, String law) {
    return new Holiday(LocalDate.parse(date), name, law, Scope.NATIONAL, HolidayKind.ONE_OFF);
  }

  private static Holiday day(String region, String date, String name, String law) {
    return new Holiday(LocalDate.parse(date), name, law, Scope.region(region), HolidayKind.ONE_OFF);
  }

  private static Holiday vote(String date, String name) {
    return vote(date, name, "Ley 18.700");
  }

  private static Holiday vote(String date, String name, String law) {
    return new Holiday(LocalDate.parse(date), name, law, Scope.NATIONAL, HolidayKind.ELECTION);
  }
}
