package cl.certificates.testkit.contract;

import cl.certificates.testkit.memory.InMemoryVerificationLimit;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.verification.Caller;
import cl.certificates.verification.VerificationLimit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** For each clause of the limit's contract an adapter that breaks it, and is found out. */
class WrongVerificationLimitTest {
  @Test
  void limitsThatLetEverybodyThrough() {
    Verdict.assertFails(LetsEverybodyThrough.class, "C1");
  }

  @Test
  void limitsThatLetOneTooFewThrough() {
    Verdict.assertFails(LetsOneTooFewThrough.class, "C1");
  }

  @Test
  void limitsThatTellNobodyHowLongToWait() {
    Verdict.assertFails(TellsNoWait.class, "C1");
  }

  @Test
  void limitsThatCountAllTogether() {
    Verdict.assertFails(CountsAllTogether.class, "C2");
  }

  @Test
  void limitsThatNeverForgive() {
    Verdict.assertFails(NeverForgives.class, "C3");
  }

  @Test
  void limitsThatPunishImpatience() {
    Verdict.assertFails(PunishesImpatience.class, "C3");
  }

  @Test
  void limitsThatLookBeforeTheyCount() {
    Verdict.assertFails(LooksBeforeItCounts.class, "C4");
  }

  @Test
  void limitsThatEachClientKeepsForItself() {
    Verdict.assertFails(EachClientForItself.class, "C4");
  }

  abstract static class Wrong extends VerificationLimitContract {
    static final int MOST = 5;

    final SettableClock clock = SettableClock.at("2026-04-10T10:00");
    final VerificationLimit right = limitOf(MOST);

    VerificationLimit limitOf(int most) {
      return InMemoryVerificationLimit.of(most, Duration.ofMinutes(1), clock);
    }

    @Override
    protected VerificationLimit client() {
      return right;
    }

    @Override
    protected int most() {
      return MOST;
    }

    @Override
    protected void pass(Duration time) {
      clock.advance(time);
    }
  }

  static class LetsEverybodyThrough extends Wrong {
    @Override
    protected VerificationLimit client() {
      return VerificationLimit.none();
    }
  }

  static class LetsOneTooFewThrough extends Wrong {
    final VerificationLimit fewer = limitOf(MOST - 1);

    @Override
    protected VerificationLimit client() {
      return fewer;
    }
  }

  static class TellsNoWait extends Wrong {
    @Override
    protected VerificationLimit client() {
      return caller -> right.take(caller).map(wait -> Duration.ZERO);
    }
  }

  static class CountsAllTogether extends Wrong {
    @Override
    protected VerificationLimit client() {
      return caller -> right.take(Caller.UNNAMED);
    }
  }

  static class NeverForgives extends Wrong {
    @Override
    protected void pass(Duration time) {}
  }

  static class PunishesImpatience extends Wrong {
    @Override
    protected VerificationLimit client() {
      return caller -> {
        Optional<Duration> wait = right.take(caller);
        wait.ifPresent(told -> clock.advance(Duration.ofSeconds(-1)));
        return wait;
      };
    }
  }

  static class LooksBeforeItCounts extends Wrong {
    final Map<Caller, Integer> taken = new ConcurrentHashMap<>();

    @Override
    protected VerificationLimit client() {
      return caller -> {
        int before = taken.getOrDefault(caller, 0);
        Verdict.aMoment();
        if (before == MOST) {
          return Optional.of(Duration.ofMinutes(1));
        }
        taken.put(caller, before + 1);
        return Optional.empty();
      };
    }
  }

  static class EachClientForItself extends Wrong {
    @Override
    protected VerificationLimit client() {
      return limitOf(MOST);
    }
  }
}
