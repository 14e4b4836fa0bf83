package cl.certificates.pdf.openpdf;

import cl.certificates.pdf.signing.CmsSigner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
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

  static X509Certificate certificate(KeyPair pair, int usage) throws Exception {
    X500Name name = new X500Name("CN=Capacita Sur SpA");
    String algorithm = pair.getPrivate().getAlgorithm().equals("RSA") ? "RSA" : "ECDSA";
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                    Date.from(Instant.parse("2030-01-01T00:00:00Z")),
                    name,
                    pair.getPublic())
                .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                .build(
                    new JcaContentSignerBuilder("SHA256with" + algorithm)
                        .build(pair.getPrivate())));
  }

  static byte[] store(KeyPair pair, X509Certificate certificate) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("otec", pair.getPrivate(), PASSWORD, new Certificate[] {certificate});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, PASSWORD);
    return bytes.toByteArray();
  }
}
