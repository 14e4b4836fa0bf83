package cl.certificates.pdf.signing;

import java.time.Instant;

/** Why a key cannot sign papers. None holds a password or a part of a key. */
public sealed interface KeyFault {
  /** What is wrong and what to do, in English, for whoever installs the key. */
  String explanation();

  /** The store does not open with that password. */
  record WrongPassword() implements KeyFault {
    @Override
    public String explanation() {
      return "the key store does not open with the password given; give the one it was made with";
    }
  }

  /** What was given is no PKCS#12 store, or a damaged one. */
  record UnreadableStore() implements KeyFault {
    @Override
    public String explanation() {
      return "what was given cannot be read as a PKCS#12 key store; export the key again";
    }
  }

  /** The store has no entry of that name. */
  record NoSuchAlias(String alias) implements KeyFault {
    @Override
    public String explanation() {
      return "the key store has no entry '" + alias + "'; keytool -list names those it has";
    }
  }

  /** The entry is a certificate alone. */
  record NoPrivateKey(String alias) implements KeyFault {
    @Override
    public String explanation() {
      return "the entry '" + alias + "' has no private key; export it together with its key";
    }
  }

  /** Neither RSA nor EC. */
  record UnknownAlgorithm(String algorithm) implements KeyFault {
    @Override
    public String explanation() {
      return "a key of the algorithm " + algorithm + " cannot sign papers; RSA and EC can";
    }
  }

  /** The key usage of the certificate has neither digitalSignature nor nonRepudiation. */
  record MayNotSign() implements KeyFault {
    @Override
    public String explanation() {
      return "the certificate's key usage has neither digitalSignature nor nonRepudiation;"
          + " ask its issuer for one that may sign";
    }
  }

  /** The certificate is not valid at the moment the signer is made. */
  record NotValidNow(Instant now, Instant from, Instant until) implements KeyFault {
    @Override
    public String explanation() {
      return "the certificate is valid from "
          + from
          + " until "
          + until
          + " and it is "
          + now
          + "; take one that is valid";
    }
  }

  /** A trial signature of the key does not verify under the first certificate of the chain. */
  record NotItsCertificate() implements KeyFault {
    @Override
    public String explanation() {
      return "the key and the first certificate of the chain do not belong together, or the"
          + " provider cannot sign with the key; give the chain from the key's own certificate up";
    }
  }
}
