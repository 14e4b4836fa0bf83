package cl.certificates.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.verification.CredentialWriter;
import cl.certificates.verification.WrittenCredential;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(JwtCredentialWriterTest.Kind.class)
class JwtCredentialWriterTest extends WrittenCredentials {
  private static final String KEY_ID = "did:web:otec.example#2026";

  /** What a host may sign with, and how the JDK verifies it: nothing of the library that signed. */
  enum Kind {
    P_256("ES256", "SHA256withECDSAinP1363Format"),
    P_384("ES384", "SHA384withECDSAinP1363Format"),
    P_521("ES512", "SHA512withECDSAinP1363Format"),
    RSA("RS256", "SHA256withRSA");

    private final String algorithm;
    private final String signature;
    private final KeyPair pair;

    Kind(String algorithm, String signature) {
      this.algorithm = algorithm;
      this.signature = signature;
      this.pair = name().equals("RSA") ? rsa(2048) : ec("secp" + name().substring(2) + "r1");
    }
  }

  private final Kind kind;

  JwtCredentialWriterTest(Kind kind) {
    this.kind = kind;
  }

  private static KeyPair ec(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException strange) {
      throw new AssertionError(curve, strange);
    }
  }

  private static KeyPair rsa(int bits) {
    return pair("RSA", bits);
  }

  private static KeyPair pair(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException strange) {
      throw new AssertionError(algorithm, strange);
    }
  }

  private static CredentialKeyFault fault(PrivateKey key, PublicKey publicKey) {
    return JwtCredentialWriter.of(UNSIGNED, key, publicKey, KEY_ID, Optional.empty()).getLeft();
  }

  @Override
  protected CredentialWriter client() {
    return JwtCredentialWriter.of(
            UNSIGNED, kind.pair.getPrivate(), kind.pair.getPublic(), KEY_ID, Optional.empty())
        .get();
  }

  @Override
  protected String said(WrittenCredential written) {
    assertThat(isSigned(written.text())).isTrue();
    return new String(part(written.text(), 1), UTF_8);
  }

  private static byte[] part(String token, int number) {
    return Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]);
  }

  private boolean isSigned(String token) {
    String signed = token.substring(0, token.lastIndexOf('.'));
    return isSigned(signed.getBytes(US_ASCII), part(token, 2));
  }

  private boolean isSigned(byte[] signed, byte[] signature) {
    try {
      Signature verifying = Signature.getInstance(kind.signature);
      verifying.initVerify(kind.pair.getPublic());
      verifying.update(signed);
      return verifying.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException strange) {
      throw new AssertionError(strange);
    }
  }

  @Test
  @DisplayName("A token holds the very bytes of the unsigned credential, under its header")
  void signsWhatIsWrittenUnsigned() {
    WrittenCredential written = client().write(promised().build());

    assertThat(said(written)).isEqualTo(Golden.line("credential"));
    JsonNode header = READER.readTree(part(written.text(), 0));
    assertThat(header)
        .isEqualTo(
            READER.valueToTree(
                Map.of("alg", kind.algorithm, "typ", "vc+jwt", "cty", "vc", "kid", KEY_ID)));
    assertThat(written.text().split("\\.", -1)).hasSize(3);
    assertThat(written.text()).doesNotContain("=", "\n");
    assertThat(written.mediaType()).isEqualTo("application/vc+jwt");
    assertThat(written.extension()).isEqualTo("jwt");
  }

  @Test
  @DisplayName("A byte flipped anywhere, in what is signed or in the signature, is seen")
  void showsEveryFlippedByte() {
    String token = client().write(promised().build()).text();
    byte[] signed = token.substring(0, token.lastIndexOf('.')).getBytes(US_ASCII);
    byte[] signature = part(token, 2);
    assertThat(isSigned(signed, signature)).isTrue();

    for (byte[] spoilt : new byte[][] {signed, signature}) {
      int step = spoilt == signed ? 7 : 1; // every seventh of some 2,900 is enough, and quick
      for (int place = 0; place < spoilt.length; place += step) {
        spoilt[place] ^= 1;
        assertThat(isSigned(signed, signature)).as("byte %s", place).isFalse();
        spoilt[place] ^= 1;
      }
    }
    assertThat(isSigned(signed, signature)).isTrue();
  }

  @Test
  @DisplayName("A key that never leaves its vault signs through its provider alone")
  void signsThroughAProvider() {
    Vault vault = new Vault(kind.pair.getPrivate());

    CredentialWriter writer =
        JwtCredentialWriter.of(
                UNSIGNED, vault.key(), kind.pair.getPublic(), KEY_ID, Optional.of(vault))
            .get();
    WrittenCredential written = writer.write(promised().build());

    assertThat(said(written)).isEqualTo(Golden.line("credential"));
    vault.lock();
    assertThatThrownBy(() -> writer.write(promised().build()))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("could not sign");
    assertThat(
            JwtCredentialWriter.of(
                    UNSIGNED, vault.key(), kind.pair.getPublic(), KEY_ID, Optional.of(vault))
                .getLeft())
        .isEqualTo(new CredentialKeyFault.NotItsPublicKey());
  }

  @Test
  void refusesThePublicKeyOfAnother() {
    PrivateKey own = kind.pair.getPrivate();

    for (Kind other : Kind.values()) {
      PublicKey another = other == kind ? ec("secp256r1").getPublic() : other.pair.getPublic();
      assertThat(fault(own, another))
          .as("%s", other)
          .isEqualTo(new CredentialKeyFault.NotItsPublicKey());
    }
    assertThat(fault(own, kind == Kind.RSA ? rsa(2048).getPublic() : ec("secp384r1").getPublic()))
        .isEqualTo(new CredentialKeyFault.NotItsPublicKey());
  }

  @Test
  void refusesWhatNoReaderKnows() {
    KeyPair dsa = pair("DSA", 2048);
    KeyPair edwards = pair("Ed25519", 255);
    KeyPair shortRsa = rsa(1024);
    KeyPair p256 = ec("secp256r1");

    assertThat(fault(dsa.getPrivate(), dsa.getPublic()))
        .isEqualTo(new CredentialKeyFault.UnknownAlgorithm("DSA"));
    assertThat(fault(edwards.getPrivate(), edwards.getPublic()))
        .isEqualTo(new CredentialKeyFault.UnknownAlgorithm("EdDSA"));
    assertThat(fault(shortRsa.getPrivate(), shortRsa.getPublic()))
        .isEqualTo(new CredentialKeyFault.TooShort(1024));
    assertThat(fault(shortRsa.getPrivate(), Kind.RSA.pair.getPublic()))
        .isEqualTo(new CredentialKeyFault.NotItsPublicKey());
    assertThat(fault(p256.getPrivate(), onACurveOfItsOwn((ECPublicKey) p256.getPublic())))
        .isEqualTo(new CredentialKeyFault.UnknownCurve());
  }

  /** The same curve with another base point: no standard names it. */
  private static ECPublicKey onACurveOfItsOwn(ECPublicKey key) {
    ECParameterSpec known = key.getParams();
    ECParameterSpec own =
        new ECParameterSpec(known.getCurve(), key.getW(), known.getOrder(), known.getCofactor());
    return new ECPublicKey() {
      private static final long serialVersionUID = 1;

      @Override
      public ECPoint getW() {
        return key.getW();
      }

      @Override
      public ECParameterSpec getParams() {
        return own;
      }

      @Override
      public String getAlgorithm() {
        return "EC";
      }

      @Override
      public String getFormat() {
        return key.getFormat();
      }

      @Override
      public byte[] getEncoded() {
        return key.getEncoded();
      }
    };
  }

  @Test
  void everyFaultSaysWhatToDo() {
    assertThat(new CredentialKeyFault.UnknownAlgorithm("DSA").explanation())
        .contains("DSA", "RSA and EC");
    assertThat(new CredentialKeyFault.UnknownCurve().explanation()).contains("P-256");
    assertThat(new CredentialKeyFault.TooShort(1024).explanation()).contains("1024", "2048");
    assertThat(new CredentialKeyFault.NotItsPublicKey().explanation()).contains("public key");
  }

  @Test
  void aKeyHasAnId() {
    assertThatThrownBy(
            () ->
                JwtCredentialWriter.of(
                    UNSIGNED, kind.pair.getPrivate(), kind.pair.getPublic(), " ", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
