package cl.certificates.validation;

import cl.certificates.identity.FreeText;
import cl.certificates.identity.InvalidText;
import io.vavr.control.Either;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Checks forms: all their constraints at once, in the order in which a form declares its fields.
 *
 * <p>A form is a record. The constraints stand on its components; a rule between two fields stands
 * on the record and names the field it blames. On a form {@code record Plea(@ValidRut String rut)}
 * the RUT {@code 12345678-9} gives one violation, of {@code rut} with {@code RUT_INVALID}.
 *
 * <p>It needs no expression language, reads no {@code validation.xml} and asks no default locale.
 * Making one takes a good part of a second; it keeps no state between calls, and threads may share
 * it. On the module path the package of a form is opened to {@code org.hibernate.validator}.
 */
public final class FormValidator {
  private static final Locale SPANISH = Locale.forLanguageTag("es-CL");

  private final Validator validator;

  private FormValidator(Validator validator) {
    this.validator = validator;
  }

  /**
   * A validator for all forms; make one and keep it.
   *
   * @return a new validator
   */
  public static FormValidator create() {
    // the factory is never closed: it holds memory only, and lives as long as its validator
    return new FormValidator(
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(SPANISH), SPANISH, false))
            .buildValidatorFactory()
            .getValidator());
  }

  /**
   * The form, or everything that is wrong with it.
   *
   * @param <F> the type of the form
   * @param form the form as filled in, holes and all
   * @return the form itself if it has no fault; otherwise its violations, one or more
   * @throws IllegalArgumentException if the form is not a record
   */
  public <F> Either<List<Violation>, F> validate(F form) {
    List<Violation> violations = violations(form);
    return violations.isEmpty() ? Either.right(form) : Either.left(violations);
  }

  /**
   * Everything that is wrong with a form.
   *
   * @param <F> the type of the form
   * @param form the form as filled in, holes and all
   * @return the violations in the order of the record's components, those of the form as a whole
   *     last; two of one field by their code, and equal ones once. Empty if there is no fault
   * @throws IllegalArgumentException if the form is not a record: constraints on the accessors of
   *     other types are passed over in silence, and everything would seem valid
   */
  public <F> List<Violation> violations(F form) {
    if (!form.getClass().isRecord()) {
      throw new IllegalArgumentException("a form is a record: " + form.getClass().getName());
    }
    Set<ConstraintViolation<F>> faults = validator.validate(form);
    if (faults.isEmpty()) {
      return List.of();
    }
    return faults.stream()
        .sorted(inOrderOf(form.getClass()))
        .map(FormValidator::violation)
        .distinct()
        .toList();
  }

  private static <F> Comparator<ConstraintViolation<F>> inOrderOf(Class<?> form) {
    RecordComponent[] components = form.getRecordComponents();
    Map<String, Integer> places =
        IntStream.range(0, components.length)
            .boxed()
            .collect(Collectors.toMap(place -> components[place].getName(), place -> place));
    return Comparator.<ConstraintViolation<F>>comparingInt(
            fault -> places.getOrDefault(component(fault.getPropertyPath()), components.length))
        .thenComparingInt(fault -> row(fault.getPropertyPath()))
        .thenComparing(fault -> fault.getPropertyPath().toString())
        .thenComparing(FormValidator::code);
  }

  /** The first step of a path; the form itself has no name. */
  private static String component(Path path) {
    return Optional.ofNullable(path.iterator().next().getName()).orElse("");
  }

  /** The first position in a list that a path passes, so that row 10 does not come before row 2. */
  private static int row(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .map(Path.Node::getIndex)
        .flatMap(index -> Optional.ofNullable(index).stream())
        .findFirst()
        .orElse(0);
  }

  private static Violation violation(ConstraintViolation<?> fault) {
    return new Violation(fault.getPropertyPath().toString(), code(fault), details(fault));
  }

  private static String code(ConstraintViolation<?> fault) {
    String template = fault.getMessageTemplate();
    return template.startsWith("{") && template.endsWith("}")
        ? template.substring(1, template.length() - 1)
        : template;
  }

  private static Map<String, String> details(ConstraintViolation<?> fault) {
    return invalidText(fault).map(InvalidText::details).orElseGet(() -> limits(fault));
  }

  /** A template has no room for the code point at fault, so the text is asked once more. */
  private static Optional<InvalidText> invalidText(ConstraintViolation<?> fault) {
    return fault.getConstraintDescriptor().getAnnotation() instanceof FreeText rule
            && fault.getInvalidValue() instanceof String text
        ? FreeText.Reading.fault(rule, text)
        : Optional.empty();
  }

  /** The numbers of a constraint, such as the {@code max} of a size. */
  private static Map<String, String> limits(ConstraintViolation<?> fault) {
    return fault.getConstraintDescriptor().getAttributes().entrySet().stream()
        .filter(attribute -> attribute.getValue() instanceof Number)
        .collect(Collectors.toMap(Map.Entry::getKey, attribute -> attribute.getValue().toString()));
  }
}
