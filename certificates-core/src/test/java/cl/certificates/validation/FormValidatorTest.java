package cl.certificates.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cl.certificates.identity.FreeText;
import cl.certificates.identity.Text;
import cl.certificates.identity.ValidActionId;
import cl.certificates.identity.ValidFolio;
import cl.certificates.identity.ValidInvoice;
import cl.certificates.identity.ValidPurchaseOrder;
import cl.certificates.identity.ValidRegion;
import cl.certificates.identity.ValidRut;
import cl.certificates.identity.ValidSenceCode;
import cl.certificates.identity.ValidVerificationCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormValidatorTest {
  private static final FormValidator VALIDATOR = FormValidator.create();

  record Plea(
      @Nullable @ValidRut String requester,
      @Nullable @NotBlank(message = "{ANNULMENT_REASON_REQUIRED}") @FreeText(max = Text.REASON, lines = true)
          String motive,
      @Nullable @ValidActionId String action) {}

  record Every(
      @Nullable @ValidVerificationCode String code,
      @Nullable @ValidSenceCode String course,
      @Nullable @ValidRegion String region,
      @Nullable @ValidFolio String folio,
      @Nullable @ValidInvoice String invoice,
      @Nullable @ValidPurchaseOrder String order,
      @Nullable @FreeText(max = Text.NAME) String name) {}

  record Row(@ValidRut String rut) {}

  record Sheet(@Size(max = 12, message = "{TOO_MANY}") List<@Valid Row> rows) {}

  @Agreeing
  record Pair(String first, String second) {}

  @Constraint(validatedBy = Agreement.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Agreeing {
    String message() default "{ENTITY_MISMATCH}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  public static final class Agreement implements ConstraintValidator<Agreeing, Pair> {
    @Override
    public boolean isValid(Pair pair, ConstraintValidatorContext context) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate("{ENTITY_MISMATCH}")
          .addPropertyNode("second")
          .addConstraintViolation();
      return pair.first().equals(pair.second());
    }
  }

  @Never
  record Whole(@ValidRut String rut) {}

  @Constraint(validatedBy = Nothing.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Never {
    String message() default "{NOT_FOUND}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  public static final class Nothing implements ConstraintValidator<Never, Whole> {
    @Override
    public boolean isValid(Whole whole, ConstraintValidatorContext context) {
      return false;
    }
  }

  @Test
  void refusesAnInvalidValueOfARecordOnce() {
    assertThat(VALIDATOR.violations(new Plea("12345678-9", "Factura errada", "6123456")))
        .containsExactly(new Violation("requester", "RUT_INVALID", Map.of()));
  }

  @Test
  void passesAValidForm() {
    Plea plea = new Plea("12.345.678-5", "Factura errada", null);

    assertThat(VALIDATOR.violations(plea)).isEmpty();
    assertThat(VALIDATOR.validate(plea).get()).isSameAs(plea);
  }

  @Test
  void reportsEveryFaultInTheOrderOfTheForm() {
    assertThat(VALIDATOR.violations(new Plea("1-1", " ", "61")))
        .extracting(Violation::field, Violation::code)
        .containsExactly(
            tuple("requester", "RUT_INVALID"),
            tuple("motive", "ANNULMENT_REASON_REQUIRED"),
            tuple("action", "ACTION_ID_INVALID"));
  }

  @Test
  void leavesAMissingValueToTheConstraintThatAsksForIt() {
    assertThat(VALIDATOR.violations(new Plea(null, null, null)))
        .containsExactly(new Violation("motive", "ANNULMENT_REASON_REQUIRED", Map.of()));
  }

  @Test
  @DisplayName("FC-10: a text is refused under the code that applies, naming limit or code point")
  void namesLimitAndCodePoint() {
    assertThat(VALIDATOR.violations(new Plea(null, "x".repeat(2_001), null)))
        .containsExactly(
            new Violation("motive", "TEXT_TOO_LONG", Map.of("max", "2000", "actual", "2001")));
    assertThat(VALIDATOR.violations(new Plea(null, "errada\u0007", null)))
        .containsExactly(
            new Violation("motive", "TEXT_NOT_PRINTABLE", Map.of("codePoint", "U+0007")));
    assertThat(VALIDATOR.violations(new Plea(null, "x".repeat(2_000), null))).isEmpty();
  }

  @Test
  void asksEachIdentifierUnderItsOwnCode() {
    assertThat(VALIDATOR.violations(new Every("?", "?", "?", "?", "?", "?", "one\ntwo")))
        .extracting(Violation::code)
        .containsExactly(
            "VERIFICATION_CODE_INVALID",
            "SENCE_CODE_INVALID",
            "REGION_UNKNOWN",
            "FOLIO_INVALID",
            "DOCUMENT_NUMBER_INVALID",
            "DOCUMENT_NUMBER_INVALID",
            "TEXT_NOT_PRINTABLE");
  }

  @Test
  void countsRowsAsNumbers() {
    List<Row> rows = Collections.nCopies(11, new Row("1-1"));

    assertThat(VALIDATOR.violations(new Sheet(rows)))
        .extracting(Violation::field)
        .hasSize(11)
        .startsWith("rows[0].rut", "rows[1].rut", "rows[2].rut")
        .endsWith("rows[10].rut");
  }

  @Test
  void carriesTheLimitOfAnyConstraint() {
    List<Row> rows = Collections.nCopies(13, new Row("1-9"));

    assertThat(VALIDATOR.violations(new Sheet(rows)))
        .containsExactly(new Violation("rows", "TOO_MANY", Map.of("min", "0", "max", "12")));
  }

  @Test
  void letsARuleBetweenTwoFieldsBlameOne() {
    assertThat(VALIDATOR.violations(new Pair("a", "b")))
        .containsExactly(new Violation("second", "ENTITY_MISMATCH", Map.of()));
  }

  @Test
  void neverRepeatsWhatWasTyped() {
    assertThat(VALIDATOR.violations(new Plea("12345678-9", "Ana Soto\u0007", "Ana")).toString())
        .doesNotContain("12345678")
        .doesNotContain("Ana");
  }

  @Test
  @DisplayName("what is not a record is refused loudly, since its constraints would be ignored")
  void refusesFormsThatAreNotRecords() {
    assertThatThrownBy(() -> VALIDATOR.violations("not a form"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("a fault of the form as a whole has no field and comes last; null is no fault")
  void reportsTheWholeFormLast() {
    assertThat(VALIDATOR.violations(new Whole("1-1")))
        .containsExactly(
            new Violation("rut", "RUT_INVALID", Map.of()),
            new Violation("", "NOT_FOUND", Map.of()));
    assertThat(VALIDATOR.violations(new Every(null, null, null, null, null, null, null))).isEmpty();
  }
}
