package cl.certificates.wording;

import java.util.Locale;

/** A language the library speaks. */
public enum Language {
  /** Spanish of Chile, the language of screen and, unless a template says otherwise, paper. */
  SPANISH("es"),
  /** English, for those who integrate, and for papers that go abroad. */
  ENGLISH("en");

  private final Locale locale;

  Language(String tag) {
    this.locale = Locale.forLanguageTag(tag);
  }

  /** The locale its bundle is filed under; the default locale is never asked. */
  public Locale locale() {
    return locale;
  }
}
