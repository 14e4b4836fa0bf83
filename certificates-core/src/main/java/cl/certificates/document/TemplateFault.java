package cl.certificates.document;

import cl.certificates.wording.Worded;
import java.util.Map;

/**
 * Something in a template that no paper may be drawn with.
 *
 * @param rule the rule that it breaks
 * @param part where it stands: "version", "accent", "letterhead[2]", "footer", "logo"
 * @param found the figure or value found there, in no language, never a whole text; empty where the
 *     rule says it all
 * @param allowed the figure or value that would do; empty where the rule says it all
 */
public record TemplateFault(Rule rule, String part, String found, String allowed)
    implements Worded {
  /** What a template must keep to. */
  public enum Rule {
    /** A version has 1 to 40 letters, digits, dots, hyphens or underscores of ASCII. */
    VERSION_MALFORMED,
    /** The version of the standard template is not for another one. */
    VERSION_RESERVED,
    /** A colour is a number sign and six hexadecimal digits. */
    COLOUR_MALFORMED,
    /** Text in the accent must stay readable on every ground of the paper. */
    ACCENT_TOO_PALE,
    /** A part has so many lines and no more. */
    TOO_MANY_LINES,
    /** A line says something. */
    TEXT_EMPTY,
    /** A line has so many code points and no more. */
    TEXT_TOO_LONG,
    /** A line holds no control and no line break. */
    TEXT_NOT_PRINTABLE,
    /** A logo is a PNG or a JPEG. */
    LOGO_NO_PICTURE,
    /** It is whole. */
    LOGO_DAMAGED,
    /** It is of a kind that every archive shows alike: no 16 bits, interlacing or CMYK. */
    LOGO_UNSUPPORTED,
    /** A logo has so many bytes and pixels and no more. */
    LOGO_TOO_LARGE
  }

  static TemplateFault of(Rule rule, String part, Object found, Object allowed) {
    return new TemplateFault(rule, part, found.toString(), allowed.toString());
  }

  /** TEMPLATE_INVALID. */
  @Override
  public String code() {
    return "TEMPLATE_INVALID";
  }

  @Override
  public String textKey() {
    return code() + "." + rule;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("part", part, "found", found, "allowed", allowed);
  }

  IllegalArgumentException asException() {
    return new IllegalArgumentException(toString());
  }

  @Override
  public String toString() {
    return part + " of a template: " + rule + ", found " + found + ", allowed " + allowed;
  }
}
