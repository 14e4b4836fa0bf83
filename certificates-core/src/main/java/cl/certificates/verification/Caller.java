package cl.certificates.verification;

/**
 * Who asks by a code, as the host tells strangers apart: a network address, a session, the key of
 * an interface. To this library it is an opaque text, handed to the {@link VerificationLimit} and
 * neither stored nor written anywhere.
 *
 * <p>{@code new Caller(request.getRemoteAddr())}: what the network says, never what a caller says
 * of himself, who would be somebody new each time. Of an IPv6 address take the first 64 bits: a
 * household has all the rest, and could ask from another address every time.
 *
 * @param key 1 to 200 characters; the same for the same caller
 */
public record Caller(String key) {
  private static final int LONGEST_KEY = 200;

  /** All whom a host does not tell apart; they count as one. */
  public static final Caller UNNAMED = new Caller("unnamed");

  /**
   * @throws IllegalArgumentException if the key is empty or longer than 200 characters
   */
  public Caller {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("the key of a caller has 1 to 200 characters");
    }
  }

  /** Without the key: an address is a person's, and a text like this ends in logs. */
  @Override
  public String toString() {
    return "Caller[]";
  }
}
