package cl.certificates.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void spanishIsWhatIsShownByDefault() throws IOException {
    assertThat(texts("")).isEqualTo(texts("_es"));
  }

  @Test
  void englishHasTheSameKeys() throws IOException {
    assertThat(texts("_en").keySet()).isEqualTo(texts("").keySet());
  }

  @Test
  void everyRefusalOfAnIdentifierOrATextHasAText() throws IOException {
    assertThat(texts(""))
        .containsKeys(
            "RUT_INVALID",
            "SENCE_CODE_INVALID",
            "ACTION_ID_INVALID",
            "TRAINING_LINE_UNKNOWN",
            "REGION_UNKNOWN",
            "DOCUMENT_NUMBER_REQUIRED",
            "DOCUMENT_NUMBER_INVALID",
            "FOLIO_INVALID",
            "VERIFICATION_CODE_INVALID",
            "TEXT_TOO_LONG",
            "TEXT_NOT_PRINTABLE",
            "ANNULMENT_REASON_REQUIRED");
  }

  private static Properties texts(String language) throws IOException {
    String name = "/ContributorValidationMessages" + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name))) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
