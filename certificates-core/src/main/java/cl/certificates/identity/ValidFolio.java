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
 * The text is a printed folio, as {@link Folio#parse} reads it; null is valid. {@code 6123456-1-H}
 * passes, {@code 6123456-1-J} does not.
 */
@Documented
@Constraint(validatedBy = ValidFolio.Reading.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidFolio {

  /**
   * The refusal code as a key of the message bundle.
   *
   * @return a message template
   */
  String message() default "{FOLIO_INVALID}";

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

  /** Asks the type itself, so that the rule is written once. */
  final class Reading implements ConstraintValidator<ValidFolio, String> {
    /** For the validator, which makes its own. */
    public Reading() {}

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || Folio.parse(text).isRight();
    }
  }
}
