package cl.certificates.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.verification.Credential;
import cl.certificates.verification.CredentialWriter;
import cl.certificates.verification.WrittenCredential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JsonCredentialWriterTest extends WrittenCredentials {
  private static final Path PAGE = Path.of("..", "docs", "verification.md");

  @Override
  protected CredentialWriter client() {
    return UNSIGNED;
  }

  @Override
  protected String said(WrittenCredential written) {
    assertThat(faults(written.text())).isEmpty();
    return written.text();
  }

  private static List<String> faults(String document) {
    return Schemas.faults(JsonCredentialWriter.schema(), document);
  }

  @Test
  @DisplayName("A19: a credential is written as was promised, to the last character")
  void isWrittenAsPromised() {
    WrittenCredential written = UNSIGNED.write(promised().build());

    assertThat(written.text()).isEqualTo(Golden.line("credential"));
    assertThat(written.mediaType()).isEqualTo("application/vc");
    assertThat(written.extension()).isEqualTo("json");
  }

  @Test
  void leavesOutWhatThereIsNot() {
    Credential credential = promised().senceCode(Optional.empty()).build();
    CredentialWriter withoutAddress =
        JsonCredentialWriter.of(CredentialIssuer.of("https://otec.example", "Capacita Sur SpA"));

    assertThat(withoutAddress.write(credential).text())
        .isEqualTo(Golden.line("credential-without-address"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 30})
  @DisplayName("Every term is one of the W3C's context, or defined in the document itself")
  void definesItsTerms(int minutesBeyondHours) {
    Credential credential = promised().minutesBeyondHours(minutesBeyondHours).build();
    JsonNode document = READER.readTree(UNSIGNED.write(credential).text());
    JsonNode own = document.get("@context").get(1);
    Set<String> used = new HashSet<>();
    for (JsonNode type : document.get("type")) {
      used.add(type.asString());
    }
    for (String object : List.of("credentialSubject", "credentialStatus")) {
      used.addAll(document.get(object).propertyNames());
      used.add(document.get(object).get("type").asString());
    }
    used.removeAll(Set.of("VerifiableCredential", "id", "type"));

    assertThat(own.propertyNames()).containsExactlyInAnyOrderElementsOf(used);
    for (String term : used) {
      JsonNode definition = own.get(term);
      JsonNode iri = definition.isObject() ? definition.get("@id") : definition;
      assertThat(iri.asString()).startsWith("urn:uuid:").endsWith("#" + term);
    }
  }

  @Test
  @DisplayName("The schema refuses a credential that lacks a member")
  void theSchemaHoldsEveryMember() {
    assertThat(faults(Golden.line("credential"))).isEmpty();
    assertThat(faults(Golden.line("credential-without-address"))).isEmpty();
    for (String object : List.of("", "/issuer", "/credentialSubject", "/credentialStatus")) {
      for (String member : READER.readTree(Golden.line("credential")).at(object).propertyNames()) {
        boolean mayBeMissing =
            Set.of("/credentialSubject/senceCode", "/credentialStatus/id")
                .contains(object + "/" + member);
        ObjectNode without = (ObjectNode) READER.readTree(Golden.line("credential"));
        ((ObjectNode) without.at(object)).remove(member);
        assertThat(faults(without.toString()).isEmpty())
            .as("without %s of %s", member, object)
            .isEqualTo(mayBeMissing);
        ((ObjectNode) without.at(object)).putNull(member);
        assertThat(faults(without.toString())).as("%s is null", member).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/verificar?codigo=", "https://otec.example/ v", "https://otec.example/ñ"})
  void anAddressLeadsSomewhere(String before) {
    assertThatThrownBy(() -> UNSIGNED.answeringAt(before))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anIssuerHasAnAbsoluteUrlAndAName() {
    assertThat(CredentialIssuer.of("did:web:otec.example", "Capacita Sur SpA").id())
        .hasToString("did:web:otec.example");
    assertThatThrownBy(() -> CredentialIssuer.of("otec.example", "Capacita Sur SpA"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CredentialIssuer.of("https://otec.example", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thePageShowsWhatIsPromised() throws IOException {
    String page = Files.readString(PAGE).replaceAll("\\s", "");
    String terms = READER.readTree(Golden.line("credential")).at("/@context/1").toString();

    String shown = Golden.line("credential").replace(terms, "{…}").replaceAll("\\s", "");

    assertThat(page.contains(shown)).as("the page has %s", shown).isTrue();
  }
}
