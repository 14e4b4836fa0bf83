package cl.certificates.identity;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text is one that {@link Text} keeps; null and blank are valid, so that a mandatory text is
 * also {@code @NotBlank}.
 *
 * <p>{@code @FreeText(max = Text.REASON, lines = true) String motive} is refused with {@code
 * TEXT_TOO_LONG} above 2,000 code points and with {@code TEXT_NOT_PRINTABLE} if a control character
 * other than a line break is in it.
 */
@Documented
@Constraint(validatedBy = FreeText.Reading.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FreeText {

  /**
   * The limit in code points after normalisation.
   *
   * @return 1 or more
   */
  int max();

  /**
   * Whether the text may have several lines.
   *
   * @return true for {@link Text#paragraphs}, false for {@link Text#line}
   */
  boolean lines() default false;

  /**
   * The more frequent of the two refusal codes; a report bears the one that applies.
   *
   * @return a message template
   */
  String message() default "{TEXT_TOO_LONG}";

  /**
   * As in every constraint of Jakarta Validation.
   *
   * @return the groups it belongs to
   */
  Class<?>[] groups() default {};

  /**
   * As in every constraint of Jakarta Validation.
   *
   * @return what clients attach to it
   */
  Class<? extends Payload>[] payload() default {};

  /** Asks {@link Text} itself and reports under the code it answers with. */
  final class Reading implements ConstraintValidator<FreeText, String> {
    private @Nullable FreeText rule;

    /** For the validator, which makes its own. */
    public Reading() {}

    @Override
    public void initialize(FreeText freeText) {
      rule = freeText;
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      Optional<InvalidText> fault = fault(Objects.requireNonNull(rule), text);
      fault.ifPresent(
          invalid -> {
            context.disableDefaultConstraintViolation();
            context
                .buildConstraintViolationWithTemplate("{" + invalid.code() + "}")
                .addConstraintViolation();
          });
      return fault.isEmpty();
    }

    /**
     * What a text does wrong under a constraint, with the details a message template cannot carry.
     *
     * @param rule the constraint as written on the form
     * @param text the text, or null
     * @return the fault; empty if there is none
     */
    public static Optional<InvalidText> fault(FreeText rule, @Nullable String text) {
      if (text == null) {
        return Optional.empty();
      }
      return (rule.lines() ? Text.paragraphs(text, rule.max()) : Text.line(text, rule.max()))
          .swap()
          .toJavaOptional();
    }
  }
}
