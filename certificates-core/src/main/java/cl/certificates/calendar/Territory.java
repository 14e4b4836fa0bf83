package cl.certificates.calendar;

/**
 * Which codes of the Código Único Territorial are in use: 16 regions, 56 provinces, 346 communes.
 */
final class Territory {
  private static final int REGIONS = 16;

  private Territory() {}

  /** The empty code is the country. */
  static boolean has(String code) {
    return switch (code.length()) {
      case 0 -> true;
      case 2 -> isNumber(code) && 1 <= number(code) && number(code) <= REGIONS;
      case 3 -> communesOf(code) != 0;
      case 5 ->
          isNumber(code.substring(3))
              && number(code.substring(3)) < Long.SIZE
              && (communesOf(code.substring(0, 3)) & one(number(code.substring(3)))) != 0;
      default -> false;
    };
  }

  /** A bit for the last two digits of each commune; none if there is no such province. */
  private static long communesOf(String province) {
    return switch (province) {
      case "011" -> one(1) | one(7); // Alto Hospicio; the numbers between went to El Tamarugal
      case "051" -> upTo(5) | one(7) | one(9); // Quilpué and Villa Alemana went to Marga Marga
      case "055" -> upTo(4) | one(6); // so did Limache
      case "052" -> upTo(1);
      case "023", "032", "111", "114", "122", "124", "151", "152" -> upTo(2);
      case "022", "031", "072", "112", "113", "123", "132", "133" -> upTo(3);
      case "021", "033", "042", "053", "058", "104", "121", "134", "142" -> upTo(4);
      case "014", "043", "054", "135", "136", "163" -> upTo(5);
      case "041", "056", "057", "062" -> upTo(6);
      case "082", "103", "162" -> upTo(7);
      case "074", "141" -> upTo(8);
      case "073", "101", "161" -> upTo(9);
      case "063", "071", "102" -> upTo(10);
      case "092" -> upTo(11);
      case "081" -> upTo(12);
      case "083" -> upTo(14);
      case "061" -> upTo(17);
      case "091" -> upTo(21);
      case "131" -> upTo(32);
      default -> 0;
    };
  }

  private static long upTo(int last) {
    return (one(last) << 1) - one(1);
  }

  private static long one(int number) {
    return 1L << number;
  }

  /** Two digits of ASCII: those of other scripts are no code, whatever the locale. */
  private static boolean isNumber(String digits) {
    return isDigit(digits.charAt(0)) && isDigit(digits.charAt(1));
  }

  private static boolean isDigit(char digit) {
    return '0' <= digit && digit <= '9';
  }

  private static int number(String digits) {
    return (digits.charAt(0) - '0') * 10 + digits.charAt(1) - '0';
  }
}
