package cl.certificates.issuing;

import cl.certificates.access.Mandate;
import cl.certificates.document.Logo;
import cl.certificates.document.Template;
import cl.certificates.dossier.CertifiedParticipant;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.identity.InvalidText;
import cl.certificates.identity.Text;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.TextMissing;
import cl.certificates.refusal.Refusal.TextNotPrintable;
import cl.certificates.refusal.Refusal.TextTooLong;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Holds every text that will be printed against its limit and the printer's fonts (FC-10); a name
 * must be there.
 */
final class PrintedTexts {
  private final Function<String, OptionalInt> firstUnprintable;

  PrintedTexts(Function<String, OptionalInt> firstUnprintable) {
    this.firstUnprintable = firstUnprintable;
  }

  Optional<IssueRefusal> against(IssuedContent content, Mandate acceptedBy, Template template) {
    return line("courseName", content.courseName(), Text.COURSE_NAME)
        .or(() -> name("executor.name", content.executor().name()))
        .or(() -> content.supervisor().flatMap(entity -> name("supervisor.name", entity.name())))
        .or(() -> name("recipient.name", content.recipient().name()))
        .or(() -> line("line.name", content.line().name(), Text.COURSE_NAME))
        .or(() -> name("acceptedBy", acceptedBy.personName()))
        .or(() -> name("acceptedFor", acceptedBy.entityName()))
        .or(() -> content.justification().flatMap(text -> glyphs("justification", text)))
        .or(() -> participants(content))
        .or(() -> glyphs("logo", template.logo().map(Logo::alternative).stream().toList()))
        .or(() -> glyphs("letterhead", template.letterhead()))
        .or(() -> glyphs("footer", template.footer().stream().toList()))
        .or(() -> glyphs("extraLines", template.extraLines()));
  }

  private Optional<IssueRefusal> glyphs(String field, List<String> lines) {
    return lines.stream().flatMap(line -> glyphs(field, line).stream()).findFirst();
  }

  private Optional<IssueRefusal> participants(IssuedContent content) {
    int position = 0;
    for (CertifiedParticipant participant : content.participants()) {
      position++;
      Optional<IssueRefusal> refusal =
          name("participants[" + position + "].name", participant.name());
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Optional<IssueRefusal> name(String field, String text) {
    return line(field, text, Text.NAME);
  }

  private Optional<IssueRefusal> line(String field, String text, int max) {
    Either<InvalidText, Text> read = Text.line(text, max);
    if (read.isLeft()) {
      return Optional.of(refused(field, read.getLeft()));
    }
    return read.get().isEmpty() ? Optional.of(new TextMissing(field)) : glyphs(field, text);
  }

  private static IssueRefusal refused(String field, InvalidText fault) {
    if (fault instanceof InvalidText.TooLong tooLong) {
      return new TextTooLong(field, tooLong.max(), tooLong.actual());
    }
    return TextNotPrintable.of(field, ((InvalidText.NotPrintable) fault).codePoint());
  }

  private Optional<IssueRefusal> glyphs(String field, String text) {
    OptionalInt missing = firstUnprintable.apply(text);
    return missing.isPresent()
        ? Optional.of(TextNotPrintable.of(field, missing.getAsInt()))
        : Optional.empty();
  }
}
