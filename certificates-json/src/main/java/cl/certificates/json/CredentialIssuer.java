package cl.certificates.json;

import java.net.URI;

/**
 * The host, as its credentials name it.
 *
 * @param id an absolute URL that stands for it and leads to its keys, for instance {@code
 *     https://otec.example} or {@code did:web:otec.example}
 * @param name as people know it
 */
public record CredentialIssuer(URI id, String name) {
  /**
   * @throws IllegalArgumentException if the id is not absolute, or the name is blank
   */
  public CredentialIssuer {
    if (!id.isAbsolute() || name.isBlank()) {
      throw new IllegalArgumentException("an issuer has an absolute URL and a name");
    }
  }

  /**
   * An issuer that a programmer wrote down.
   *
   * @throws IllegalArgumentException if the id is no absolute URL, or the name is blank
   */
  public static CredentialIssuer of(String id, String name) {
    return new CredentialIssuer(URI.create(id), name);
  }
}
