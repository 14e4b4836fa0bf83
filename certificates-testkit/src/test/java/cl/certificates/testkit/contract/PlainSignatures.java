package cl.certificates.testkit.contract;

import cl.certificates.AdapterException;
import cl.certificates.document.DocumentSigner;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;

/** The contract over bare signatures of the platform, without the envelope that a PDF asks for. */
public abstract class PlainSignatures extends DocumentSignerContract {
  private static final KeyPair KEYS = keys();

  private static KeyPair keys() {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
      keys.initialize(256);
      return keys.generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** Signs as it should, for those who spoil it. */
  static class Right implements DocumentSigner {
    @Override
    public int reservedBytes() {
      return 72;
    }

    @Override
    public Instant signingTime() {
      return Instant.parse("2026-04-10T14:00:00Z");
    }

    @Override
    public byte[] sign(byte[] content, Instant at) {
      try {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(KEYS.getPrivate());
        signature.update(content);
        return signature.sign();
      } catch (GeneralSecurityException broken) {
        throw new AdapterException("nothing can be signed", broken);
      }
    }
  }

  @Override
  protected DocumentSigner client() {
    return new Right();
  }

  @Override
  protected DocumentSigner unable() {
    return new Right() {
      @Override
      public byte[] sign(byte[] content, Instant at) {
        throw new AdapterException("the token is gone");
      }
    };
  }

  @Override
  protected boolean holds(byte[] signature, byte[] content) {
    try {
      Signature reader = Signature.getInstance("SHA256withECDSA");
      reader.initVerify(KEYS.getPublic());
      reader.update(content);
      return reader.verify(signature);
    } catch (GeneralSecurityException broken) {
      return false;
    }
  }
}
