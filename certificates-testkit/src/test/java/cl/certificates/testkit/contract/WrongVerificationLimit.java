package cl.certificates.testkit.contract;

import cl.certificates.testkit.memory.InMemoryVerificationLimit;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.verification.Caller;
import cl.certificates.verification.VerificationLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** For each clause of the limit's contract an adapter that breaks it, and is found out. */
final class WrongVerificationLimit {
  private WrongVerificationLimit() {}

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

  @Breaks({"C1", "C4"})
  static class LetsEverybodyThrough extends Wrong {
    @Override
    protected VerificationLimit client() {
      return VerificationLimit.none();
    }
  }

  @Breaks({"C1", "C2", "C4"})
  static class LetsOneTooFewThrough extends Wrong {
    final VerificationLimit fewer = limitOf(MOST - 1);

    @Override
    protected VerificationLimit client() {
      return fewer;
    }
  }

  @Breaks({"C1", "C3"})
  static class TellsNoWait extends Wrong {
    @Override
    protected VerificationLimit client() {
      return caller -> right.take(caller).map(wait -> Duration.ZERO);
    }
  }

  @Breaks("C2")
  static class CountsAllTogether extends Wrong {
    @Override
    protected VerificationLimit client() {
      return caller -> right.take(Caller.UNNAMED);
    }
  }

  @Breaks("C3")
  static class NeverForgives extends Wrong {
    @Override
    protected void pass(Duration time) {}
  }

  @Breaks("C3")
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

  @Breaks("C4")
  static class CountsNobodyWhileItCounts extends Wrong {
    final AtomicInteger counting = new AtomicInteger();

    @Override
    protected VerificationLimit client() {
      return caller -> {
        boolean busy = counting.getAndIncrement() > 0;
        try {
          Meeting.another();
          return busy ? Optional.empty() : right.take(caller);
        } finally {
          counting.decrementAndGet();
        }
      };
    }
  }

  @Breaks("C1")
  static class RoundsTheWaitDown extends Wrong {
    @Override
    protected VerificationLimit client() {
      return caller -> right.take(caller).map(wait -> Duration.ofHours(wait.toHours()));
    }

    /** Who waits waits a little longer than he must. */
    @Override
    protected void pass(Duration time) {
      super.pass(time.plusMinutes(1));
    }
  }

  @Breaks({"C1", "C4"})
  static class EachClientForItself extends Wrong {
    @Override
    protected VerificationLimit client() {
      return limitOf(MOST);
    }
  }
}
