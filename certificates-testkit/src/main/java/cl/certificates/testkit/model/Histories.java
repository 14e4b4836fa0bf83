package cl.certificates.testkit.model;

import cl.certificates.course.ActionType;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.identity.Region;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.model.Step.Document;
import cl.certificates.testkit.model.Step.Form;
import cl.certificates.testkit.model.Step.RealDate;
import cl.certificates.testkit.model.Step.Token;
import cl.certificates.testkit.model.Step.Who;
import cl.certificates.testkit.model.Step.Words;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Draws histories in which acts succeed often enough to get somewhere, and fail in every way there
 * is: too early, too late, twice, by the wrong person, with half a form.
 */
public final class Histories {
  private static final int STEPS = 12;

  /** Steps without a fault, so that a history gets somewhere. */
  private static final List<Step> SOUND =
      List.of(
          sound(Document.INVOICE_4521),
          sound(Document.INVOICE_4521),
          sound(Document.ORDER),
          new Step.Request(Who.ADMINISTRATOR, AnnulmentCategory.DOCUMENT_NUMBER, Words.SOME),
          new Step.Request(Who.ADMINISTRATOR, AnnulmentCategory.DOCUMENT_NUMBER, Words.SOME),
          new Step.Decide(Who.OFFICIAL, true, Words.SOME),
          new Step.Decide(Who.OFFICIAL, true, Words.SOME),
          new Step.Decide(Who.OFFICIAL, false, Words.SOME));

  private static Step sound(Document document) {
    return new Step.Accept(
        Who.ADMINISTRATOR,
        new Form(document, RealDate.AS_DUE, Words.SOME),
        Token.OF_A_SUMMARY_TAKEN_NOW);
  }

  private Histories() {}

  /** Histories under the policy that holds where nobody chooses another. */
  public static Arbitrary<History> underTheStandardPolicy() {
    return under(List.of(CertificatePolicy.standard()));
  }

  /**
   * Histories under policies of every kind: each option chosen otherwise, alone and in mixtures.
   */
  public static Arbitrary<History> underAnyPolicy() {
    return under(Fixtures.otherPolicies());
  }

  /** Histories under policies of one's own. */
  public static Arbitrary<History> under(List<CertificatePolicy> policies) {
    return Combinators.combine(
            Arbitraries.of(policies),
            settings(),
            steps()
                .list()
                .ofMinSize(1)
                .ofMaxSize(STEPS)
                .withSizeDistribution(RandomDistribution.uniform()))
        .as(History::new);
  }

  private static Arbitrary<LocalDate> ends() {
    Arbitrary<LocalDate> tricky =
        Arbitraries.of(
            LocalDate.of(2026, 3, 13), // Friday, the base case
            LocalDate.of(2026, 3, 3), // Tuesday; day 59 is the 1st of May
            LocalDate.of(2026, 4, 8), // Wednesday; day 60 is Sunday the 7th of June
            LocalDate.of(2026, 7, 20), // Monday; day 60 is the 18th of September
            LocalDate.of(2026, 10, 26), // Monday; day 60 is the 25th of December
            LocalDate.of(2025, 12, 31)); // Wednesday
    Arbitrary<LocalDate> any =
        Arbitraries.integers().between(0, 364).map(LocalDate.of(2026, 1, 1)::plusDays);
    return Arbitraries.oneOf(tricky, any);
  }

  private static Arbitrary<Setting> settings() {
    Arbitrary<List<Integer>> minutes = minutes().list().ofMinSize(2).ofMaxSize(4);
    Arbitrary<List<Integer>> people =
        Arbitraries.frequencyOf(Tuple.of(30, minutes), Tuple.of(1, Arbitraries.just(List.of())));
    Arbitrary<Integer> startDay =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.integers().between(-3, 0)),
            Tuple.of(6, Arbitraries.integers().between(0, 39)),
            Tuple.of(3, Arbitraries.integers().between(40, 60)));
    Arbitrary<CourseState> state =
        Arbitraries.frequency(
            Tuple.of(24, CourseState.RUNNING),
            Tuple.of(6, CourseState.TO_START),
            Tuple.of(1, CourseState.FINISHED),
            Tuple.of(1, CourseState.CANCELLED));
    Arbitrary<ActionType> type =
        Arbitraries.frequency(
            Tuple.of(4, ActionType.REGULAR),
            Tuple.of(1, ActionType.PARTIAL),
            Tuple.of(1, ActionType.COMPLEMENTARY));
    Arbitrary<Region> region =
        Arbitraries.of(Region.VALPARAISO, Region.ARICA_Y_PARINACOTA, Region.METROPOLITANA);
    return Combinators.combine(
            Combinators.combine(ends(), startDay, region, type, state).as(Tuple::of),
            communicated(),
            people,
            Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)),
            Arbitraries.of(false, true),
            Arbitraries.frequency(Tuple.of(6, false), Tuple.of(1, true)),
            Arbitraries.frequency(Tuple.of(6, false), Tuple.of(1, true)))
        .as(
            (where, communicated, minutesOf, classesKnown, ownSpan, listedTwice, implausible) ->
                new Setting(
                    where.get1(),
                    where.get2(),
                    where.get3(),
                    where.get4(),
                    where.get5(),
                    communicated.get1(),
                    communicated.get2(),
                    minutesOf,
                    classesKnown,
                    ownSpan,
                    listedTwice && !minutesOf.isEmpty(),
                    implausible));
  }

  /** Hours, and minutes beyond them: as many as the classes have or fewer, whole or not. */
  private static Arbitrary<Tuple.Tuple2<Integer, Integer>> communicated() {
    Arbitrary<Integer> hours =
        Arbitraries.frequency(Tuple.of(8, 8), Tuple.of(4, 4), Tuple.of(1, 0));
    Arbitrary<Integer> beyond =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(0, 30)), Tuple.of(1, Arbitraries.integers().between(0, 59)));
    return Combinators.combine(hours, beyond).as(Tuple::of);
  }

  private static Arbitrary<Integer> minutes() {
    return Arbitraries.of(240, 0, 1, 119, 120, 179, 180, 181, 239);
  }

  private static Arbitrary<Step> steps() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, waits()),
        Tuple.of(2, untilDays()),
        Tuple.of(2, untilDue()),
        Tuple.of(1, Arbitraries.of(1, 120, 121, 3_600).map(Step.SetBack::new)),
        Tuple.of(1, courseStates().map(Step.CourseIs::new)),
        Tuple.of(
            2,
            Combinators.combine(Arbitraries.integers().between(0, 3), minutes())
                .as(Step.Minutes::new)),
        Tuple.of(2, Combinators.combine(issuers(), forms()).as(Step.Summarise::new)),
        Tuple.of(16, Combinators.combine(issuers(), forms(), tokens()).as(Step.Accept::new)),
        Tuple.of(14, Arbitraries.of(SOUND)),
        Tuple.of(2, issuers().map(Step.AcceptOnceMore::new)),
        Tuple.of(11, requests()),
        Tuple.of(11, decisions()),
        Tuple.of(
            1,
            Arbitraries.frequency(
                    Tuple.of(4, Who.HOST),
                    Tuple.of(1, Who.ADMINISTRATOR),
                    Tuple.of(1, Who.STRANGER))
                .map(Step.Liquidate::new)));
  }

  private static Arbitrary<Step> waits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 31), Arbitraries.integers().between(0, 23))
        .as(Step.Wait::new);
  }

  private static Arbitrary<String> times() {
    return Arbitraries.of("00:00:00", "12:00:00", "23:59:59");
  }

  private static Arbitrary<Step> untilDays() {
    Arbitrary<Integer> days =
        Arbitraries.frequency(
            Tuple.of(1, 0),
            Tuple.of(1, 30),
            Tuple.of(3, 40),
            Tuple.of(3, 41),
            Tuple.of(1, 58),
            Tuple.of(3, 59),
            Tuple.of(3, 60),
            Tuple.of(2, 61),
            Tuple.of(1, 75),
            Tuple.of(1, 76));
    return Combinators.combine(days, times()).as(Step.UntilDay::new);
  }

  private static Arbitrary<Step> untilDue() {
    return Combinators.combine(Arbitraries.integers().between(-1, 2), times())
        .as(Step.UntilDue::new);
  }

  private static Arbitrary<CourseState> courseStates() {
    return Arbitraries.frequency(
        Tuple.of(4, CourseState.RUNNING),
        Tuple.of(2, CourseState.TO_START),
        Tuple.of(3, CourseState.FINISHED),
        Tuple.of(1, CourseState.LIQUIDATED),
        Tuple.of(2, CourseState.CANCELLED));
  }

  private static Arbitrary<Who> issuers() {
    return Arbitraries.frequency(
        Tuple.of(20, Who.ADMINISTRATOR),
        Tuple.of(6, Who.OTHER_ADMINISTRATOR),
        Tuple.of(1, Who.FACILITATOR),
        Tuple.of(1, Who.STRANGER),
        Tuple.of(1, Who.OFFICIAL),
        Tuple.of(1, Who.HOST));
  }

  private static Arbitrary<Form> forms() {
    Arbitrary<Document> document =
        Arbitraries.frequency(
            Tuple.of(20, Document.INVOICE_4521),
            Tuple.of(4, Document.INVOICE_4522),
            Tuple.of(2, Document.ORDER),
            Tuple.of(1, Document.NONE),
            Tuple.of(1, Document.BOTH),
            Tuple.of(1, Document.MALFORMED));
    Arbitrary<RealDate> realDate =
        Arbitraries.frequency(
            Tuple.of(16, RealDate.AS_DUE),
            Tuple.of(1, RealDate.NONE),
            Tuple.of(1, RealDate.FIRST_CLASS),
            Tuple.of(1, RealDate.LAST_CLASS),
            Tuple.of(1, RealDate.BEFORE_START));
    Arbitrary<Words> justification =
        Arbitraries.frequency(
            Tuple.of(20, Words.SOME),
            Tuple.of(6, Words.NONE),
            Tuple.of(2, Words.BLANK),
            Tuple.of(2, Words.OTHERS),
            Tuple.of(1, Words.TOO_LONG));
    return Combinators.combine(document, realDate, justification).as(Form::new);
  }

  private static Arbitrary<Token> tokens() {
    return Arbitraries.frequency(
        Tuple.of(8, Token.OF_A_SUMMARY_TAKEN_NOW),
        Tuple.of(3, Token.OF_THE_LAST_SUMMARY),
        Tuple.of(1, Token.NONE));
  }

  private static Arbitrary<Step> requests() {
    Arbitrary<AnnulmentCategory> category =
        Arbitraries.of(AnnulmentCategory.values()).injectNull(0.1);
    Arbitrary<Words> motive =
        Arbitraries.frequency(
            Tuple.of(10, Words.SOME),
            Tuple.of(1, Words.NONE),
            Tuple.of(1, Words.BLANK),
            Tuple.of(1, Words.TOO_LONG));
    return Combinators.combine(issuers(), category, motive).as(Step.Request::new);
  }

  private static Arbitrary<Step> decisions() {
    Arbitrary<Who> who =
        Arbitraries.frequency(
            Tuple.of(12, Who.OFFICIAL),
            Tuple.of(3, Who.ADMINISTRATOR_AS_OFFICIAL),
            Tuple.of(2, Who.OFFICIAL_ELSEWHERE),
            Tuple.of(1, Who.ADMINISTRATOR),
            Tuple.of(1, Who.STRANGER));
    Arbitrary<Boolean> approve = Arbitraries.frequency(Tuple.of(3, true), Tuple.of(2, false));
    Arbitrary<Words> reason =
        Arbitraries.frequency(
            Tuple.of(8, Words.SOME),
            Tuple.of(2, Words.NONE),
            Tuple.of(1, Words.BLANK),
            Tuple.of(1, Words.TOO_LONG));
    return Combinators.combine(who, approve, reason).as(Step.Decide::new);
  }
}
