package cl.certificates.refusal;

import cl.certificates.wording.Worded;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field as a person calls it: "justificación" for {@code justification}, "nombre del participante
 * número 3" for {@code participants[3].name}.
 *
 * @param code the key of its label
 * @param position its place in a list, from 1; 0 for a field that is in none
 */
record FieldName(String code, int position) implements Worded {
  private static final Pattern IN_A_LIST = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

  static FieldName of(String field) {
    Matcher inAList = IN_A_LIST.matcher(field);
    return inAList.matches()
        ? new FieldName(
            "Field." + inAList.group(1) + "." + inAList.group(3),
            Integer.parseInt(inAList.group(2)))
        : new FieldName("Field." + field, 0);
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("position", position);
  }
}
