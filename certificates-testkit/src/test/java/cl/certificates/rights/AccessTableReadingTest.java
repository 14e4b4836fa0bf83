package cl.certificates.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cl.certificates.access.Profile;
import cl.certificates.dossier.CertificateState;
import cl.certificates.rights.Cell.Key;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTableReadingTest {
  private static final String PAGE =
      """
      # A page

      ## Who

      | name here | profiles |
      | --- | --- |
      | readers | SUPERVISOR, RECIPIENT |

      ## The tables

      ### `download` of version 1

      Some words.

      | who | relation | liquidated | ISSUED | REJECTED |
      | --- | --- | --- | --- | --- |
      | readers | own | no, yes | yes | NOT_FOUND |
      """;

  @Test
  @DisplayName("A row is read as a cell for each profile, relation, liquidation and state")
  void cells() {
    AccessTable table = AccessTable.of(PAGE);

    assertThat(table.jobs()).containsExactly("download of version 1");
    assertThat(table.cells())
        .hasSize(8)
        .contains(
            new Cell(
                new Key(
                    "download of version 1",
                    Optional.of(Profile.RECIPIENT),
                    Relation.OWN,
                    Optional.of(CertificateState.REJECTED),
                    true),
                "NOT_FOUND"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "readers | own; strangers | own; nobody is called strangers",
        "| own |; | his |; no relation: his",
        "no, yes; no, maybe; neither yes nor no: maybe",
        "no, yes; yes, yes; twice in the tables",
        "NOT_FOUND; perhaps; no answer: perhaps",
        "ISSUED |; PRINTED |; PRINTED",
        "liquidated; settled; has other columns",
        "SUPERVISOR; OVERSEER; OVERSEER",
        "## Who; ## Whom; no table under Who"
      })
  @DisplayName("What cannot be read is an error, never a row less")
  void misspelt(String right, String wrong, String fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccessTable.of(PAGE.replace(right, wrong)))
        .withMessageContaining(fault);
  }
}
