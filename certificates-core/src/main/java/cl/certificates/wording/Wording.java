package cl.certificates.wording;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the text of a code in one language.
 *
 * <p>{@code Wording.in(Language.SPANISH).say(CertificateState.TO_ISSUE)} is "Pendiente de emitir".
 * Dates are written dd-MM-yyyy and digits are ASCII, whatever the default locale.
 */
public final class Wording {
  private static final String BUNDLE = "cl.certificates.wording.wording";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
  private static final int DIGITS_OF_A_YEAR = 4;
  private static final int MOST_DIGITS_OF_A_YEAR = 10;

  /**
   * Written out: a pattern puts a plus before a year of five digits, and no minus before one BC.
   */
  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .appendPattern("dd-MM-")
          .appendValue(ChronoField.YEAR, DIGITS_OF_A_YEAR, MOST_DIGITS_OF_A_YEAR, SignStyle.NORMAL)
          .toFormatter(Locale.ROOT);

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .append(DAY)
          .appendPattern(" HH:mm:ss")
          .toFormatter(Locale.ROOT);

  private static final Wording IN_SPANISH = new Wording(Language.SPANISH);
  private static final Wording IN_ENGLISH = new Wording(Language.ENGLISH);

  private final Language language;
  private final ResourceBundle bundle;

  private Wording(Language language) {
    this.language = language;
    this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale(), Wording.class.getModule());
  }

  /** The texts of one language. */
  public static Wording in(Language language) {
    return language == Language.SPANISH ? IN_SPANISH : IN_ENGLISH;
  }

  /** The language of these texts. */
  public Language language() {
    return language;
  }

  /**
   * The text of something worded, with its values set in.
   *
   * @throws java.util.MissingResourceException if its code has no text
   */
  public String say(Worded worded) {
    return text(worded.textKey(), worded.details());
  }

  /**
   * The text of a code without values.
   *
   * @throws java.util.MissingResourceException if the code has no text
   */
  public String text(String code) {
    return text(code, Map.of());
  }

  /**
   * The text of a code, every {@code {name}} in it replaced by the value of that name.
   *
   * @throws java.util.MissingResourceException if the code has no text
   * @throws IllegalArgumentException if the text asks for a value that is not given
   */
  public String text(String code, Map<String, ?> values) {
    String text = bundle.getString(code);
    if (text.indexOf('{') < 0) {
      return text;
    }
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(valueOf(found.group(1), code, values)));
  }

  private String valueOf(String name, String code, Map<String, ?> values) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the text of " + code + " asks for {" + name + "}");
    }
    return write(value);
  }

  /** How a value reads inside a sentence: a day, a label, a list with commas, a number. */
  public String write(Object value) {
    if (value instanceof LocalDate day) {
      return DAY.format(day);
    }
    if (value instanceof Instant instant) {
      return MOMENT.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + " UTC";
    }
    if (value instanceof Worded worded) {
      return say(worded);
    }
    if (value instanceof Enum<?> constant) {
      return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(this::write).collect(Collectors.joining(", "));
    }
    if (value instanceof BigDecimal number) {
      String plain = number.toPlainString();
      return language == Language.SPANISH ? plain.replace('.', ',') : plain;
    }
    return value.toString();
  }
}
