package cl.certificates.verification;

/**
 * A credential as it is handed out.
 *
 * @param mediaType what it is called over HTTP, for instance {@code application/vc+jwt}
 * @param extension of a file that holds it, letters and digits alone, for instance {@code jwt}
 * @param text what is written, to be sent as UTF-8
 */
public record WrittenCredential(String mediaType, String extension, String text) {
  /**
   * @throws IllegalArgumentException if there is no media type, or the extension could be more than
   *     one
   */
  public WrittenCredential {
    if (mediaType.isBlank() || !extension.matches("[a-z0-9]+")) {
      throw new IllegalArgumentException("a media type and one extension, as in jwt");
    }
  }
}
