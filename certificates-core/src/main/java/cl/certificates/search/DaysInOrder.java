package cl.certificates.search;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** The last day asked for is not before the first; the fault is told of the last one. */
@Documented
@Constraint(validatedBy = DaysInOrder.Reading.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DaysInOrder {
  /** The refusal code as a key of the message bundle. */
  String message() default "{DATE_RANGE_INVALID}";

  /** As in every constraint of Jakarta Validation. */
  Class<?>[] groups() default {};

  /** As in every constraint of Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Compares the two days of the form. */
  final class Reading implements ConstraintValidator<DaysInOrder, CourseSearch> {
    @Override
    public boolean isValid(CourseSearch form, ConstraintValidatorContext context) {
      LocalDate first = form.endFrom();
      LocalDate last = form.endTo();
      if (first == null || last == null || !last.isBefore(first)) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("endTo")
          .addConstraintViolation();
      return false;
    }
  }
}
