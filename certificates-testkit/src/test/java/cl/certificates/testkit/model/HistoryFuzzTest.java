package cl.certificates.testkit.model;

import cl.certificates.course.ActionType;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.identity.Region;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.InMemoryDossiers;
import cl.certificates.testkit.model.Step.Document;
import cl.certificates.testkit.model.Step.Form;
import cl.certificates.testkit.model.Step.RealDate;
import cl.certificates.testkit.model.Step.Token;
import cl.certificates.testkit.model.Step.Who;
import cl.certificates.testkit.model.Step.Words;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The office does in every history what the rules, written a second time, say; the histories are
 * looked for by what of the code they reach, as {@link DossierModelPropertyTest} draws them by
 * chance.
 */
class HistoryFuzzTest {
  private static final int STEPS = 12;
  private static final List<Integer> MINUTES = List.of(240, 0, 1, 119, 120, 179, 180, 181, 239);
  private static final List<String> TIMES = List.of("00:00:00", "12:00:00", "23:59:59");

  private final InMemoryDossiers store = new InMemoryDossiers();
  private final Comparison comparison = Comparison.of(() -> store);

  @FuzzTest(maxDuration = "30s")
  void followsTheRules(FuzzedDataProvider data) {
    comparison.compare(history(data));
  }

  private static History history(FuzzedDataProvider data) {
    CertificatePolicy policy =
        data.consumeBoolean() ? CertificatePolicy.standard() : pick(data, Fixtures.otherPolicies());
    Setting setting = setting(data);
    List<Step> steps = new ArrayList<>();
    do {
      steps.add(step(data));
    } while (data.remainingBytes() > 0 && steps.size() < STEPS);
    return new History(policy, setting, steps);
  }

  private static Setting setting(FuzzedDataProvider data) {
    List<Integer> minutes = new ArrayList<>();
    int people = data.consumeInt(0, 4);
    for (int person = 0; person < people; person++) {
      minutes.add(pick(data, MINUTES));
    }
    return new Setting(
        LocalDate.of(2026, 1, 1).plusDays(data.consumeInt(0, 364)),
        data.consumeInt(-3, 60),
        pick(data, List.of(Region.VALPARAISO, Region.ARICA_Y_PARINACOTA, Region.METROPOLITANA)),
        pick(data, List.of(ActionType.values())),
        pick(data, List.of(CourseState.RUNNING, CourseState.TO_START, CourseState.FINISHED)),
        data.consumeInt(0, 9),
        data.consumeInt(0, 59),
        minutes,
        data.consumeBoolean(),
        data.consumeBoolean(),
        data.consumeBoolean() && people > 0,
        data.consumeBoolean());
  }

  private static Step step(FuzzedDataProvider data) {
    return switch (data.consumeInt(0, 11)) {
      case 0 -> new Step.Wait(data.consumeInt(0, 31), data.consumeInt(0, 23));
      case 1 -> new Step.SetBack(data.consumeInt(0, 3_600));
      case 2 -> new Step.UntilDay(data.consumeInt(0, 76), pick(data, TIMES));
      case 3 -> new Step.UntilDue(data.consumeInt(-1, 2), pick(data, TIMES));
      case 4 -> new Step.CourseIs(pick(data, List.of(CourseState.values())));
      case 5 -> new Step.Minutes(data.consumeInt(0, 3), pick(data, MINUTES));
      case 6 -> new Step.Summarise(who(data), form(data));
      case 7, 8 -> new Step.Accept(who(data), form(data), pick(data, List.of(Token.values())));
      case 9 ->
          new Step.Request(who(data), pick(data, List.of(AnnulmentCategory.values())), words(data));
      case 10 -> new Step.Decide(who(data), data.consumeBoolean(), words(data));
      default ->
          data.consumeBoolean()
              ? new Step.Liquidate(who(data))
              : new Step.AcceptOnceMore(who(data));
    };
  }

  private static Form form(FuzzedDataProvider data) {
    return new Form(
        pick(data, List.of(Document.values())),
        pick(data, List.of(RealDate.values())),
        words(data));
  }

  private static Who who(FuzzedDataProvider data) {
    return pick(data, List.of(Who.values()));
  }

  private static Words words(FuzzedDataProvider data) {
    return pick(data, List.of(Words.values()));
  }

  private static <T> T pick(FuzzedDataProvider data, List<T> values) {
    return values.get(data.consumeInt(0, values.size() - 1));
  }
}
