package cl.certificates.json;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.util.List;
import java.util.Map;

/** Stands for an HSM: it signs with a key that it shows to nobody. */
final class Vault extends Provider {
  private static final long serialVersionUID = 1;
  private static final List<String> ALGORITHMS =
      List.of(
          "SHA256withRSA",
          "SHA256withECDSA",
          "SHA384withECDSA",
          "SHA512withECDSA",
          "SHA256withECDSAinP1363Format",
          "SHA384withECDSAinP1363Format",
          "SHA512withECDSAinP1363Format");

  private final transient PrivateKey hidden;
  private volatile boolean locked;

  Vault(PrivateKey hidden) {
    super("Vault", "1", "signs with a key of its own");
    this.hidden = hidden;
    for (String algorithm : ALGORITHMS) {
      putService(
          new Service(this, "Signature", algorithm, Signing.class.getName(), List.of(), Map.of()) {
            @Override
            public Object newInstance(Object parameter) {
              return new Signing(algorithm);
            }

            @Override
            public boolean supportsParameter(Object key) {
              return key instanceof Handle;
            }
          });
    }
  }

  /** From now on it signs no more. */
  void lock() {
    locked = true;
  }

  /** What a host holds of the key. */
  PrivateKey key() {
    return new Handle(hidden.getAlgorithm());
  }

  /**
   * A name for a key, and nothing of it.
   *
   * @param algorithm of the key
   */
  record Handle(String algorithm) implements PrivateKey {
    @Override
    public String getAlgorithm() {
      return algorithm;
    }

    @Override
    public String getFormat() {
      return null;
    }

    @Override
    public byte[] getEncoded() {
      return null;
    }
  }

  private final class Signing extends SignatureSpi {
    private final Signature real;

    Signing(String algorithm) {
      try {
        real = Signature.getInstance(algorithm);
      } catch (GeneralSecurityException missing) {
        throw new IllegalStateException(missing);
      }
    }

    @Override
    protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
      if (locked) {
        throw new InvalidKeyException("locked");
      }
      real.initSign(hidden);
    }

    @Override
    protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
      throw new InvalidKeyException("it only signs");
    }

    @Override
    protected void engineUpdate(byte b) throws SignatureException {
      real.update(b);
    }

    @Override
    protected void engineUpdate(byte[] bytes, int from, int length) throws SignatureException {
      real.update(bytes, from, length);
    }

    @Override
    protected byte[] engineSign() throws SignatureException {
      return real.sign();
    }

    @Override
    protected boolean engineVerify(byte[] signature) throws SignatureException {
      throw new SignatureException("it only signs");
    }

    @Override
    @Deprecated
    protected void engineSetParameter(String name, Object value) {
      throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    protected Object engineGetParameter(String name) {
      throw new UnsupportedOperationException();
    }
  }
}
