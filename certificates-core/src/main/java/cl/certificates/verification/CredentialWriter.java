package cl.certificates.verification;

/**
 * Port: writes a credential in a form that machines read, signed or not. Adapters are safe for
 * concurrent use.
 *
 * <p>C1: whatever the credential says can be read again from what was written, letter for letter,
 * the action and an absent código SENCE included.
 *
 * <p>C2: all that one writer writes has one media type and one extension.
 *
 * <p>C3: written again, a credential says the same; only what a signature adds may differ.
 *
 * <p>C4: of credentials that are written at once each is written as it is alone.
 *
 * <p>One promise no test can show: nothing is added that is not in the credential, but for who the
 * host is and where it answers codes.
 */
@FunctionalInterface
public interface CredentialWriter {
  /**
   * Writes a credential.
   *
   * @throws cl.certificates.AdapterException if the world broke: a key that no longer signs
   */
  WrittenCredential write(Credential credential);
}
