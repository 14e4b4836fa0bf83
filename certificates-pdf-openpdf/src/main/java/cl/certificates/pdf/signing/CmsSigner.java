package cl.certificates.pdf.signing;

import cl.certificates.AdapterException;
import cl.certificates.document.DocumentSigner;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Signs as PAdES baseline B-B asks (ETSI EN 319 142-1): SHA-256 with RSA or ECDSA, the certificate
 * bound by signing-certificate-v2, the time in the paper and not among the signed attributes.
 *
 * <p>One signer serves all threads if the provider of its key does.
 *
 * <pre>{@code
 * Either<KeyFault, CmsSigner> signer = CmsSigner.ofPkcs12(stream, password, "otec", clock);
 * CertificateRenderer renderer = OpenPdfRenderer.create().signedBy(signer.get());
 * }</pre>
 */
public final class CmsSigner implements DocumentSigner {
  /** Beside the certificates: signed attributes, digests, and RSA signatures of up to 8192 bits. */
  private static final int ROOM_BESIDE_CERTIFICATES = 4096;

  private static final Map<String, String> SIGNATURES =
      Map.of(
          "RSA", "SHA256withRSA",
          "EC", "SHA256withECDSA",
          "ECDSA", "SHA256withECDSA"); // as Bouncy Castle calls what it reads
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private final PrivateKey key;
  private final List<X509Certificate> chain;
  private final Optional<Provider> provider;
  private final Clock clock;
  private final int reservedBytes;

  private CmsSigner(
      PrivateKey key, List<X509Certificate> chain, Optional<Provider> provider, Clock clock) {
    this.key = key;
    this.chain = List.copyOf(chain);
    this.provider = provider;
    this.clock = clock;
    reservedBytes =
        ROOM_BESIDE_CERTIFICATES + chain.stream().mapToInt(link -> encoded(link).length).sum();
  }

  /**
   * A signer with a key of a PKCS#12 store.
   *
   * @param store read to its end; the caller closes it
   * @param password of the store and of its key; not kept
   * @param clock tells when a paper is signed, and whether the certificate is valid
   */
  public static Either<KeyFault, CmsSigner> ofPkcs12(
      InputStream store, char[] password, String alias, Clock clock) {
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(store, password);
      if (!keys.containsAlias(alias)) {
        return Either.left(new KeyFault.NoSuchAlias(alias));
      }
      Key key = keys.getKey(alias, password);
      Certificate[] chain = keys.getCertificateChain(alias);
      if (!(key instanceof PrivateKey own) || chain == null) {
        return Either.left(new KeyFault.NoPrivateKey(alias));
      }
      List<X509Certificate> links = Arrays.stream(chain).map(X509Certificate.class::cast).toList();
      return of(own, links, Optional.empty(), clock);
    } catch (IOException unread) {
      return Either.left(
          unread.getCause() instanceof UnrecoverableKeyException
              ? new KeyFault.WrongPassword()
              : new KeyFault.UnreadableStore());
    } catch (UnrecoverableKeyException locked) {
      return Either.left(new KeyFault.WrongPassword());
    } catch (GeneralSecurityException unread) {
      return Either.left(new KeyFault.UnreadableStore());
    }
  }

  /**
   * A signer with a key that the host holds, in memory or in an HSM. The key signs once for trial.
   *
   * @param chain the certificate of the key first, then those of its issuers
   * @param provider who can sign with the key, such as SunPKCS11; empty to let Java find one
   * @param clock tells when a paper is signed, and whether the certificate is valid
   * @throws IllegalArgumentException if the chain is empty
   */
  public static Either<KeyFault, CmsSigner> of(
      PrivateKey key, List<X509Certificate> chain, Optional<Provider> provider, Clock clock) {
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a signer needs the certificate of its key");
    }
    X509Certificate own = chain.get(0);
    if (!SIGNATURES.containsKey(key.getAlgorithm())) {
      return Either.left(new KeyFault.UnknownAlgorithm(key.getAlgorithm()));
    }
    boolean[] usage = own.getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
      return Either.left(new KeyFault.MayNotSign());
    }
    Instant now = clock.instant();
    if (!isValid(own, now)) {
      return Either.left(
          new KeyFault.NotValidNow(
              now, own.getNotBefore().toInstant(), own.getNotAfter().toInstant()));
    }
    CmsSigner signer = new CmsSigner(key, chain, provider, clock);
    return signer.belongsTo(own)
        ? Either.right(signer)
        : Either.left(new KeyFault.NotItsCertificate());
  }

  private static boolean isValid(X509Certificate certificate, Instant at) {
    return !at.isBefore(certificate.getNotBefore().toInstant())
        && !at.isAfter(certificate.getNotAfter().toInstant());
  }

  private boolean belongsTo(X509Certificate certificate) {
    byte[] trial = encoded(certificate);
    try {
      String algorithm = algorithm();
      Signature signing =
          provider.isPresent()
              ? Signature.getInstance(algorithm, provider.get())
              : Signature.getInstance(algorithm);
      signing.initSign(key);
      signing.update(trial);
      byte[] signature = signing.sign();
      Signature verifying = Signature.getInstance(algorithm);
      verifying.initVerify(certificate.getPublicKey());
      verifying.update(trial);
      return verifying.verify(signature);
    } catch (GeneralSecurityException | ProviderException strange) { // a token says no with either
      return false;
    }
  }

  @Override
  public int reservedBytes() {
    return reservedBytes;
  }

  /** The time of the clock, in whole seconds, as a paper states it. */
  @Override
  public Instant signingTime() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public byte[] sign(byte[] content, Instant at) {
    X509Certificate own = chain.get(0);
    if (!isValid(own, at)) {
      throw new AdapterException(
          "the certificate of the signer is valid from "
              + own.getNotBefore().toInstant()
              + " until "
              + own.getNotAfter().toInstant()
              + " and cannot sign at "
              + at
              + "; give the renderer a signer with a valid one");
    }
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      JcaContentSignerBuilder signing = new JcaContentSignerBuilder(algorithm());
      provider.ifPresent(signing::setProvider);
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(attributes(own))
              .build(signing.build(key), own));
      generator.addCertificates(new JcaCertStore(chain));
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded("DER");
    } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
      throw new AdapterException("the key of the signer could not sign", e);
    }
  }

  /** Without signing-time: in a paper, PAdES has it stand in the signature dictionary. */
  private static CMSAttributeTableGenerator attributes(X509Certificate own)
      throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
    Attribute certificate =
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest))));
    CMSAttributeTableGenerator usual =
        new DefaultSignedAttributeTableGenerator(new AttributeTable(new DERSet(certificate)));
    return given -> usual.getAttributes(given).remove(CMSAttributes.signingTime);
  }

  private String algorithm() {
    return SIGNATURES.get(key.getAlgorithm());
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException strange) {
      throw new IllegalArgumentException("a certificate of the chain has no encoding", strange);
    }
  }
}
