package cl.certificates.rights;

import cl.certificates.access.Profile;
import cl.certificates.dossier.CertificateState;
import java.util.Optional;

/**
 * What one job answers to one profile.
 *
 * @param key who asks for what
 * @param answer {@code yes}, {@code absent}, or the code of a refusal or a verification
 */
record Cell(Key key, String answer) {
  /**
   * Who asks for what.
   *
   * @param job the title of its table: the method, and in which variant it is called
   * @param profile under which profile; none where a stranger may ask
   * @param relation how the course stands to whoever asks
   * @param state the state of its certificate; none where no course is asked about
   * @param liquidated whether it is liquidated
   */
  record Key(
      String job,
      Optional<Profile> profile,
      Relation relation,
      Optional<CertificateState> state,
      boolean liquidated) {
    @Override
    public String toString() {
      return "%s, %s, %s%s%s"
          .formatted(
              job,
              profile.map(Enum::name).orElse("anybody"),
              relation,
              state.map(is -> ", " + is).orElse(""),
              liquidated ? ", liquidated" : "");
    }
  }

  @Override
  public String toString() {
    return key + ": " + answer;
  }
}
