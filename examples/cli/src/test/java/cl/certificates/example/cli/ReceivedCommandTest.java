package cl.certificates.example.cli;

import static cl.certificates.example.cli.Terminal.ADMINISTRATOR;
import static cl.certificates.example.cli.Terminal.OFFICIAL;
import static cl.certificates.example.cli.Terminal.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.Terminal.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The course of REGULAR is addressed to one entity, that of HARD_NAMES to another. */
class ReceivedCommandTest {
  private static final String OTIC = "76000000-0";
  private static final String COMPANY = "76300123-7";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void issuesOneCertificateForEach() {
    terminal = Terminal.in(folder);
    assertThat(terminal.type("importar", "--ejemplo", "REGULAR").exit()).isZero();
    assertThat(terminal.type("importar", "--ejemplo", "HARD_NAMES").exit()).isZero();
  }

  private String issued(String action, String entity, String invoice) {
    return terminal
        .as(
            ADMINISTRATOR,
            "emitir",
            action,
            "--entidad",
            entity,
            "--factura",
            invoice,
            "--acepto",
            "--justificacion",
            "huellero")
        .found("folio (" + action + "-[0-9]+-.)");
  }

  private Answer received(String entity, String... more) {
    return terminal.as(
        RECIPIENT,
        Stream.concat(Stream.of("recibidos", "--entidad", entity), Stream.of(more))
            .toArray(String[]::new));
  }

  private List<String> papers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".pdf"))
          .sorted()
          .toList();
    }
  }

  @Test
  void whatIsNotIssuedIsNotReceived() {
    Answer none = received(OTIC);

    assertThat(none.exit()).as(none.err()).isZero();
    assertThat(none.out()).contains("No hay certificados dirigidos a esa entidad.");
    assertThat(received(OTIC, "--json").json()).isEmpty();
  }

  @Test
  void eachListsAndTakesWhatIsAddressedToItAndNothingElse() throws IOException {
    String one = issued("6543210", "76543210-3", "4521");
    String other = issued("RLAB-26-02-13-0071-1", "76100008-K", "4522");

    Answer otic = received(OTIC, "--salida", folder.toString());

    assertThat(otic.exit()).as(otic.err()).isZero();
    assertThat(otic.out()).contains(one, "Vigente").doesNotContain(other, "RLAB");
    assertThat(papers()).containsExactly("certificado-" + one + ".pdf");
    Answer company = received(COMPANY);
    assertThat(company.out()).contains(other).doesNotContain(one);
    assertThat(received(COMPANY, "--linea", "3").out()).contains("No hay certificados");
    assertThat(received(COMPANY, "--linea", "1").out()).contains(other);
  }

  @Test
  void anAnnulledOneStaysAndTheOneInItsPlaceComes() throws IOException {
    String first = issued("6543210", "76543210-3", "4521");
    terminal.as(
        ADMINISTRATOR, "anular", "6543210", "--entidad", "76543210-3", "--motivo", "N° errado");
    assertThat(terminal.as(OFFICIAL, "aprobar", "6543210").exit()).isZero();
    String second = issued("6543210", "76543210-3", "4522");

    Answer both = received(OTIC, "--salida", folder.toString(), "--json");

    assertThat(both.exit()).as(both.err()).isZero();
    assertThat(both.json().at("/0/folio").asString()).isEqualTo(first);
    assertThat(both.json().at("/0/status").asString()).isEqualTo("REPLACED");
    assertThat(both.json().at("/0/replacedBy").asString()).isEqualTo(second);
    assertThat(both.json().at("/1/folio").asString()).isEqualTo(second);
    assertThat(both.json().at("/1/kept").asString()).isEqualTo("WRITTEN");
    assertThat(papers())
        .containsExactly("certificado-" + first + "-anulado.pdf", "certificado-" + second + ".pdf");
    assertThat(received(OTIC).out()).contains("Reemplazado", second).doesNotContain("N° errado");
  }

  @Test
  void whoeverIsNoAddresseeReceivesNothing() {
    issued("6543210", "76543210-3", "4521");

    Answer issuer = terminal.as(ADMINISTRATOR, "recibidos", "--entidad", "76543210-3");

    assertThat(issuer.exit()).isEqualTo(3);
    assertThat(issuer.err()).contains("[PROFILE_NOT_ALLOWED]");
  }
}
