package cl.certificates.document;

import static cl.certificates.document.TemplateFault.Rule.ACCENT_TOO_PALE;
import static cl.certificates.document.TemplateFault.Rule.TOO_MANY_LINES;
import static cl.certificates.document.TemplateFault.Rule.VERSION_MALFORMED;
import static cl.certificates.document.TemplateFault.Rule.VERSION_RESERVED;

import cl.certificates.DomainStyle;
import cl.certificates.wording.Language;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * The look of a training entity's papers: branding as a value, without code.
 *
 * <p>It adds to a paper and takes nothing away: no part of it moves, hides or rewords a field of
 * the certificate, save for the language the whole paper is in. Its version is recorded with each
 * paper (C1 of {@link Templates}); a changed look is a new version.
 *
 * <pre>{@code
 * Template template = Template.builder("capacita-sur-1")
 *     .paper(PaperSize.LETTER).accent(Colour.of("#6B1F2A"))
 *     .addLetterhead("Capacita Sur SpA · Valparaíso").footer("www.example.cl")
 *     .build();
 * }</pre>
 */
@DomainStyle
@Value.Immutable
public interface Template {
  /** Longest version, in characters. */
  int LONGEST_VERSION = 40;

  /** Longest line of letterhead, footer and extra lines, in code points. */
  int LONGEST_LINE = 160;

  /** Most lines of the letterhead. */
  int MOST_LETTERHEAD = 4;

  /** Most extra lines. */
  int MOST_EXTRA_LINES = 6;

  /**
   * Least contrast of the accent with white, to one; on the tinted grounds of a paper it then keeps
   * the 4.5 to one that WCAG 2.1 asks of a text (1.4.3).
   */
  double LEAST_CONTRAST = 5.5;

  /** Its name for ever: 1 to 40 letters, digits, dots, hyphens or underscores of ASCII. */
  String version();

  /** A4 if nothing else is said. */
  @Value.Default
  default PaperSize paper() {
    return PaperSize.A4;
  }

  /** The language of the whole paper; Spanish if nothing else is said. */
  @Value.Default
  default Language language() {
    return Language.SPANISH;
  }

  /** Of title, headings, rules and the code; the blue #12355B if nothing else is said. */
  @Value.Default
  default Colour accent() {
    return new Colour(0x12, 0x35, 0x5B);
  }

  /** The picture beside the title. */
  Optional<Logo> logo();

  /** Who issues, under the title; at most 4 lines of 160 code points. */
  List<String> letterhead();

  /** A line at the foot of each page, of at most 160 code points. */
  Optional<String> footer();

  /** What the issuer adds before the legend; at most 6 lines of 160 code points. */
  List<String> extraLines();

  /** The look of the library, version "standard-1". */
  static Template standard() {
    return builder(Builder.STANDARD).build();
  }

  /** A template to be furnished. */
  static Builder builder(String version) {
    return new Builder().version(version);
  }

  /** Builds a template. */
  final class Builder extends ImmutableTemplate.Builder {
    private static final String STANDARD = "standard-1";
    private static final String VERSION_RULE = "[A-Za-z0-9._-]{1," + LONGEST_VERSION + "}";
    private static final Pattern VERSION = Pattern.compile(VERSION_RULE);

    Builder() {}

    /**
     * The template, from parts that somebody typed.
     *
     * @return the template with its texts as {@link cl.certificates.identity.Text} keeps them, or
     *     all that is wrong with it, in the order of its parts
     */
    public Either<List<TemplateFault>, Template> parse() {
      Template given = unchecked();
      List<TemplateFault> faults = new ArrayList<>();
      version(given).ifPresent(faults::add);
      accent(given).ifPresent(faults::add);
      List<String> letterhead = lines("letterhead", given.letterhead(), MOST_LETTERHEAD, faults);
      Optional<String> footer = given.footer().flatMap(line -> line("footer", line, faults));
      List<String> extra = lines("extraLines", given.extraLines(), MOST_EXTRA_LINES, faults);
      return faults.isEmpty()
          ? Either.right(letterhead(letterhead).footer(footer).extraLines(extra).unchecked())
          : Either.left(List.copyOf(faults));
    }

    private Template unchecked() {
      return super.build();
    }

    private static Optional<TemplateFault> version(Template given) {
      String version = given.version();
      if (!VERSION.matcher(version).matches()) {
        return Optional.of(
            TemplateFault.of(
                VERSION_MALFORMED, "version", TemplateText.lengthOf(version), VERSION_RULE));
      }
      boolean borrowed =
          version.equals(STANDARD) && !given.equals(new Builder().version(STANDARD).unchecked());
      return borrowed
          ? Optional.of(TemplateFault.of(VERSION_RESERVED, "version", version, ""))
          : Optional.empty();
    }

    private static Optional<TemplateFault> accent(Template given) {
      return given.accent().contrastWith(Colour.WHITE) < LEAST_CONTRAST
          ? Optional.of(
              TemplateFault.of(
                  ACCENT_TOO_PALE,
                  "accent",
                  given.accent().text(),
                  Double.toString(LEAST_CONTRAST)))
          : Optional.empty();
    }

    private static List<String> lines(
        String part, List<String> raw, int most, List<TemplateFault> faults) {
      if (raw.size() > most) {
        faults.add(TemplateFault.of(TOO_MANY_LINES, part, raw.size(), most));
      }
      List<String> read = new ArrayList<>();
      for (int line = 0; line < raw.size(); line++) {
        line(part + "[" + (line + 1) + "]", raw.get(line), faults).ifPresent(read::add);
      }
      return read;
    }

    private static Optional<String> line(String part, String raw, List<TemplateFault> faults) {
      return TemplateText.read(part, raw, LONGEST_LINE).peekLeft(faults::add).toJavaOptional();
    }

    /**
     * The template, from parts that the programmer vouches for.
     *
     * @throws IllegalArgumentException if {@link #parse} finds a fault; the message names them all
     */
    @Override
    public Template build() {
      return parse()
          .getOrElseThrow(
              faults ->
                  new IllegalArgumentException(
                      String.join("; ", faults.stream().map(TemplateFault::toString).toList())));
    }
  }
}
