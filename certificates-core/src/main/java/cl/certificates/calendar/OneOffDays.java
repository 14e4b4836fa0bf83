package cl.certificates.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Days that no standing rule gives: each was made a holiday by a law of its own, a census or a
 * vote.
 *
 * <p>Elections to come are not listed: by law they fall on Sundays, and a second round may not take
 * place. Saturday 26 October 2024 is missing on purpose: the first day of that vote was no holiday
 * (Ley 21.693).
 */
final class OneOffDays {
  private static final List<Holiday> BY_A_LAW_OF_THEIR_OWN =
      List.of(
          day(2002, 4, 24, "Censo Nacional de Población y Vivienda", "Ley 17.374"),
          day(2004, 9, 17, "Feriado especial de Fiestas Patrias", "Ley 19.973"),
          day(2010, 9, 17, "Feriado especial del Bicentenario", "Ley 20.450"),
          day(2010, 9, 20, "Feriado especial del Bicentenario", "Ley 20.450"),
          day(2017, 4, 19, "Censo Nacional de Población y Vivienda", "Ley 17.374"),
          day(
              2022,
              9,
              16,
              "Feriado especial de Fiestas Patrias",
              "ley de 2022 (número de ley no verificado)"));

  private static final List<Holiday> IN_ONE_PLACE =
      List.of(
          day(
              "12401",
              2011,
              5,
              31,
              "Centenario de Puerto Natales",
              "ley de 2011 (número de ley no verificado)"),
          day(
              "04",
              2014,
              9,
              20,
              "Fiesta de La Pampilla",
              "ley de 2014 (número de ley no verificado)"),
          day(
              "01",
              2015,
              8,
              10,
              "San Lorenzo de Tarapacá",
              "ley de 2015 (número de ley no verificado)"),
          day("04", 2016, 9, 20, "Fiesta de La Pampilla", "Ley 20.953"),
          day(
              "04",
              2017,
              9,
              20,
              "Fiesta de La Pampilla",
              "ley de 2017 (número de ley no verificado)"),
          day("12", 2017, 9, 21, "Toma de posesión del Estrecho de Magallanes", "Ley 21.034"),
          day("102", 2017, 9, 21, "Toma de posesión del Estrecho de Magallanes", "Ley 21.034"),
          day("13", 2018, 1, 16, "Visita del Papa Francisco", "Ley 21.065"),
          day("09", 2018, 1, 17, "Visita del Papa Francisco", "Ley 21.051"),
          day("01", 2018, 1, 18, "Visita del Papa Francisco", "Ley 21.051"),
          day("02", 2023, 9, 8, "Nuestra Señora de Guadalupe de Ayquina", "Ley 21.609"),
          day("04", 2023, 9, 20, "Fiesta de La Pampilla", "Ley 21.609"),
          day("12", 2024, 9, 21, "Toma de posesión del Estrecho de Magallanes", "Ley 21.704"),
          day("102", 2024, 9, 21, "Toma de posesión del Estrecho de Magallanes", "Ley 21.704"));

  private static final List<Holiday> VOTES =
      List.of(
          vote(2000, 1, 16, "Elección presidencial (segunda votación)"),
          vote(2000, 10, 29, "Elecciones municipales"),
          vote(2001, 12, 16, "Elecciones parlamentarias"),
          vote(2004, 10, 31, "Elecciones municipales"),
          vote(2005, 12, 11, "Elecciones presidencial y parlamentarias"),
          vote(2006, 1, 15, "Elección presidencial (segunda votación)"),
          vote(2008, 10, 26, "Elecciones municipales"),
          vote(2009, 12, 13, "Elecciones presidencial y parlamentarias"),
          vote(2010, 1, 17, "Elección presidencial (segunda votación)"),
          vote(2012, 10, 28, "Elecciones municipales"),
          vote(2013, 6, 30, "Elecciones primarias", "Ley 20.640; Ley 18.700"),
          vote(2013, 11, 17, "Elecciones presidencial y parlamentarias"),
          vote(2013, 12, 15, "Elección presidencial (segunda votación)"),
          vote(2016, 6, 19, "Elecciones primarias", "Ley 20.640; Ley 18.700"),
          vote(2016, 10, 23, "Elecciones municipales"),
          vote(2017, 7, 2, "Elecciones primarias", "Ley 20.640; Ley 18.700"),
          vote(2017, 11, 19, "Elecciones presidencial y parlamentarias"),
          vote(2017, 12, 17, "Elección presidencial (segunda votación)"),
          vote(2020, 10, 25, "Plebiscito nacional"),
          vote(2020, 11, 29, "Elecciones primarias", "Ley 20.640; Ley 18.700"),
          vote(
              2021,
              5,
              15,
              "Elecciones de convencionales constituyentes y de autoridades regionales y municipales"),
          vote(
              2021,
              5,
              16,
              "Elecciones de convencionales constituyentes y de autoridades regionales y municipales"),
          vote(2021, 6, 13, "Elección de gobernadores regionales (segunda votación)"),
          vote(2021, 7, 18, "Elecciones primarias", "Ley 20.640; Ley 18.700"),
          vote(2021, 11, 21, "Elecciones presidencial y parlamentarias"),
          vote(2021, 12, 19, "Elección presidencial (segunda votación)"),
          vote(2022, 9, 4, "Plebiscito constitucional"),
          vote(2023, 5, 7, "Elección del Consejo Constitucional"),
          vote(2023, 12, 17, "Plebiscito constitucional"),
          vote(2024, 6, 9, "Elecciones primarias", "Ley 20.640; Ley 18.700"),
          vote(2024, 10, 27, "Elecciones municipales y regionales", "Ley 18.700; Ley 21.693"),
          vote(2024, 11, 24, "Elección de gobernadores regionales (segunda votación)"),
          vote(2025, 6, 29, "Elecciones primarias", "Ley 20.640; Ley 18.700"),
          vote(2025, 11, 16, "Elecciones presidencial y parlamentarias"),
          vote(2025, 12, 14, "Elección presidencial (segunda votación)"));

  private static final List<List<Holiday>> ALL =
      List.of(BY_A_LAW_OF_THEIR_OWN, IN_ONE_PLACE, VOTES);

  private OneOffDays() {}

  static void addTo(List<Holiday> holidays) {
    for (List<Holiday> some : ALL) {
      holidays.addAll(some);
    }
  }

  private static Holiday day(int year, int month, int day, String name, String law) {
    return day("", year, month, day, name, law);
  }

  private static Holiday day(String place, int year, int month, int day, String name, String law) {
    return new Holiday(
        LocalDate.of(year, month, day), name, law, new Scope(place), HolidayKind.ONE_OFF);
  }

  private static Holiday vote(int year, int month, int day, String name) {
    return vote(year, month, day, name, "Ley 18.700");
  }

  private static Holiday vote(int year, int month, int day, String name, String law) {
    return new Holiday(
        LocalDate.of(year, month, day), name, law, Scope.NATIONAL, HolidayKind.ELECTION);
  }
}
