package cl.certificates.example.cli;

import cl.certificates.calendar.LegalZone;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what {@code --ahora} was given into a clock that stands still. */
final class Moment implements ITypeConverter<Clock> {
  @Override
  public Clock convert(String text) {
    try {
      return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
          ? Clock.fixed(OffsetDateTime.parse(text).toInstant(), LegalZone.SANTIAGO.id())
          : local(LocalDateTime.parse(text));
    } catch (DateTimeException unreadable) {
      throw new TypeConversionException(
          "'%s' no es un momento: use por ejemplo 2026-04-10T10:00 (hora de Santiago) o"
                  .formatted(text)
              + " 2026-04-10T10:00:00-04:00");
    }
  }

  private static Clock local(LocalDateTime time) {
    List<ZoneOffset> offsets = LegalZone.SANTIAGO.id().getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      throw new TypeConversionException(
          "'%s' no existió en Santiago: ese día los relojes se adelantaron".formatted(time));
    }
    return Clock.fixed(time.toInstant(offsets.get(0)), LegalZone.SANTIAGO.id());
  }
}
