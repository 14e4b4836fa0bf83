package cl.certificates.pdf.openpdf;

import cl.certificates.document.DocumentSigner;
import cl.certificates.pdf.signing.CmsSigner;
import cl.certificates.testkit.contract.DocumentSignerContract;
import cl.certificates.testkit.memory.SettableClock;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** The contract over a kind of key. */
abstract class CmsSignatures extends DocumentSignerContract {
  private final KeyPair pair;
  private final X509Certificate certificate;

  CmsSignatures(String algorithm) throws Exception {
    pair = Signers.pair(algorithm);
    certificate = Signers.certificate(pair, KeyUsage.digitalSignature);
  }

  private DocumentSigner at(Clock clock) {
    return CmsSigner.of(pair.getPrivate(), List.of(certificate), Optional.empty(), clock).get();
  }

  @Override
  protected DocumentSigner client() {
    return at(Signers.CLOCK);
  }

  /** Its certificate has expired meanwhile. */
  @Override
  protected DocumentSigner unable() {
    SettableClock clock = SettableClock.at("2026-03-16T10:00");
    DocumentSigner signer = at(clock);
    clock.setTo("2030-01-02T10:00");
    return signer;
  }

  @Override
  protected boolean holds(byte[] signature, byte[] content) {
    try {
      return new CMSSignedData(new CMSProcessableByteArray(content), signature)
          .getSignerInfos()
          .iterator()
          .next()
          .verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
    } catch (CMSException | OperatorCreationException broken) {
      return false;
    }
  }
}
