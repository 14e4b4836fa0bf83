package cl.certificates.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.AdapterException;
import cl.certificates.OutcomeUnknownException;
import cl.certificates.StoreBusyException;
import cl.certificates.jdbc.TableNames;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a store that was open and then did not do as it should. */
class WorkplaceTest {
  private static final SQLException CUT = new SQLException("password=secreto1", "08006");

  private static Workplace in(TableNames names) {
    return new Workplace(
        Base.of("jdbc:mariadb://localhost/x"),
        false,
        names,
        Duration.ZERO,
        Clock.systemUTC(),
        Optional.empty());
  }

  @Test
  void anActThatMayHaveBeenDoneIsToBeRepeated() {
    assertThat(in(TableNames.DEFAULT).stopped(new OutcomeUnknownException("…", CUT)))
        .hasMessage("OUTCOME_UNKNOWN");
  }

  @Test
  void aBusyStoreIsToBeTriedAgain() {
    assertThat(in(TableNames.DEFAULT).stopped(new StoreBusyException("…", CUT)))
        .hasMessage("STORE_BUSY");
  }

  @ParameterizedTest
  @CsvSource({
    "08006, 0, BASE_UNREACHABLE",
    "42501, 0, BASE_NOT_GRANTED",
    "42S02, 1146, TABLES_MISSING",
    "42000, 1049, SCHEMA_NOT_NAMED",
    "XX000, 0, STORE_FAILED"
  })
  void whatADriverCouldNotDoIsToldByItsCode(String state, int number, String code) {
    SQLException cause = new SQLException("password=secreto1", state, number);

    assertThat(in(TableNames.DEFAULT).stopped(new AdapterException("…", cause))).hasMessage(code);
  }

  @Test
  void aSchemaThatWasNamedIsTheOneThatIsMissing() {
    SQLException cause = new SQLException("…", "42000", 1049);

    assertThat(in(TableNames.DEFAULT.inSchema("sence")).stopped(new AdapterException("…", cause)))
        .hasMessage("SCHEMA_MISSING");
  }
}
