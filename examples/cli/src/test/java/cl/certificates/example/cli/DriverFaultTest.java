package cl.certificates.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** States and numbers as the engines document them. */
class DriverFaultTest {
  /** Whatever a text asks for. */
  private static final Map<String, String> VALUES =
      Map.of("base", "b", "user", "u", "password", "p", "schema", "s");

  @ParameterizedTest
  @CsvSource({
    "57P03, 0, IN_USE",
    "90020, 90020, IN_USE",
    "28P01, 0, LOGIN_REFUSED",
    "28000, 1045, LOGIN_REFUSED",
    "08004, 0, LOGIN_REFUSED",
    "08004, 1040, FULL",
    "53300, 0, FULL",
    "3D000, 0, DATABASE_MISSING",
    "42000, 1049, DATABASE_MISSING",
    "42000, 1044, NOT_GRANTED",
    "42501, 0, NOT_GRANTED",
    "3F000, 0, SCHEMA_MISSING",
    "42P01, 0, TABLE_MISSING",
    "42S02, 1146, TABLE_MISSING",
    "08001, 0, UNREACHABLE",
    "08006, 0, UNREACHABLE",
    "XX000, 0, OTHER"
  })
  void isToldByStateAndNumber(String state, int number, DriverFault fault) {
    assertThat(DriverFault.of(new SQLException("…", state, number))).isEqualTo(fault);
  }

  @ParameterizedTest
  @EnumSource
  void hasAText(DriverFault fault) {
    assertThat(Complaint.text(fault.code(), VALUES)).isNotBlank();
  }
}
