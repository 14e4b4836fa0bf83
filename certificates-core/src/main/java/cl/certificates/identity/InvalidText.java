package cl.certificates.identity;

import java.util.Map;

/** Why a free text is refused; says where the limit lies, and never repeats the text. */
public sealed interface InvalidText {

  /**
   * The refusal code, a key of the message bundle.
   *
   * @return {@code TEXT_TOO_LONG} or {@code TEXT_NOT_PRINTABLE}
   */
  String code();

  /**
   * What a message needs to know, by name.
   *
   * @return {@code max} and {@code actual}, or {@code codePoint}
   */
  Map<String, String> details();

  /**
   * More than the place can hold.
   *
   * @param max the limit in code points
   * @param actual the length in code points after normalisation; of a text that could not fit
   *     however it is composed, the length as typed
   */
  record TooLong(int max, int actual) implements InvalidText {
    @Override
    public String code() {
      return "TEXT_TOO_LONG";
    }

    @Override
    public Map<String, String> details() {
      return Map.of("max", Integer.toString(max), "actual", Integer.toString(actual));
    }
  }

  /**
   * A character that leaves no mark on paper: a control, an invisible letter or formatting
   * character, half of a surrogate pair, or one of private use; or the 31st mark on one letter.
   *
   * @param codePoint the first such character, as in {@code 0x07} for the bell
   */
  record NotPrintable(int codePoint) implements InvalidText {
    @Override
    public String code() {
      return "TEXT_NOT_PRINTABLE";
    }

    /** The code point in the usual notation, {@code U+0007}. */
    @Override
    public Map<String, String> details() {
      return Map.of("codePoint", notation());
    }

    private String notation() {
      String hex = Ascii.upper(Integer.toHexString(codePoint));
      return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }
  }
}
