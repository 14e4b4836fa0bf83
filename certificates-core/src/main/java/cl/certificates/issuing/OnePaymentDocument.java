package cl.certificates.issuing;

import cl.certificates.identity.PaymentDocument;
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
                    .addPropertyNode(box(form))
                    .addConstraintViolation();
                return false;
              },
              document -> true);
    }

    /** The box to blame: the order's if something is in it, or if the form has no other. */
    private static String box(IssueForm form) {
      boolean ordered =
          PaymentDocument.parse(null, form.purchaseOrder())
              .fold(fault -> !fault.code().equals("DOCUMENT_NUMBER_REQUIRED"), document -> true);
      boolean alone = form.invoice() == null && form.purchaseOrder() != null;
      return ordered || alone ? "purchaseOrder" : "invoice";
    }
  }
}
