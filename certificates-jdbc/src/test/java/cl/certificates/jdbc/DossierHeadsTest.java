package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.dossier.Digest;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.jdbc.HeadFault.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierHeadsTest {
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  private static final DossierHead ONE =
      new DossierHead(ActionId.of("6543210"), new Revision(4), new Digest(HASH));
  private static final DossierHead OTHER =
      new DossierHead(ActionId.of("RLAB-19-02-08-0071-1"), new Revision(1), Digest.NONE);

  /** Written once and read for years: these very bytes. */
  private static final List<String> LINES =
      List.of(
          "action,revision,hash",
          "6543210,4," + HASH,
          "RLAB-19-02-08-0071-1,1,0000000000000000000000000000000000000000000000000000000000000000");

  @Test
  void areLinesInTheOrderOfTheActions() {
    assertThat(DossierHeads.lines(List.of(OTHER, ONE))).isEqualTo(LINES);
    assertThat(DossierHeads.lines(List.of())).containsExactly("action,revision,hash");
  }

  @Test
  void areReadBack() {
    assertThat(DossierHeads.parse(LINES).get()).containsExactly(ONE, OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "6543210,4",
        "6543210,0,HASH",
        "6543210,04,HASH",
        "6543210,٤,HASH",
        "6543210, 4,HASH",
        "6543210,4,HASH,",
        "654321,4,HASH",
        "rlab-19-02,4,HASH",
        "6543210,4,9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08",
        "6543210,4,9f86",
        "6543210,9999999999,HASH"
      })
  void anythingElseIsNone(String line) {
    List<String> lines = List.of(DossierHeads.TITLES, line.replace("HASH", HASH));

    assertThat(DossierHeads.parse(lines).getLeft())
        .containsExactly(new HeadFault(2, Kind.MALFORMED));
  }

  @Test
  void everyFaultIsTold() {
    assertThat(DossierHeads.parse(List.of(LINES.get(0), LINES.get(1), "?", LINES.get(1))).getLeft())
        .containsExactly(new HeadFault(3, Kind.MALFORMED), new HeadFault(4, Kind.REPEATED));
    assertThat(DossierHeads.parse(LINES.subList(1, 3)).getLeft())
        .containsExactly(new HeadFault(1, Kind.TITLES_EXPECTED));
    assertThat(DossierHeads.parse(List.of()).getLeft())
        .containsExactly(new HeadFault(1, Kind.TITLES_EXPECTED));
  }
}
