package cl.certificates.example.cli;

import cl.certificates.access.Profile;
import cl.certificates.course.ActionType;
import cl.certificates.course.CourseState;
import cl.certificates.course.Recipient;
import cl.certificates.course.TrainingEntity;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words a file may use for the constants of a type: the constant's own name, its Spanish label,
 * and the label in small letters. The schema lists the same words.
 */
final class Labels<E extends Enum<E>> {
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  static final Labels<CourseState> STATE = new Labels<>(CourseState.values());
  static final Labels<ActionType> TYPE = new Labels<>(ActionType.values());
  static final Labels<TrainingEntity.Kind> EXECUTOR =
      new Labels<>(TrainingEntity.Kind.values(), "OTEC", "Empresa");
  static final Labels<Recipient.Kind> RECIPIENT =
      new Labels<>(Recipient.Kind.values(), "OTIC", "Empresa");
  static final Labels<Profile> PROFILE = new Labels<>(Profile.values());

  private final Map<String, E> byWord = new LinkedHashMap<>();

  /** The labels are those the library shows. */
  private Labels(E[] constants) {
    this(
        constants,
        Arrays.stream(constants).map(Wording.in(Language.SPANISH)::write).toArray(String[]::new));
  }

  private Labels(E[] constants, String... labels) {
    for (E constant : constants) {
      String label = labels[constant.ordinal()];
      byWord.put(constant.name(), constant);
      byWord.put(label, constant);
      if (!label.equals(constant.name())) { // an acronym stays one
        byWord.put(label.toLowerCase(SPANISH), constant);
      }
    }
  }

  Optional<E> read(String word) {
    return Optional.ofNullable(byWord.get(word));
  }

  /** Every word understood. */
  List<String> words() {
    return List.copyOf(byWord.keySet());
  }
}
