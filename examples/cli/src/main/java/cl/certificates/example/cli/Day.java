package cl.certificates.example.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day with its year in front, or at the end as it is written in Chile. */
final class Day implements ITypeConverter<LocalDate> {
  private static final Pattern ISO_DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern CHILEAN_DAY = Pattern.compile("([0-9]{2})-([0-9]{2})-([0-9]{4})");

  /** How a day may be written where one is asked for. */
  enum Form {
    /** With its year in front only. */
    YEAR_FIRST,
    /** With its year in front or at the end, as {@link #read} understands it. */
    EITHER
  }

  @Override
  public LocalDate convert(String text) {
    return read(text).orElseThrow(() -> new TypeConversionException("not a day"));
  }

  static Optional<LocalDate> read(String text) {
    Matcher iso = ISO_DAY.matcher(text);
    Matcher chilean = CHILEAN_DAY.matcher(text);
    try {
      if (iso.matches()) {
        return Optional.of(LocalDate.parse(text));
      }
      return chilean.matches()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(chilean.group(3)),
                  Integer.parseInt(chilean.group(2)),
                  Integer.parseInt(chilean.group(1))))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
