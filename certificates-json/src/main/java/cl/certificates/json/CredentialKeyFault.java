package cl.certificates.json;

/** Why a key cannot sign credentials. None holds a part of a key. */
public sealed interface CredentialKeyFault {
  /** What is wrong and what to do, in English, for whoever installs the key. */
  String explanation();

  /** Neither RSA nor EC. */
  record UnknownAlgorithm(String algorithm) implements CredentialKeyFault {
    @Override
    public String explanation() {
      return "a key of the algorithm " + algorithm + " cannot sign credentials; RSA and EC can";
    }
  }

  /** An EC key on none of the curves that a JWT may be signed on. */
  record UnknownCurve() implements CredentialKeyFault {
    @Override
    public String explanation() {
      return "the EC key is on a curve of its own; take one on P-256, P-384 or P-521";
    }
  }

  /**
   * An RSA key that a reader of JWTs must refuse.
   *
   * @param bits its length
   */
  record TooShort(int bits) implements CredentialKeyFault {
    @Override
    public String explanation() {
      return "the RSA key has " + bits + " bits; take one of 2048 or more";
    }
  }

  /** A trial signature of the key does not verify under the public key. */
  record NotItsPublicKey() implements CredentialKeyFault {
    @Override
    public String explanation() {
      return "the key and the public key do not belong together, or the provider cannot sign with"
          + " the key; give the public key of its certificate";
    }
  }
}
