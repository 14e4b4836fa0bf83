package cl.certificates.identity;

import java.util.Objects;

/**
 * A línea de capacitación: the programme of SENCE that a course is paid under.
 *
 * <p>Line {@code 3} is Impulsa Personas, the tax franchise. Which lines there are is said by a
 * {@link TrainingLines} catalogue. Two lines are equal if code and name are.
 *
 * @param code 1 to 10 ASCII digits or upper-case letters, as in {@code "3"}
 * @param name the name shown to people, not blank
 */
public record TrainingLine(String code, String name) {
  private static final int LONGEST_CODE = 10;

  /**
   * @throws IllegalArgumentException if code or name are outside their ranges
   */
  public TrainingLine {
    Objects.requireNonNull(name, "name");
    if (code.isEmpty()
        || code.length() > LONGEST_CODE
        || !code.chars().allMatch(symbol -> Ascii.isUpperOrDigit((char) symbol))) {
      throw new IllegalArgumentException(
          "the code of a training line has 1 to 10 digits or upper-case letters");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("a training line has a name");
    }
  }
}
