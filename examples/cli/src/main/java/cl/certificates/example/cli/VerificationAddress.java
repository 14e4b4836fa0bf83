package cl.certificates.example.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a paper can be verified; without it the QR holds the code alone. */
final class VerificationAddress {
  /** As the library takes it. */
  private static final int MOST_CHARACTERS = 200;

  @Option(
      names = "--verificacion",
      paramLabel = "URL",
      description =
          "Lo que va antes del código en el QR, por ejemplo https://host.example/verificar?codigo=;"
              + " por omisión el QR lleva sólo el código.")
  @Nullable String typed;

  /**
   * The address, if one was given.
   *
   * @throws Stopped if it is none
   */
  Optional<String> given() {
    if (typed == null) {
      return Optional.empty();
    }
    try {
      URI address = new URI(typed);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      boolean plain = address.toASCIIString().equals(typed) && typed.length() <= MOST_CHARACTERS;
      if (web && plain && address.getHost() != null) {
        return Optional.of(typed);
      }
    } catch (URISyntaxException noAddress) {
      // told as the others
    }
    throw Stopped.misused("ADDRESS_INVALID");
  }
}
