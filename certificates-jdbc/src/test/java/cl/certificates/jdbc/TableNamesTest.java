package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableNamesTest {
  @Test
  void standBeforeEachTableOfAStatement() {
    TableNames names = TableNames.DEFAULT.inSchema("sence").prefixed("cert_");

    assertThat(names.in("select 1 from #course c join #attendance a"))
        .isEqualTo("select 1 from sence.cert_course c join sence.cert_attendance a");
    assertThat(TableNames.DEFAULT.in("select 1 from #course")).isEqualTo("select 1 from course");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cert_",
        "1_",
        "cert-",
        "a.b",
        "x; drop table course",
        "ñ",
        " ",
        "abcdefghijklmnopqrstu"
      })
  void areRefusedWhereTheyWouldNeedQuotes(String prefix) {
    assertThatThrownBy(() -> TableNames.DEFAULT.prefixed(prefix))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + prefix + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sence", "1", "a-b", "a.b", "x; drop table course", "ñ", " "})
  void areRefusedWhereASchemaWouldNeedQuotes(String schema) {
    assertThatThrownBy(() -> TableNames.DEFAULT.inSchema(schema))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + schema + "'");
  }
}
