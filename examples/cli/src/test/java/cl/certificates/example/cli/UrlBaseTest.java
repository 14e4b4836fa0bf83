package cl.certificates.example.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cl.certificates.example.cli.Terminal.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which database a URL names, who asks, and what is never repeated of it. */
class UrlBaseTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("CERTIFICADOS_USUARIO", "otec", "CERTIFICADOS_CLAVE", "s3cr&to");

  private static Properties told(String url, Map<String, String> environment, int seconds) {
    return Base.of(url, environment::get).properties(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:tcp://localhost/x, H2",
    "jdbc:postgresql://localhost:5432/x, POSTGRESQL",
    "jdbc:mariadb://localhost:3306/x, MARIADB",
    "certificados, H2"
  })
  void theKindIsReadOffIt(String typed, String kind) {
    assertThat(Base.of(typed).dialect()).hasToString(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:tcp://localhost/x",
        "jdbc:postgresql://localhost/x?sslmode=require",
        "jdbc:mariadb://localhost/x"
      })
  void userAndPasswordComeFromTheEnvironment(String url) {
    assertThat(told(url, ENVIRONMENT, 10))
        .containsEntry("user", "otec")
        .containsEntry("password", "s3cr&to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:tcp://localhost/x;USER=ana;PASSWORD=otra",
        "jdbc:postgresql://localhost/x?user=ana&password=otra",
        "jdbc:mariadb://localhost/x?user=ana&password=otra"
      })
  void thoseOfTheUrlAreItsOwn(String url) {
    assertThat(told(url, ENVIRONMENT, 10)).doesNotContainKeys("user", "password");
  }

  @Test
  void onlyWhatTheUrlDoesNotSayIsTakenFromTheEnvironment() {
    assertThat(told("jdbc:postgresql://localhost/x?user=ana", ENVIRONMENT, 10))
        .doesNotContainKey("user")
        .containsEntry("password", "s3cr&to");
  }

  @Test
  void anH2WithoutAUserIsOpenedAsTheProgramMakesItsOwn() {
    assertThat(told("jdbc:h2:./x", Map.of(), 10)).containsEntry("user", "sa");
    assertThat(told("certificados", ENVIRONMENT, 10))
        .containsEntry("user", "sa")
        .containsEntry("password", "");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "7, 7"})
  void aServerIsWaitedForASecondAtLeast(int patience, String seconds) {
    assertThat(told("jdbc:postgresql://localhost/x", Map.of(), patience))
        .containsEntry("connectTimeout", seconds)
        .containsEntry("loginTimeout", seconds);
    assertThat(told("jdbc:mariadb://localhost/x", Map.of(), patience))
        .containsEntry("connectTimeout", seconds + "000");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://localhost:5432/x?user=ana&password=otra, jdbc:postgresql://localhost:5432/x",
    "jdbc:mariadb://localhost/x?password=otra, jdbc:mariadb://localhost/x",
    "jdbc:h2:./x;USER=ana;PASSWORD=otra, jdbc:h2:./x"
  })
  void itIsShownWithoutSettings(String url, String shown) {
    assertThat(Base.of(url).shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://localhost/x?password=secreto1, BASE_URL_UNKNOWN",
    "postgresql://ana:secreto1@localhost/x, BASE_URL_UNKNOWN",
    "JDBC:POSTGRESQL://localhost/x, BASE_URL_UNKNOWN",
    "jdbc:, BASE_URL_UNKNOWN",
    "jdbc:postgresql://ana:secreto1@localhost/x, BASE_URL_WITH_USER",
    "jdbc:mariadb://ana:secreto1@localhost/x, BASE_URL_WITH_USER",
    "jdbc:postgresql://localhost:secreto1/x, BASE_URL_INVALID"
  })
  void aUrlOfNoDatabaseWeKnowIsWrongUse(String url, String code) {
    Stopped stopped = catchThrowableOfType(Stopped.class, () -> Base.of(url));
    Answer wrong = Terminal.on(url).ask("auditar");
    Answer inJson = Terminal.on(url).ask("auditar", "--json");

    assertThat(stopped).hasMessage(code);
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("Uso incorrecto: ").doesNotContain("secreto1");
    assertThat(inJson.err()).contains("\"error\" : \"" + code + "\"").doesNotContain("secreto1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:1/x?user=ana&password=secreto1",
        "jdbc:mariadb://127.0.0.1:1/x?user=ana&password=secreto1",
        "jdbc:h2:tcp://127.0.0.1:1/x;USER=ana;PASSWORD=secreto1"
      })
  void aServerThatIsNotThereIsToldOfWithoutThePassword(String url) {
    Answer away = Terminal.on(url).ask("auditar", "--espera", "1");
    Answer inJson = Terminal.on(url).ask("auditar", "--espera", "1", "--json");

    assertThat(away.exit()).isEqualTo(1);
    assertThat(away.err()).contains("[BASE_UNREACHABLE]", "127.0.0.1:1/x no responde");
    assertThat(away.err() + inJson.err()).doesNotContain("secreto1", "ana");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "URL auditar",
        "--base URL auditar",
        "auditar URL",
        "auditar --bas URL",
        "auditar --bas=URL",
        "auditar --cabezas no-hay.csv --base URL",
        "esquema --base URL --motor h2",
        "verificar --base URL --actor 1-9"
      })
  void noMisuseRepeatsAPassword(String typed) {
    String url = "jdbc:postgresql://127.0.0.1:1/x?user=ana&password=secreto1";

    Answer wrong = Terminal.exactly(typed.replace("URL", url).split(" "));

    assertThat(wrong.exit()).isNotZero();
    assertThat(wrong.out() + wrong.err()).doesNotContain("secreto1");
  }

  @Test
  void aPathThatH2TakesForRelativeIsToldOf() {
    assertThat(Terminal.on("jdbc:h2:certificados").ask("auditar").err())
        .contains("[BASE_URL_REFUSED]", "en H2 la ruta empieza con ./");
  }
}
