package cl.certificates.testkit.contract;

import cl.certificates.document.DocumentSigner;
import java.time.Instant;
import java.util.Arrays;

/** For each clause of the signers' contract one that breaks it, and is found out. */
final class WrongDocumentSigner {
  private WrongDocumentSigner() {}

  @Breaks("C1")
  static class LeavesOutTheLastByte extends PlainSignatures {
    @Override
    protected DocumentSigner client() {
      return new Right() {
        @Override
        public byte[] sign(byte[] content, Instant at) {
          return super.sign(Arrays.copyOf(content, content.length - 1), at);
        }
      };
    }
  }

  @Breaks("C1")
  static class SharesItsContent extends PlainSignatures {
    @Override
    protected DocumentSigner client() {
      return new Right() {
        private volatile byte[] last = new byte[0];

        @Override
        public byte[] sign(byte[] content, Instant at) {
          last = content;
          Meeting.another();
          return super.sign(last, at);
        }
      };
    }
  }

  @Breaks("C2")
  static class KeepsTooLittleRoom extends PlainSignatures {
    @Override
    protected DocumentSigner client() {
      return new Right() {
        @Override
        public int reservedBytes() {
          return 60;
        }
      };
    }
  }

  @Breaks("C3")
  static class GivesAnEmptyOne extends PlainSignatures {
    @Override
    protected DocumentSigner unable() {
      return new Right() {
        @Override
        public byte[] sign(byte[] content, Instant at) {
          return new byte[0];
        }
      };
    }
  }
}
