package cl.certificates.testkit.contract;

import cl.certificates.verification.Credential;
import cl.certificates.verification.CredentialWriter;
import cl.certificates.verification.WrittenCredential;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** For each clause of the contract of credentials an adapter that breaks it, and is found out. */
final class WrongCredentialWriter {
  private WrongCredentialWriter() {}

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

  @Breaks("C1")
  static class LosesAccents extends Wrong {
    @Override
    public WrittenCredential write(Credential credential) {
      return rewritten(credential, "ó", "o");
    }
  }

  @Breaks("C1")
  static class LeavesTheSenceCodeOut extends Wrong {
    @Override
    public WrittenCredential write(Credential credential) {
      return rewritten(credential, "senceCode: .*\n", "");
    }
  }

  @Breaks("C1")
  static class ForgetsMicroseconds extends Wrong {
    @Override
    public WrittenCredential write(Credential credential) {
      return rewritten(credential, "\\.\\d{6}Z", "Z");
    }
  }

  @Breaks("C2")
  static class ChangesItsMediaType extends Wrong {
    @Override
    public WrittenCredential write(Credential credential) {
      String text = right.write(credential).text();
      return new WrittenCredential("text/" + credential.region(), "txt", text);
    }
  }

  @Breaks("C2")
  static class ChangesItsExtension extends Wrong {
    @Override
    public WrittenCredential write(Credential credential) {
      String text = right.write(credential).text();
      return new WrittenCredential("text/plain", "v" + credential.participants(), text);
    }
  }

  @Breaks("C3")
  static class CountsItsCopies extends PlainTextCredentials {
    @Override
    protected CredentialWriter client() {
      Map<Credential, Integer> copies = new ConcurrentHashMap<>();
      return credential -> {
        WrittenCredential written = right.write(credential);
        return new WrittenCredential(
            written.mediaType(),
            written.extension(),
            written.text() + "copy: " + copies.merge(credential, 1, Integer::sum) + "\n");
      };
    }
  }

  @Breaks("C4")
  static class SharesAPage extends Wrong {
    volatile @Nullable Credential page;

    @Override
    public WrittenCredential write(Credential credential) {
      page = credential;
      Meeting.another();
      return right.write(Objects.requireNonNull(page));
    }
  }
}
