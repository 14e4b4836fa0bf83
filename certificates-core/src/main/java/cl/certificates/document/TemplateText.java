package cl.certificates.document;

import cl.certificates.document.TemplateFault.Rule;
import cl.certificates.identity.InvalidText;
import cl.certificates.identity.Text;
import io.vavr.control.Either;
import java.util.Locale;

/** One line of a template, as it is kept. */
final class TemplateText {
  private TemplateText() {}

  static Either<TemplateFault, String> read(String part, String raw, int max) {
    return Text.line(raw, max)
        .mapLeft(fault -> told(part, fault))
        .flatMap(
            text ->
                text.isEmpty()
                    ? Either.left(TemplateFault.of(Rule.TEXT_EMPTY, part, 0, max))
                    : Either.right(text.value()));
  }

  /** How many code points were typed, where a fault does not repeat what. */
  static int lengthOf(String typed) {
    return typed.codePointCount(0, typed.length());
  }

  private static TemplateFault told(String part, InvalidText fault) {
    if (fault instanceof InvalidText.TooLong tooLong) {
      return TemplateFault.of(Rule.TEXT_TOO_LONG, part, tooLong.actual(), tooLong.max());
    }
    int symbol = ((InvalidText.NotPrintable) fault).codePoint();
    return TemplateFault.of(
        Rule.TEXT_NOT_PRINTABLE, part, String.format(Locale.ROOT, "U+%04X", symbol), "");
  }
}
