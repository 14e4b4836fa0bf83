package cl.certificates.validation;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One fault of a form: where, which, and the limits that were passed; never what was typed there.
 *
 * <p>A motive of 2,001 code points is {@code Violation("motive", "TEXT_TOO_LONG", {actual=2001,
 * max=2000})}.
 *
 * @param field the component of the form, as in {@code motive} or {@code participants[3].rut};
 *     empty if the form as a whole is at fault
 * @param code the refusal code, a key of the message bundle
 * @param details limits by name, for the message; in alphabetical order
 */
public record Violation(String field, String code, Map<String, String> details) {
  public Violation {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(code, "code");
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }
}
