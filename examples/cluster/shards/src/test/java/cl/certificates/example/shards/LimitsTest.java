package cl.certificates.example.shards;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What ShardingSphere cannot do and the adapters do without; green until it can. */
class LimitsTest {
  private static final String PAGE =
      "select action_id from course where position(? in name_folded) > 0 order by action_id limit ?";

  @Test
  void aQuestionMarkInPositionIsTakenForThatOfTheLimit() throws SQLException {
    try (Connection connection = Shards.running().whole().getConnection();
        PreparedStatement select = connection.prepareStatement(PAGE)) {
      select.setString(1, "soldadura");
      select.setInt(2, 10);

      assertThatThrownBy(select::executeQuery)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining(
              "java.lang.ClassCastException: class java.lang.String cannot be cast to class"
                  + " java.lang.Integer");
    }
  }
}
