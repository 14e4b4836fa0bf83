package cl.certificates.benchmarks;

import static cl.certificates.benchmarks.Measurement.Operation.ADD_20;
import static cl.certificates.benchmarks.Measurement.Operation.ADD_250;
import static cl.certificates.benchmarks.Measurement.Operation.COUNT;
import static cl.certificates.benchmarks.Measurement.Operation.IS_BUSINESS_DAY;
import static cl.certificates.benchmarks.Measurement.Subject.CERTIFICATES;
import static cl.certificates.benchmarks.Measurement.Subject.STRATA;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.benchmarks.Measurement.Operation;
import cl.certificates.benchmarks.Measurement.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTest {
  @Test
  void isMetAtExactlyWhatIsPromised() {
    Table table = aRun(4.0, 0.01, 20.0, 5.0, 4.0, 0.01, 8.0, 2.0, 2.0);

    assertThat(Budget.judge(table)).hasSize(6).allMatch(Budget::met);
  }

  @Test
  void isMissedJustBesideWhatIsPromised() {
    Table table = aRun(4.0, 16.0, 19.9, 5.1, 4.0, 16.0, 7.9, 2.0, 1.9);

    assertThat(Budget.judge(table)).hasSize(6).noneMatch(Budget::met);
  }

  private static Table aRun(
      double add20,
      double bytesOfAdd,
      double add20ByStrata,
      double add250,
      double count,
      double bytesOfCount,
      double countByStrata,
      double isBusinessDay,
      double isBusinessDayByStrata) {
    return new Table(
        List.of(
            measured(ADD_20, CERTIFICATES, add20, bytesOfAdd),
            measured(ADD_20, STRATA, add20ByStrata, 24),
            measured(ADD_250, CERTIFICATES, add250, 0),
            measured(COUNT, CERTIFICATES, count, bytesOfCount),
            measured(COUNT, STRATA, countByStrata, 0),
            measured(IS_BUSINESS_DAY, CERTIFICATES, isBusinessDay, 0),
            measured(IS_BUSINESS_DAY, STRATA, isBusinessDayByStrata, 0)));
  }

  private static Measurement measured(
      Operation operation, Subject subject, double median, double bytes) {
    return new Measurement(operation, subject, median, 0, median, "ns", bytes);
  }
}
