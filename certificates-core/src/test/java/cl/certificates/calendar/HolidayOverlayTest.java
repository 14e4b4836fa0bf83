package cl.certificates.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import cl.certificates.calendar.OverlayFault.Reason;
import io.vavr.control.Either;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayOverlayTest {
  private static final String HEADING = "action,date,name_es,law,scope\n";
  private static final LocalDate TUESDAY = LocalDate.of(2027, 6, 8);
  private static final LocalDate COLUMBUS = LocalDate.of(2027, 10, 11); // Mon
  private static final Holiday ADDED =
      new Holiday(TUESDAY, "Feriado nuevo", "Ley 99.999", Scope.NATIONAL, HolidayKind.ONE_OFF);
  private static final Holiday REMOVED =
      new Holiday(
          COLUMBUS, "Encuentro de Dos Mundos", "Ley 99.998", Scope.NATIONAL, HolidayKind.ONE_OFF);

  private final HolidaySource source = new ChileanHolidays();
  private final Holidays national = source.holidays(Scope.NATIONAL);

  @Test
  void readsAdditionsAndRemovalsInAnyOrder() {
    String add = "add,2027-06-08,Feriado nuevo,Ley 99.999,national\n";
    String remove = "remove,2027-10-11,Encuentro de Dos Mundos,Ley 99.998,national\n";
    String known = "known-through,2039-12-31,,,\n";
    HolidayOverlay overlay =
        new HolidayOverlay(
            List.of(ADDED), List.of(REMOVED), Optional.of(LocalDate.of(2039, 12, 31)));

    assertThat(HolidayOverlay.parse(HEADING + add + remove + known))
        .isEqualTo(Either.right(overlay));
    assertThat(HolidayOverlay.parse(HEADING + known + remove + add + add))
        .isEqualTo(Either.right(overlay));
    assertThat(HolidayOverlay.parse(HEADING)).isEqualTo(Either.right(HolidayOverlay.NONE));
  }

  @Test
  void readsWhatSpreadsheetsWrite() {
    String text =
        "\uFEFFaction,date,name_es,law,scope\r\n"
            + "# by hand\r\n"
            + "\r\n"
            + " add , 2027-06-08 ,\"Feriado \"\"nuevo\"\", de prueba\" , \"Ley 1, art. 2\",15\r\n";

    assertThat(HolidayOverlay.parse(text).get().additions())
        .containsExactly(
            new Holiday(
                TUESDAY,
                "Feriado \"nuevo\", de prueba",
                "Ley 1, art. 2",
                Scope.region("15"),
                HolidayKind.ONE_OFF));
  }

  @Test
  void readsQuotesInEveryCell() {
    String text = HEADING + "\"add\",\"2027-06-08\",\"\"\"Nuevo\"\"\",\"Ley \"\"1\"\"\",\"15\"";

    assertThat(HolidayOverlay.parse(text).get().additions())
        .containsExactly(
            new Holiday(
                TUESDAY, "\"Nuevo\"", "Ley \"1\"", Scope.region("15"), HolidayKind.ONE_OFF));
  }

  @Test
  void findsAContradictionWhicheverComesFirst() {
    String add = "add,2027-06-08,a,b,national\n";
    String remove = "remove,2027-06-08,a,c,national\n";

    assertThat(HolidayOverlay.parse(HEADING + add + remove).getLeft())
        .containsExactly(new OverlayFault(3, Reason.CONTRADICTION, remove.strip()));
    assertThat(HolidayOverlay.parse(HEADING + remove + add).getLeft())
        .containsExactly(new OverlayFault(3, Reason.CONTRADICTION, add.strip()));
  }

  @Test
  void readsALineOf2000CharactersAndNoLonger() {
    String remark = "#" + "x".repeat(1_999);

    assertThat(HolidayOverlay.parse(HEADING + remark)).isEqualTo(Either.right(HolidayOverlay.NONE));
    assertThat(HolidayOverlay.parse(HEADING + remark + "x").getLeft())
        .extracting(OverlayFault::line, OverlayFault::reason)
        .containsExactly(tuple(2, Reason.CELLS));
  }

  @Test
  void findsANameHoweverItsAccentsAreEncoded() {
    String text =
        HEADING
            + Normalizer.normalize(
                "remove,2026-12-08,Inmaculada Concepción,Ley 1,national", Normalizer.Form.NFD);

    HolidaySource changed = HolidayOverlay.parse(text).get().over(source);

    assertThat(changed.holidays(Scope.NATIONAL).on(LocalDate.of(2026, 12, 8))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "ADD,2027-06-08,a,b,national | ACTION | ADD",
        "add,2027-06-31,a,b,national | DATE | 2027-06-31",
        "add,08-06-2027,a,b,national | DATE | 08-06-2027",
        "add,+12027-06-08,a,b,national | DATE | +12027-06-08",
        "add,٢٠٢٧-٠٦-٠٨,a,b,national | DATE | ٢٠٢٧-٠٦-٠٨",
        ",2027-06-08,a,b,national | ACTION | ''",
        "add,2027-06-08,,b,national | NAME | ''",
        "add,2027-06-08,a, ,national | LAW | ''",
        "add,2027-06-08,a,b,17 | SCOPE | 17",
        "add,2027-06-08,a,b, | SCOPE | ''",
        "add,2027-06-08,a,b | CELLS | add,2027-06-08,a,b",
        "add,2027-06-08,a,b,national, | CELLS | add,2027-06-08,a,b,national,",
        "add;2027-06-08;a;b;national | CELLS | add;2027-06-08;a;b;national",
        "add,2027-06-08,\"a,b,national | CELLS | add,2027-06-08,\"a,b,national",
        "add,2027-06-08,a\"a\",b,national | CELLS | add,2027-06-08,a\"a\",b,national",
        "add,2027-06-08,\"a\"a,b,national | CELLS | add,2027-06-08,\"a\"a,b,national",
        "add,2027-06-08,a,b,\" | CELLS | add,2027-06-08,a,b,\"",
        "known-through,2041-12-31,a,, | NOT_EMPTY | known-through,2041-12-31,a,,"
      })
  void refusesAFaultyLine(String line, Reason reason, String text) {
    assertThat(HolidayOverlay.parse(HEADING + "\n" + line))
        .isEqualTo(Either.left(List.of(new OverlayFault(3, reason, text))));
  }

  @Test
  void refusesEveryFaultyLineAtOnce() {
    String text =
        HEADING
            + "add,2027-06-08,a,b,national\n"
            + "remove,2027-06-08,a,c,national\n" // adds and removes one day
            + "known-through,2041-12-31,,,\n"
            + "known-through,2042-12-31,,,\n"
            + "drop,soon,,,17\n"
            + "add,soon,,b,17\n";

    assertThat(HolidayOverlay.parse(text).getLeft())
        .extracting(OverlayFault::line, OverlayFault::reason)
        .containsExactly(
            tuple(3, Reason.CONTRADICTION),
            tuple(5, Reason.KNOWN_THROUGH_TWICE),
            tuple(6, Reason.DATE),
            tuple(6, Reason.ACTION),
            tuple(7, Reason.DATE),
            tuple(7, Reason.NAME),
            tuple(7, Reason.SCOPE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "known-through,2041-12-31,,, | 2041",
        "known-through,2041-01-01,,, | 2041", // 1 January is a holiday, and is not given
        "known-through,9999-12-31,,, | 2041",
        "known-through,2042-12-31,,,;add,2041-01-01,Año Nuevo,Ley 2.977,national | 2042",
        "known-through,2042-12-31,,,;add,2042-01-01,Año Nuevo,Ley 2.977,national | 2041",
        "known-through,2041-12-31,,,;add,2041-06-07,Morro de Arica,Ley 20.663,15 | 2041"
      })
  @DisplayName("Law 15: a year of weekends only is no known year")
  void refusesToKnowAYearWithoutHolidays(String lines, String year) {
    assertThat(HolidayOverlay.parse(HEADING + "\n" + lines.replace(';', '\n')))
        .isEqualTo(Either.left(List.of(new OverlayFault(3, Reason.YEAR_WITHOUT_HOLIDAYS, year))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "known-through,2040-12-31,,, | 2040-12-31",
        "known-through,1999-12-31,,, | 1999-12-31",
        "known-through,2041-01-01,,,;add,2041-01-01,Año Nuevo,Ley 2.977,national | 2041-01-01",
        "add,2041-01-01,Año Nuevo,Ley 2.977,national;known-through,2041-12-31,,, | 2041-12-31"
      })
  void readsALastKnownDayWhoseYearsHaveHolidays(String lines, LocalDate lastKnownDay) {
    assertThat(HolidayOverlay.parse(HEADING + lines.replace(';', '\n')).get().lastKnownDay())
        .contains(lastKnownDay);
  }

  @Test
  void readsForTheSourceThatItWillLieOver() {
    HolidaySource to2041 = knownThrough(2041, holiday(2041)).over(source);
    String to2042 = HEADING + "known-through,2042-12-31,,,\n";
    String newYear2042 = "add,2042-01-01,Año Nuevo,Ley 2.977,national\n";

    assertThat(HolidayOverlay.parse(to2042 + newYear2042).getLeft())
        .as("the library knows no year 2041")
        .containsExactly(new OverlayFault(2, Reason.YEAR_WITHOUT_HOLIDAYS, "2041"));
    assertThat(HolidayOverlay.parse(to2042 + newYear2042, to2041).isRight()).isTrue();
    assertThat(HolidayOverlay.parse(to2042, to2041).getLeft())
        .containsExactly(new OverlayFault(2, Reason.YEAR_WITHOUT_HOLIDAYS, "2042"));
  }

  @Test
  @DisplayName("Law 15: an overlay made in code declares no year of weekends only known either")
  void answersNothingForAYearWithoutHolidays() {
    HolidayOverlay empty = knownThrough(2041);
    HolidayOverlay endless = new HolidayOverlay(List.of(), List.of(), Optional.of(LocalDate.MAX));

    for (Scope place : List.of(Scope.NATIONAL, Scope.region("15"), Scope.commune("16101"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> empty.over(source).holidays(place))
          .withMessageContaining("2041");
    }
    assertThat(empty.yearWithoutHolidays(source)).contains(Year.of(2041));
    assertThat(endless.yearWithoutHolidays(source)).contains(Year.of(2041));
    assertThat(knownThrough(2042, holiday(2041)).yearWithoutHolidays(source))
        .contains(Year.of(2042));
    assertThat(knownThrough(2041, holiday(2041)).yearWithoutHolidays(source)).isEmpty();
    assertThat(HolidayOverlay.NONE.yearWithoutHolidays(source)).isEmpty();
  }

  @Test
  @DisplayName("Law 7: a day beyond the range waits for the overlay that moves the range on")
  void theOrderOfAnAdditionAndOfTheRangeItNeedsDoesNotMatter() {
    HolidayOverlay adding = new HolidayOverlay(List.of(holiday(2041)), List.of(), Optional.empty());
    HolidayOverlay extending = knownThrough(2041);

    for (Scope place : List.of(Scope.NATIONAL, Scope.region("15"))) {
      Holidays joined = adding.and(extending).over(source).holidays(place);

      assertThat(joined.on(LocalDate.of(2041, 1, 1))).containsExactly(holiday(2041));
      assertThat(extending.over(adding.over(source)).holidays(place)).isEqualTo(joined);
      assertThat(adding.over(extending.over(source)).holidays(place)).isEqualTo(joined);
    }
    assertThat(extending.yearWithoutHolidays(adding.over(source))).isEmpty();
    assertThat(adding.over(source).holidays(Scope.NATIONAL))
        .as("alone it changes nothing")
        .isEqualTo(national);
  }

  @Test
  @DisplayName("Law 7: one holiday added by two laws is the same whichever lies above")
  void theOrderOfTwoLawsDoesNotMatter() {
    HolidayOverlay one = new HolidayOverlay(List.of(ADDED), List.of(), Optional.empty());
    HolidayOverlay other =
        new HolidayOverlay(List.of(byLaw("Ley 99.998", ADDED)), List.of(), Optional.empty());

    Holidays above = one.over(other.over(source)).holidays(Scope.NATIONAL);
    Holidays below = other.over(one.over(source)).holidays(Scope.NATIONAL);

    assertThat(above).isEqualTo(below);
    assertThat(above.version()).isEqualTo(below.version());
    assertThat(above.on(TUESDAY)).containsExactly(byLaw("Ley 99.998", ADDED));
  }

  @Test
  void theOuterOverlayHoldsWhereTwoContradictEachOther() {
    HolidayOverlay adding = new HolidayOverlay(List.of(ADDED), List.of(), Optional.empty());
    HolidayOverlay removing = new HolidayOverlay(List.of(), List.of(ADDED), Optional.empty());
    HolidayOverlay shorter = knownThrough(2030);
    HolidayOverlay longer = knownThrough(2035);

    assertThat(removing.over(adding.over(source)).holidays(Scope.NATIONAL)).isEqualTo(national);
    assertThat(adding.over(removing.over(source)).holidays(Scope.NATIONAL).on(TUESDAY))
        .containsExactly(ADDED);
    assertThat(shorter.over(longer.over(source)).holidays(Scope.NATIONAL))
        .isEqualTo(shorter.over(source).holidays(Scope.NATIONAL));
    assertThat(longer.over(shorter.over(source)).holidays(Scope.NATIONAL))
        .as("with the holidays of 2031 to 2035")
        .isEqualTo(longer.over(source).holidays(Scope.NATIONAL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"add", "remove"})
  void refusesOneHolidayByTwoLaws(String action) {
    String line = action + ",2027-06-08,Feriado nuevo,Ley 1,national";
    String again = action + ",2027-06-08,Feriado nuevo,Ley 2,national";

    assertThat(HolidayOverlay.parse(HEADING + line + "\n" + again))
        .isEqualTo(Either.left(List.of(new OverlayFault(3, Reason.OTHER_LAW, again))));
    assertThat(HolidayOverlay.parse(HEADING + line + "\n" + line).isRight())
        .as("the same line twice says nothing else")
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-06-09,Feriado nuevo,national", // another date
    "2027-06-08,Feriado novísimo,national", // another name
    "2027-06-08,Feriado nuevo,15" // another scope
  })
  void readsAnotherHolidayByAnotherLaw(String date, String name, String scope) {
    String line = "add,2027-06-08,Feriado nuevo,Ley 1,national\n";
    String other = "add,%s,%s,Ley 2,%s\n".formatted(date, name, scope);

    assertThat(HolidayOverlay.parse(HEADING + line + other).get().additions()).hasSize(2);
  }

  @Test
  void anOverlayNamesEachHolidayByOneLaw() {
    Holiday other = byLaw("Ley 2", ADDED);
    HolidayOverlay one = new HolidayOverlay(List.of(ADDED), List.of(), Optional.empty());
    HolidayOverlay two = new HolidayOverlay(List.of(other), List.of(), Optional.empty());
    Holiday fixed =
        new Holiday(TUESDAY, ADDED.name(), ADDED.law(), ADDED.scope(), HolidayKind.FIXED);

    assertThatIllegalArgumentException().isThrownBy(() -> one.and(two));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HolidayOverlay(List.of(ADDED, other), List.of(), Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HolidayOverlay(List.of(), List.of(ADDED, other), Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HolidayOverlay(List.of(ADDED, fixed), List.of(), Optional.empty()));
  }

  private static Holiday byLaw(String law, Holiday day) {
    return new Holiday(day.date(), day.name(), law, day.scope(), day.kind());
  }

  private static Holiday holiday(int year) {
    return new Holiday(
        LocalDate.of(year, 1, 1), "Año Nuevo", "Ley 2.977", Scope.NATIONAL, HolidayKind.FIXED);
  }

  private static HolidayOverlay knownThrough(int year, Holiday... days) {
    return new HolidayOverlay(List.of(days), List.of(), Optional.of(LocalDate.of(year, 12, 31)));
  }

  @ParameterizedTest
  @CsvSource({
    "'',''",
    "'# only a remark',''",
    "'date,action,name_es,law,scope','date,action,name_es,law,scope'"
  })
  void refusesATextWithoutItsHeading(String text, String shown) {
    assertThat(HolidayOverlay.parse(text))
        .isEqualTo(Either.left(List.of(new OverlayFault(1, Reason.HEADING, shown))));
  }

  @Test
  void addsAndRemovesDays() {
    HolidaySource changed =
        new HolidayOverlay(List.of(ADDED), List.of(REMOVED), Optional.empty()).over(source);
    BusinessCalendar calendar = BusinessCalendar.of(changed.holidays(Scope.region("13")));

    assertThat(calendar.isBusinessDay(TUESDAY).get()).isFalse();
    assertThat(calendar.isBusinessDay(COLUMBUS).get()).isTrue();
    assertThat(calendar.version()).isNotEqualTo(source.holidays(Scope.region("13")).version());
    assertThat(changed.holidays(Scope.NATIONAL).days()).hasSize(national.days().size());
  }

  @Test
  void anAdditionHoldsInItsPlaceAlone() {
    Holiday local =
        new Holiday(TUESDAY, "Aniversario", "Ley", Scope.commune("16101"), HolidayKind.ONE_OFF);
    HolidaySource changed =
        new HolidayOverlay(List.of(local), List.of(), Optional.empty()).over(source);

    assertThat(changed.holidays(Scope.commune("16101")).on(TUESDAY)).containsExactly(local);
    assertThat(changed.holidays(Scope.commune("16102")).on(TUESDAY)).isEmpty();
    assertThat(changed.holidays(Scope.region("16")).on(TUESDAY)).isEmpty();
    assertThat(changed.holidays(Scope.NATIONAL)).isEqualTo(national);
  }

  @Test
  void ofTwoHolidaysOnADayTheOtherOneStays() {
    LocalDate sunday = LocalDate.of(2025, 6, 29);
    Holiday saintPeter =
        new Holiday(sunday, "San Pedro y San Pablo", "Ley 1", Scope.NATIONAL, HolidayKind.ONE_OFF);
    HolidaySource changed =
        new HolidayOverlay(List.of(), List.of(saintPeter), Optional.empty()).over(source);

    assertThat(changed.holidays(Scope.NATIONAL).on(sunday))
        .extracting(Holiday::name)
        .containsExactly("Elecciones primarias");
  }

  @Test
  void aRemovalInOneRegionLeavesTheCountryAlone() {
    Holiday inArica =
        new Holiday(COLUMBUS, REMOVED.name(), "Ley", Scope.region("15"), HolidayKind.ONE_OFF);
    HolidayOverlay overlay = new HolidayOverlay(List.of(), List.of(inArica), Optional.empty());

    assertThat(overlay.over(source).holidays(Scope.region("15")).on(COLUMBUS)).hasSize(1);
    assertThat(overlay.idle(source)).containsExactly(inArica);
  }

  @Test
  void extendsAndShortensWhatIsKnown() {
    LocalDate newYear = LocalDate.of(2041, 1, 1); // Tue
    Holiday added =
        new Holiday(newYear, "Año Nuevo", "Ley 2.977", Scope.NATIONAL, HolidayKind.FIXED);
    Holidays longer =
        new HolidayOverlay(List.of(added), List.of(), Optional.of(LocalDate.of(2041, 1, 31)))
            .over(source)
            .holidays(Scope.NATIONAL);
    Holidays shorter =
        new HolidayOverlay(List.of(), List.of(), Optional.of(LocalDate.of(2026, 12, 24)))
            .over(source)
            .holidays(Scope.NATIONAL);

    assertThat(BusinessCalendar.of(longer).plusBusinessDays(LocalDate.of(2040, 12, 31), 1).get())
        .isEqualTo("2041-01-02");
    assertThat(shorter.lastKnownDay()).isEqualTo("2026-12-24");
    assertThat(shorter.days().get(shorter.days().size() - 1).date()).isEqualTo("2026-12-08");
    assertThat(List.of(longer.version(), shorter.version())).doesNotContain(national.version());
  }

  @Test
  void anOverlayThatEndsBeforeTheSourceBeginsIsAMistake() {
    HolidaySource nothing =
        new HolidayOverlay(List.of(), List.of(), Optional.of(LocalDate.of(1999, 12, 31)))
            .over(source);

    assertThatIllegalArgumentException().isThrownBy(() -> nothing.holidays(Scope.NATIONAL));
  }

  @Test
  void fitsALaterReleaseThatKnowsTheLaw() {
    HolidayOverlay overlay = new HolidayOverlay(List.of(ADDED), List.of(REMOVED), Optional.empty());
    HolidaySource later = overlay.over(source);

    assertThat(overlay.over(later).holidays(Scope.NATIONAL))
        .isEqualTo(later.holidays(Scope.NATIONAL));
    assertThat(overlay.idle(source)).isEmpty();
    assertThat(overlay.idle(later)).containsExactly(ADDED, REMOVED);
  }

  @Test
  void aHolidayThatIsThereAlreadyIsNotListedTwice() {
    Holiday sameDay =
        new Holiday(
            LocalDate.of(2026, 5, 1),
            "Día Nacional del Trabajo",
            "Ley citada de otro modo",
            Scope.NATIONAL,
            HolidayKind.ONE_OFF);
    HolidayOverlay overlay = new HolidayOverlay(List.of(sameDay), List.of(), Optional.empty());

    assertThat(overlay.over(source).holidays(Scope.NATIONAL)).isEqualTo(national);
    assertThat(overlay.idle(source)).containsExactly(sameDay);
  }

  @Test
  void tellsWhichChangesChangeNothing() {
    Holiday misspelt =
        new Holiday(
            COLUMBUS, "Encuentro de dos mundos", "Ley", Scope.NATIONAL, HolidayKind.ONE_OFF);
    Holiday outside =
        new Holiday(
            LocalDate.of(2041, 1, 1), "Año Nuevo", "Ley", Scope.NATIONAL, HolidayKind.ONE_OFF);

    assertThat(
            new HolidayOverlay(List.of(outside, ADDED), List.of(misspelt), Optional.empty())
                .idle(source))
        .containsExactly(misspelt, outside);
  }

  @Test
  void followsASourceThatLearnsOfALaw() {
    Holidays[] answer = {national};
    HolidaySource learning = place -> answer[0];
    HolidaySource changed =
        new HolidayOverlay(List.of(ADDED), List.of(), Optional.empty()).over(learning);
    Holidays before = changed.holidays(Scope.NATIONAL);

    answer[0] =
        new HolidayOverlay(List.of(), List.of(REMOVED), Optional.empty())
            .over(source)
            .holidays(Scope.NATIONAL);

    assertThat(changed.holidays(Scope.NATIONAL).on(COLUMBUS)).isEmpty();
    assertThat(changed.holidays(Scope.NATIONAL).on(TUESDAY)).containsExactly(ADDED);
    assertThat(before.on(COLUMBUS)).as("an answer already given stays").hasSize(1);
  }

  @Test
  void refusesToContradictItself() {
    Holiday taken =
        new Holiday(TUESDAY, "Feriado nuevo", "Ley 2", Scope.NATIONAL, HolidayKind.ONE_OFF);
    HolidayOverlay adding = new HolidayOverlay(List.of(ADDED), List.of(), Optional.empty());
    HolidayOverlay removing = new HolidayOverlay(List.of(), List.of(taken), Optional.empty());

    assertThatIllegalArgumentException().isThrownBy(() -> adding.and(removing));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new HolidayOverlay(List.of(), List.of(), Optional.of(TUESDAY))
                    .and(new HolidayOverlay(List.of(), List.of(), Optional.of(COLUMBUS))));
  }

  @Test
  @DisplayName("a megabyte of combining marks in one line is a fault as soon as it is read")
  void refusesAFloodOfMarks() {
    String flood = "\u0301\u0323".repeat(524_288);

    assertThat(HolidayOverlay.parse(flood).getLeft())
        .containsExactly(new OverlayFault(1, OverlayFault.Reason.HEADING, flood.substring(0, 100)));
  }
}
