package cl.certificates.example.cli;

import cl.certificates.calendar.LegalZone;
import io.vavr.control.Either;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what {@code --ahora} was given into a clock that stands still. */
final class Moment implements ITypeConverter<Clock> {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2040;

  @Override
  public Clock convert(String text) {
    return read(text).getOrElseThrow(code -> new TypeConversionException(code));
  }

  /** The clock, or the code of what is wrong with the text. */
  static Either<String, Clock> read(String text) {
    Optional<LocalDateTime> noon = Day.read(text).map(day -> day.atTime(LocalTime.NOON));
    try {
      return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
          ? offset(OffsetDateTime.parse(text))
          : local(noon.orElseGet(() -> LocalDateTime.parse(text)));
    } catch (DateTimeException unreadable) {
      return Either.left("MOMENT_INVALID");
    }
  }

  private static Either<String, Clock> offset(OffsetDateTime time) {
    return isKnown(time.getYear())
        ? Either.right(Clock.fixed(time.toInstant(), LegalZone.SANTIAGO.id()))
        : Either.left("MOMENT_OUT_OF_RANGE");
  }

  private static Either<String, Clock> local(LocalDateTime time) {
    if (!isKnown(time.getYear())) {
      return Either.left("MOMENT_OUT_OF_RANGE");
    }
    List<ZoneOffset> offsets = LegalZone.SANTIAGO.id().getRules().getValidOffsets(time);
    return offsets.isEmpty()
        ? Either.left("MOMENT_SKIPPED")
        : Either.right(Clock.fixed(time.toInstant(offsets.get(0)), LegalZone.SANTIAGO.id()));
  }

  private static boolean isKnown(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
