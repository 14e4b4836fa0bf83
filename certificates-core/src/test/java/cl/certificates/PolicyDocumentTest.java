package cl.certificates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.PolicyOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is written about the policy is what the policy says of itself. */
final class PolicyDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "policy.md");

  private static final String INTRODUCTION =
      """
      # The choices of a policy

      The norm can be read in more than one way. Wherever it can, the library takes the reading
      below and lets a host take the other one:

      ```java
      CertificatePolicy policy = new CertificatePolicy.Builder().rollToNextBusinessDay(true).build();
      CertificateOffice.builder().policy(policy) // and the ports
      ```

      A policy never changes. Its version is written into every event, so that years later one can
      say under which choices a decision was taken. A new policy counts for new acts only: what was
      decided stays as it was.

      R-numbers are the rules of the norm, A-numbers our decisions where it is silent or says two
      things, FC-numbers the cases to be prepared for.

      | choice | default | rule | meaning |
      | --- | --- | --- | --- |
      """;

  private static final String END =
      """

      This file is generated: change `CertificatePolicy`, then run `./mvnw test -pl certificates-core
      -Dtest=PolicyDocumentTest -Dupdate.docs=true`.
      """;

  @Test
  @DisplayName("docs/policy.md lists every choice with its default, rule and meaning")
  void listsEveryChoice() throws IOException {
    String right = document();
    if (Boolean.getBoolean("update.docs")) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, right);
    }

    assertThat(Files.readString(DOCUMENT, UTF_8))
        .as("docs/policy.md; run this test with -Dupdate.docs=true")
        .isEqualTo(right);
  }

  private static String document() {
    return INTRODUCTION
        + CertificatePolicy.standard().options().stream()
            .map(PolicyDocumentTest::row)
            .collect(Collectors.joining())
        + END;
  }

  private static String row(PolicyOption option) {
    return "| `%s` | `%s` | %s | %s |\n"
        .formatted(option.name(), option.value(), option.source(), option.meaning());
  }
}
