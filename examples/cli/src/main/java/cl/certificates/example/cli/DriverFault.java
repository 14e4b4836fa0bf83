package cl.certificates.example.cli;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a driver could not do, told by state and number alone: its words are of another language and
 * may quote an address with its password, so they go no further.
 */
enum DriverFault {
  /** Another process has the file, or the server is still starting: to be waited for. */
  IN_USE("BASE_LOCKED", List.of("57P03"), List.of(90020)),
  /** No such user, or not that password. */
  LOGIN_REFUSED("BASE_LOGIN_REFUSED", List.of("28000", "28P01"), List.of(1045, 1698, 28000)),
  /** The server is there, and has no database of that name; of H2: no such file. */
  DATABASE_MISSING("BASE_DATABASE_MISSING", List.of("3D000"), List.of(1049, 90013, 90146, 90149)),
  /** Of H2: the file cannot be written. */
  FILE_NOT_MADE("BASE_NOT_MADE", List.of(), List.of(90062)),
  /** Of H2: the file is not one of its own, or of another key. */
  FILE_BROKEN("BASE_BROKEN", List.of(), List.of(90030, 90048, 90049)),
  /** The address is not one the driver understands. */
  URL_INVALID("BASE_URL_REFUSED", List.of("S1009"), List.of(90011, 90046, 90113)),
  /** The user may not do that. */
  NOT_GRANTED("BASE_NOT_GRANTED", List.of("42501"), List.of(1044, 1142, 1143, 1227, 90096)),
  /** The server has as many callers as it takes. */
  FULL("BASE_FULL", List.of("53300"), List.of(1040, 1203)),
  /** No schema of that name. */
  SCHEMA_MISSING("SCHEMA_MISSING", List.of("3F000"), List.of(90079)),
  /** A table of ours is not there. */
  TABLE_MISSING("TABLES_MISSING", List.of("42P01", "42S02", "42S04"), List.of(1146)),
  /** Nobody answers, or the line was cut. */
  UNREACHABLE("BASE_UNREACHABLE", List.of(), List.of(90067)),
  /** Anything else. */
  OTHER("BASE_NOT_OPENED", List.of(), List.of());

  /** The class of SQL states in which a connection fails. */
  private static final String CONNECTION = "08";

  /** In this state PostgreSQL's driver says that a password is asked for and none was given. */
  private static final String REJECTED = "08004";

  private final String code;
  private final List<String> states;
  private final List<Integer> numbers;

  DriverFault(String code, List<String> states, List<Integer> numbers) {
    this.code = code;
    this.states = states;
    this.numbers = numbers;
  }

  /** Under which its text stands. */
  String code() {
    return code;
  }

  static DriverFault of(SQLException failed) {
    String state = Objects.toString(failed.getSQLState(), "");
    return Arrays.stream(values())
        .filter(fault -> fault.numbers.contains(failed.getErrorCode()))
        .findFirst()
        .orElseGet(() -> of(state));
  }

  private static DriverFault of(String state) {
    if (state.equals(REJECTED)) {
      return LOGIN_REFUSED;
    }
    if (state.startsWith(CONNECTION)) {
      return UNREACHABLE;
    }
    return Arrays.stream(values())
        .filter(fault -> fault.states.contains(state))
        .findFirst()
        .orElse(OTHER);
  }
}
