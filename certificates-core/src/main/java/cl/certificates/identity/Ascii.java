package cl.certificates.identity;

/** The only letters and digits an identifier may have; no locale has a say in them. */
final class Ascii {
  private Ascii() {}

  static boolean isDigit(char symbol) {
    return symbol >= '0' && symbol <= '9';
  }

  static boolean isUpperOrDigit(char symbol) {
    return isDigit(symbol) || symbol >= 'A' && symbol <= 'Z';
  }

  /** Upper case for a to z; every other character, the dotless i and the Kelvin sign too, stays. */
  static String upper(String text) {
    StringBuilder upper = new StringBuilder(text);
    for (int i = 0; i < upper.length(); i++) {
      char symbol = upper.charAt(i);
      if (symbol >= 'a' && symbol <= 'z') {
        upper.setCharAt(i, (char) (symbol - 'a' + 'A'));
      }
    }
    return upper.toString();
  }

  static boolean areDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(symbol -> isDigit((char) symbol));
  }

  static boolean areUpperDigitsOrHyphens(String text) {
    return text.chars().allMatch(symbol -> symbol == '-' || isUpperOrDigit((char) symbol));
  }
}
