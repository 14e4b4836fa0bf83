package cl.certificates.pdf.openpdf;

import static cl.certificates.testkit.fixture.Fixtures.ACTION;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.DocumentSigner;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Digest;
import cl.certificates.issuing.IssueForm;
import cl.certificates.pdf.signing.CmsSigner;
import cl.certificates.pdf.signing.KeyFault;
import cl.certificates.testkit.memory.InMemoryOffice;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.SignatureSpi;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class SignedPaperTest {
  private static final OpenPdfRenderer RENDERER = OpenPdfRenderer.create();
  private static final Actor ACTOR = anAdministrator().actor();

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void isValidByPdfsigAndStillForTheArchive(String algorithm) throws Exception {
    OpenPdfRenderer signing = RENDERER.signedBy(Signers.of(algorithm));
    for (CertificateDocument document :
        List.of(Papers.of(1).build(), Papers.of(90).mark("ANULADO").build())) {
      byte[] paper = signing.render(document);

      assertThat(SystemTool.pdfsig(paper))
          .contains("Signature is Valid.")
          .contains("Total document signed")
          .contains("ETSI.CAdES.detached");
      assertThat(Archive.objections(paper, PDFAFlavour.PDFA_2_B)).isEmpty();
      assertThat(Archive.objections(paper, PDFAFlavour.PDFUA_1)).isEmpty();
    }
  }

  @Test
  void isOnAReceiptToo() throws Exception {
    OpenPdfRenderer signing = RENDERER.signedBy(Signers.of("EC"));
    byte[] receipt =
        signing.renderReceipt(Receipts.request(Receipts.plain(), Receipts.Texts.USUAL));

    assertThat(SystemTool.pdfsig(receipt))
        .contains("Signature is Valid.")
        .contains("Total document signed");
    assertThat(Archive.objections(receipt, PDFAFlavour.PDFA_2_B)).isEmpty();
    assertThat(Archive.objections(receipt, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void isInvalidByPdfsigOnceAByteIsFlipped() throws Exception {
    byte[] paper = RENDERER.signedBy(Signers.of("RSA")).render(Papers.of(1).build());
    String text = new String(paper, StandardCharsets.ISO_8859_1);
    for (String before : List.of("stream\n", "<dc:title>", "/M(D:")) {
      assertThat(text).contains(before);
      byte[] changed = paper.clone();
      changed[text.indexOf(before) + before.length() + 3] ^= 1;

      assertThat(SystemTool.pdfsig(changed))
          .as(before)
          .contains("Signature Validation: Digest Mismatch.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void isReadByOthersAsABaselineSignatureOverTheWholeFile(String algorithm) throws Exception {
    byte[] paper = RENDERER.signedBy(Signers.of(algorithm)).render(Papers.of(30).build());

    try (Reading reading = Reading.of(paper)) {
      PDSignature signature = reading.pdf().getSignatureDictionaries().get(0);
      int[] range = signature.getByteRange();
      assertThat(range[0]).isZero();
      assertThat(range[2] + range[3]).isEqualTo(paper.length);
      assertThat(signature.getSignDate().toInstant()).isEqualTo(Signers.CLOCK.instant());
      CMSSignedData cms =
          new CMSSignedData(
              new CMSProcessableByteArray(signature.getSignedContent(paper)),
              new ByteArrayInputStream(signature.getContents(paper)));
      SignerInformation signer = cms.getSignerInfos().iterator().next();
      X509CertificateHolder own = cms.getCertificates().getMatches(null).iterator().next();
      assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(own))).isTrue();
      AttributeTable signed = signer.getSignedAttributes();
      assertThat(signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)).isNotNull();
      assertThat(signed.get(CMSAttributes.signingTime)).isNull();
    }
  }

  @Test
  void bringsTheWholeChainOfItsKey() throws Exception {
    KeyPair pair = Signers.pair("EC");
    X509Certificate[] chain = Signers.chain(pair);
    CmsSigner signer =
        CmsSigner.ofPkcs12(
                new ByteArrayInputStream(Signers.store(pair, chain)),
                Signers.PASSWORD,
                "otec",
                Signers.CLOCK)
            .get();

    byte[] paper = RENDERER.signedBy(signer).render(Papers.of(1).build());

    try (Reading reading = Reading.of(paper)) {
      PDSignature signature = reading.pdf().getSignatureDictionaries().get(0);
      CMSSignedData cms = new CMSSignedData(new ByteArrayInputStream(signature.getContents(paper)));
      assertThat(cms.getCertificates().getMatches(null))
          .containsExactlyInAnyOrder(
              new JcaX509CertificateHolder(chain[0]), new JcaX509CertificateHolder(chain[1]));
    }
  }

  @Test
  void isOnThePaperThatAnOfficeArchives() throws Exception {
    CertificateOffice office = officeWith(RENDERER.signedBy(Signers.of("RSA")));

    Certificate certificate = office.accept(ACTOR, accepted(office)).get().certificate();

    byte[] paper = office.download(ACTOR, certificate.folio()).get().paper().bytes();
    assertThat(SystemTool.pdfsig(paper)).contains("Signature is Valid.");
    assertThat(certificate.paperDigest()).isEqualTo(Digest.of(paper));
  }

  @Test
  void keepsAnIssueFromHappeningIfItCannotBeGiven() throws Exception {
    CertificateOffice office = officeWith(RENDERER.signedBy(giving(new byte[11])));
    IssueForm form = accepted(office);

    assertThatThrownBy(() -> office.accept(ACTOR, form)).isInstanceOf(AdapterException.class);

    assertThat(office.history(ACTOR, ACTION).get()).isEmpty();
  }

  private static CertificateOffice officeWith(OpenPdfRenderer renderer) {
    return InMemoryOffice.at(Signers.CLOCK)
        .register(aCourse().build())
        .grant(anAdministrator())
        .builder()
        .renderer(renderer)
        .build();
  }

  private static IssueForm accepted(CertificateOffice office) {
    IssueForm form = IssueForm.of(ACTION.text()).withInvoice("4521");
    return form.accepting(office.summary(ACTOR, form).get());
  }

  @Test
  void isTheOnlyThingThatNeedsBouncyCastle() throws Exception {
    String others =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("bouncycastle"))
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                others,
                WithoutBouncyCastle.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).startsWith("%PDF-1.7").endsWith("org.bouncycastle.cms.CMSSignedData");
  }

  /** Run in a process of its own: prints a paper, and meets no BouncyCastle. */
  static final class WithoutBouncyCastle {
    private WithoutBouncyCastle() {}

    public static void main(String[] args) throws Exception {
      byte[] paper = OpenPdfRenderer.create().render(Papers.of(1).build());
      System.out.println(new String(paper, 0, 8, StandardCharsets.US_ASCII));
      try {
        Class.forName("org.bouncycastle.cms.CMSSignedData");
      } catch (ClassNotFoundException missing) {
        System.out.println(missing.getMessage());
      }
    }
  }

  @Test
  void isNotGivenIfTheSignerFailsOrSignsLongerThanItSaid() {
    assertThatThrownBy(() -> RENDERER.signedBy(giving(null)).render(Papers.of(1).build()))
        .isInstanceOf(AdapterException.class)
        .hasMessage("the paper could not be signed");
    assertThatThrownBy(() -> RENDERER.signedBy(giving(new byte[11])).render(Papers.of(1).build()))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("the signature has 11 bytes, and 1 to 10 fit");
  }

  @Test
  void namesWhatIsWrongWithAKey() throws Exception {
    KeyPair pair = Signers.pair("RSA");
    byte[] store = Signers.store(pair, Signers.certificate(pair, KeyUsage.digitalSignature));
    assertThat(fault(store, "otra", "otec")).isEqualTo(new KeyFault.WrongPassword());
    assertThat(fault(store, "de prueba", "nadie")).isEqualTo(new KeyFault.NoSuchAlias("nadie"));
    assertThat(fault(new byte[] {1, 2}, "de prueba", "otec"))
        .isEqualTo(new KeyFault.UnreadableStore());
    X509Certificate mute = Signers.certificate(pair, KeyUsage.keyEncipherment);
    assertThat(fault(Signers.store(pair, mute), "de prueba", "otec"))
        .isEqualTo(new KeyFault.MayNotSign());
    X509Certificate own = Signers.certificate(pair, KeyUsage.digitalSignature);
    assertThat(
            CmsSigner.of(
                    Signers.pair("RSA").getPrivate(), List.of(own), Optional.empty(), Signers.CLOCK)
                .getLeft())
        .isEqualTo(new KeyFault.NotItsCertificate());
    Instant late = Instant.parse("2031-01-01T00:00:00Z");
    assertThat(
            CmsSigner.of(
                    pair.getPrivate(),
                    List.of(own),
                    Optional.empty(),
                    Clock.fixed(late, ZoneOffset.UTC))
                .getLeft())
        .isInstanceOf(KeyFault.NotValidNow.class);
  }

  @Test
  void takesAnEllipticKeyByTheOtherNameOfItsAlgorithm() throws Exception {
    Provider provider = new BouncyCastleProvider();
    KeyPair pair = Signers.pair("EC");
    PrivateKey named =
        KeyFactory.getInstance("ECDSA", provider)
            .generatePrivate(new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded()));
    assertThat(named.getAlgorithm()).isEqualTo("ECDSA");

    CmsSigner signer =
        CmsSigner.of(
                named,
                List.of(Signers.certificate(pair, KeyUsage.digitalSignature)),
                Optional.of(provider),
                Signers.CLOCK)
            .get();

    assertThat(signer.sign(new byte[] {1, 2, 3}, Signers.CLOCK.instant())).isNotEmpty();
  }

  @Test
  void tellsOfATokenThatDoesNotSign() throws Exception {
    KeyPair pair = Signers.pair("RSA");
    Provider loggedOut = new Provider("Token", "1", "a token nobody has logged in to") {};
    loggedOut.put("Signature.SHA256withRSA", LoggedOut.class.getName());

    assertThat(
            CmsSigner.of(
                    pair.getPrivate(),
                    List.of(Signers.certificate(pair, KeyUsage.digitalSignature)),
                    Optional.of(loggedOut),
                    Signers.CLOCK)
                .getLeft())
        .isEqualTo(new KeyFault.NotItsCertificate());
  }

  /** As SunPKCS11 does: what a token answers comes out unchecked. */
  public static final class LoggedOut extends SignatureSpi {
    @Override
    protected void engineInitSign(PrivateKey key) {
      throw new ProviderException("CKR_USER_NOT_LOGGED_IN");
    }

    @Override
    protected void engineInitVerify(PublicKey key) {}

    @Override
    protected void engineUpdate(byte next) {}

    @Override
    protected void engineUpdate(byte[] bytes, int from, int size) {}

    @Override
    protected byte[] engineSign() {
      return new byte[0];
    }

    @Override
    protected boolean engineVerify(byte[] signature) {
      return false;
    }

    @Override
    @Deprecated
    protected void engineSetParameter(String name, Object value) {}

    @Override
    @Deprecated
    protected Object engineGetParameter(String name) {
      return name;
    }
  }

  private static KeyFault fault(byte[] store, String password, String alias) {
    return CmsSigner.ofPkcs12(
            new ByteArrayInputStream(store), password.toCharArray(), alias, Signers.CLOCK)
        .getLeft();
  }

  private static DocumentSigner giving(byte[] signature) {
    return new DocumentSigner() {
      @Override
      public int reservedBytes() {
        return 10;
      }

      @Override
      public Instant signingTime() {
        return Signers.CLOCK.instant();
      }

      @Override
      public byte[] sign(byte[] content, Instant at) {
        return signature.clone();
      }
    };
  }
}
