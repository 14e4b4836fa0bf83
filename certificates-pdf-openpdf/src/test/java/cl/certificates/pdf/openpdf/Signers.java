package cl.certificates.pdf.openpdf;

import cl.certificates.pdf.signing.CmsSigner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signers with keys made for the test, at a moment that stands still. */
final class Signers {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-16T13:00:00Z"), ZoneOffset.UTC);
  static final char[] PASSWORD = "de prueba".toCharArray();

  private Signers() {}

  static CmsSigner of(String algorithm) throws Exception {
    KeyPair pair = pair(algorithm);
    byte[] store = store(pair, certificate(pair, KeyUsage.digitalSignature));
    return CmsSigner.ofPkcs12(new ByteArrayInputStream(store), PASSWORD, "otec", CLOCK).get();
  }

  static KeyPair pair(String algorithm) throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance(algorithm);
    keys.initialize(algorithm.equals("RSA") ? 2048 : 256);
    return keys.generateKeyPair();
  }

  /** One that a key gives itself. */
  static X509Certificate certificate(KeyPair pair, int usage) throws Exception {
    return certificate("CN=Capacita Sur SpA", pair, usage, "CN=Capacita Sur SpA", pair);
  }

  /** The certificate of a key, given by an authority, and the authority's own. */
  static X509Certificate[] chain(KeyPair pair) throws Exception {
    String name = "CN=Autoridad de Prueba";
    KeyPair authority = pair("RSA");
    return new X509Certificate[] {
      certificate("CN=Capacita Sur SpA", pair, KeyUsage.digitalSignature, name, authority),
      certificate(name, authority, KeyUsage.keyCertSign, name, authority)
    };
  }

  private static X509Certificate certificate(
      String name, KeyPair pair, int usage, String issuer, KeyPair issuing) throws Exception {
    String algorithm = issuing.getPrivate().getAlgorithm().equals("RSA") ? "RSA" : "ECDSA";
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    new X500Name(issuer),
                    BigInteger.ONE,
                    Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                    Date.from(Instant.parse("2030-01-01T00:00:00Z")),
                    new X500Name(name),
                    pair.getPublic())
                .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                .build(
                    new JcaContentSignerBuilder("SHA256with" + algorithm)
                        .build(issuing.getPrivate())));
  }

  static byte[] store(KeyPair pair, X509Certificate... chain) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("otec", pair.getPrivate(), PASSWORD, chain);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, PASSWORD);
    return bytes.toByteArray();
  }
}
