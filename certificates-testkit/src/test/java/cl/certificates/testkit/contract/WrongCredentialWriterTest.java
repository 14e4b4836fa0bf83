package cl.certificates.testkit.contract;

import cl.certificates.verification.Credential;
import cl.certificates.verification.CredentialWriter;
import cl.certificates.verification.WrittenCredential;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** For each clause of the contract of credentials an adapter that breaks it, and is found out. */
class WrongCredentialWriterTest {
  @Test
  void writersThatLoseAccents() {
    Verdict.assertFails(LosesAccents.class, "C1");
  }

  @Test
  void writersThatLeaveTheSenceCodeOut() {
    Verdict.assertFails(LeavesTheSenceCodeOut.class, "C1");
  }

  @Test
  void writersThatForgetTheMicroseconds() {
    Verdict.assertFails(ForgetsMicroseconds.class, "C1");
  }

  @Test
  void writersOfSeveralKinds() {
    Verdict.assertFails(ChangesItsMediaType.class, "C2");
    Verdict.assertFails(ChangesItsExtension.class, "C2");
  }

  @Test
  void writersThatCountWhatTheyWrite() {
    Verdict.assertFails(CountsWhatItWrites.class, "C3");
  }

  @Test
  void writersThatShareAPage() {
    Verdict.assertFails(SharesAPage.class, "C4");
  }

  abstract static class Wrong extends PlainTextCredentials implements CredentialWriter {
    @Override
    protected CredentialWriter client() {
      return this;
    }

    WrittenCredential rewritten(Credential credential, String from, String to) {
      WrittenCredential written = right.write(credential);
      return new WrittenCredential(
          written.mediaType(), written.extension(), written.text().replaceAll(from, to));
    }
  }

  static class LosesAccents extends Wrong {
    @Override
    public WrittenCredential write(Credential credential) {
      return rewritten(credential, "ó", "o");
    }
  }

  static class LeavesTheSenceCodeOut extends Wrong {
    @Override
    public WrittenCredential write(Credential credential) {
      return rewritten(credential, "senceCode: .*\n", "");
    }
  }

  static class ForgetsMicroseconds extends Wrong {
    @Override
    public WrittenCredential write(Credential credential) {
      return rewritten(credential, "\\.\\d{6}Z", "Z");
    }
  }

  static class ChangesItsMediaType extends Wrong {
    @Override
    public WrittenCredential write(Credential credential) {
      String text = right.write(credential).text();
      return new WrittenCredential("text/" + credential.region(), "txt", text);
    }
  }

  static class ChangesItsExtension extends Wrong {
    @Override
    public WrittenCredential write(Credential credential) {
      String text = right.write(credential).text();
      return new WrittenCredential("text/plain", "v" + credential.participants(), text);
    }
  }

  static class CountsWhatItWrites extends Wrong {
    final AtomicInteger count = new AtomicInteger();

    @Override
    public WrittenCredential write(Credential credential) {
      return rewritten(credential, "$", "number: " + count.incrementAndGet());
    }
  }

  static class SharesAPage extends Wrong {
    volatile @Nullable Credential page;

    @Override
    public WrittenCredential write(Credential credential) {
      page = credential;
      Verdict.aMoment();
      return right.write(Objects.requireNonNull(page));
    }
  }
}
