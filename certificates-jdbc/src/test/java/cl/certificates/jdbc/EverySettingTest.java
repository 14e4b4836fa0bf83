package cl.certificates.jdbc;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every contract, over stores set up in every way that is asked for. */
@Tag("long")
@ParameterizedClass(name = "{0}")
@MethodSource("cl.certificates.jdbc.Setting#asked")
class EverySettingTest extends AdapterContracts {
  private final Setting.Opened store;

  EverySettingTest(Setting setting) {
    this.store = setting.open();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  Database database() {
    return store.database();
  }
}
