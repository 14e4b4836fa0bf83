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
import org.jspecify.annotations.Nullable;

/**
 * Something is written: more than white space of any kind, as {@link Text} understands it; null is
 * refused too.
 *
 * <p>A motive of one no-break space is blank on paper, so it is blank here.
 */
@Documented
@Constraint(validatedBy = Written.Reading.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Written {
  /**
   * The refusal code of the form it stands on.
   *
   * @return a message template, as {@code {ANNULMENT_REASON_REQUIRED}}
   */
  String message();

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

  /** Asks {@link Text} what white space is. */
  final class Reading implements ConstraintValidator<Written, String> {
    /** For the validator, which makes its own. */
    public Reading() {}

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text != null && !Text.stripped(text).isEmpty();
    }
  }
}
