package cl.certificates.issuing;

import cl.certificates.identity.PaymentDocument;
import cl.certificates.identity.Text;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The form names exactly one payment document, well written: an invoice or a purchase order (R18,
 * A8). It is refused with DOCUMENT_NUMBER_REQUIRED or DOCUMENT_NUMBER_INVALID.
 */
@Documented
@Constraint(validatedBy = OnePaymentDocument.Reading.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnePaymentDocument {
  /** The more frequent of the two refusal codes; a report bears the one that applies. */
  String message() default "{DOCUMENT_NUMBER_REQUIRED}";

  /** As in every constraint of Jakarta Validation. */
  Class<?>[] groups() default {};

  /** As in every constraint of Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Asks {@link PaymentDocument} itself. */
  final class Reading implements ConstraintValidator<OnePaymentDocument, IssueForm> {
    @Override
    public boolean isValid(IssueForm form, ConstraintValidatorContext context) {
      return PaymentDocument.parse(form.invoice(), form.purchaseOrder())
          .fold(
              fault -> {
                context.disableDefaultConstraintViolation();
                context
                    .buildConstraintViolationWithTemplate("{" + fault.code() + "}")
                    .addPropertyNode(
                        Text.isBlank(form.purchaseOrder()) ? "invoice" : "purchaseOrder")
                    .addConstraintViolation();
                return false;
              },
              document -> true);
    }
  }
}
