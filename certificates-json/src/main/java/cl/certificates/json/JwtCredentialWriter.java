package cl.certificates.json;

import cl.certificates.AdapterException;
import cl.certificates.verification.Credential;
import cl.certificates.verification.CredentialWriter;
import cl.certificates.verification.WrittenCredential;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import io.vavr.control.Either;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes credentials as {@code vc+jwt}: what a {@link JsonCredentialWriter} writes, signed as W3C's
 * VC-JOSE-COSE asks. EC keys sign with ES256, ES384 or ES512, as their curve is; RSA keys with
 * RS256, which every reader and every HSM knows.
 *
 * <p>It needs {@code com.nimbusds:nimbus-jose-jwt}, an optional dependency. One writer serves all
 * threads if the provider of its key does.
 *
 * <pre>{@code
 * Either<CredentialKeyFault, JwtCredentialWriter> writer =
 *     JwtCredentialWriter.of(
 *         unsigned, key, certificate.getPublicKey(), "did:web:otec.example#2026", Optional.empty());
 * }</pre>
 */
public final class JwtCredentialWriter implements CredentialWriter {
  /** What such a credential is called over HTTP. */
  public static final String MEDIA_TYPE = "application/vc+jwt";

  private static final int SHORTEST_RSA = 2048;
  private static final Map<Curve, JWSAlgorithm> CURVES =
      Map.of(
          Curve.P_256, JWSAlgorithm.ES256,
          Curve.P_384, JWSAlgorithm.ES384,
          Curve.P_521, JWSAlgorithm.ES512);

  private final CredentialWriter unsigned;
  private final JWSHeader header;
  private final JWSSigner signer;

  private JwtCredentialWriter(CredentialWriter unsigned, JWSHeader header, JWSSigner signer) {
    this.unsigned = unsigned;
    this.header = header;
    this.signer = signer;
  }

  /**
   * A writer that signs with a key of the host, in memory or in an HSM. The key signs once for
   * trial.
   *
   * @param unsigned writes what is signed
   * @param publicKey of that key, by which readers verify
   * @param keyId under which readers find the public key: a DID URL, or a name in the host's JWKS
   * @param provider who can sign with the key, such as SunPKCS11; empty to let Java find one
   * @throws IllegalArgumentException if the id of the key is blank
   */
  public static Either<CredentialKeyFault, JwtCredentialWriter> of(
      JsonCredentialWriter unsigned,
      PrivateKey key,
      PublicKey publicKey,
      String keyId,
      Optional<Provider> provider) {
    if (keyId.isBlank()) {
      throw new IllegalArgumentException("readers find a key by its id, which is not blank");
    }
    return algorithm(key, publicKey)
        .flatMap(algorithm -> of(unsigned, key, publicKey, header(algorithm, keyId), provider));
  }

  private static JWSHeader header(JWSAlgorithm algorithm, String keyId) {
    return new JWSHeader.Builder(algorithm)
        .type(new JOSEObjectType("vc+jwt"))
        .contentType("vc")
        .keyID(keyId)
        .build();
  }

  private static Either<CredentialKeyFault, JWSAlgorithm> algorithm(
      PrivateKey key, PublicKey publicKey) {
    if (!key.getAlgorithm().equals("EC") && !key.getAlgorithm().equals("RSA")) {
      return Either.left(new CredentialKeyFault.UnknownAlgorithm(key.getAlgorithm()));
    }
    if (!publicKey.getAlgorithm().equals(key.getAlgorithm())) {
      return Either.left(new CredentialKeyFault.NotItsPublicKey());
    }
    if (publicKey instanceof ECPublicKey ec) {
      return Optional.ofNullable(Curve.forECParameterSpec(ec.getParams()))
          .flatMap(curve -> Optional.ofNullable(CURVES.get(curve)))
          .<Either<CredentialKeyFault, JWSAlgorithm>>map(Either::right)
          .orElseGet(() -> Either.left(new CredentialKeyFault.UnknownCurve()));
    }
    int bits = ((RSAPublicKey) publicKey).getModulus().bitLength();
    return bits < SHORTEST_RSA
        ? Either.left(new CredentialKeyFault.TooShort(bits))
        : Either.right(JWSAlgorithm.RS256);
  }

  private static Either<CredentialKeyFault, JwtCredentialWriter> of(
      CredentialWriter unsigned,
      PrivateKey key,
      PublicKey publicKey,
      JWSHeader header,
      Optional<Provider> provider) {
    try {
      JWSSigner signer = signer(key, publicKey);
      provider.ifPresent(signer.getJCAContext()::setProvider);
      JWSObject trial = new JWSObject(header, new Payload("a trial"));
      trial.sign(signer);
      return trial.verify(verifier(publicKey))
          ? Either.right(new JwtCredentialWriter(unsigned, header, signer))
          : Either.left(new CredentialKeyFault.NotItsPublicKey());
    } catch (JOSEException strange) {
      return Either.left(new CredentialKeyFault.NotItsPublicKey());
    }
  }

  /** A short key is let in, to be found out by the public key it does not belong to. */
  private static JWSSigner signer(PrivateKey key, PublicKey publicKey) throws JOSEException {
    return publicKey instanceof ECPublicKey ec
        ? new ECDSASigner(key, Curve.forECParameterSpec(ec.getParams()))
        : new RSASSASigner(key, Set.of(AllowWeakRSAKey.getInstance()));
  }

  private static JWSVerifier verifier(PublicKey publicKey) throws JOSEException {
    return publicKey instanceof ECPublicKey ec
        ? new ECDSAVerifier(ec)
        : new RSASSAVerifier((RSAPublicKey) publicKey);
  }

  @Override
  public WrittenCredential write(Credential credential) {
    JWSObject token = new JWSObject(header, new Payload(unsigned.write(credential).text()));
    try {
      token.sign(signer);
    } catch (JOSEException broken) {
      throw new AdapterException("the key of the credentials could not sign", broken);
    }
    return new WrittenCredential(MEDIA_TYPE, "jwt", token.serialize());
  }
}
