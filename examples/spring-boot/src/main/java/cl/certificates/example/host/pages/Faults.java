package cl.certificates.example.host.pages;

import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.InvalidForm;
import cl.certificates.refusal.Refusal.TextNotPrintable;
import cl.certificates.refusal.Refusal.TextTooLong;
import cl.certificates.wording.Worded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with a form, each thing at the box where it is mended.
 *
 * @param byBox the sentence of each box that has one
 * @param general what no box can mend
 */
record Faults(Map<String, String> byBox, List<String> general) {
  static final Faults NONE = new Faults(Map.of(), List.of());

  /** The refusals that are about one box although they are no fault of the form alone. */
  private static final Map<String, String> BOX_OF_CODE =
      Map.of(
          "JUSTIFICATION_REQUIRED", "justification",
          "REAL_DATE_REQUIRED", "realDate",
          "REAL_DATE_NOT_APPLICABLE", "realDate",
          "REAL_DATE_MISMATCH", "realDate",
          "ANNULMENT_REASON_NOT_ALLOWED", "category",
          "TRAINING_LINE_REQUIRED", "line",
          "TRAINING_LINE_UNKNOWN", "line");

  /** Fields that share a box on these pages. */
  private static final Map<String, String> BOX_OF_FIELD =
      Map.of("invoice", "number", "purchaseOrder", "number");

  static Faults of(Refusal refusal, List<String> boxes) {
    Map<String, String> byBox = new LinkedHashMap<>();
    List<String> general = new ArrayList<>();
    List<Worded> told = refusal.faults();
    for (int place = 0; place < told.size(); place++) {
      String sentence = Shown.WORDS.say(told.get(place));
      Optional<String> box = box(refusal, place).filter(boxes::contains);
      if (box.isPresent()) {
        byBox.putIfAbsent(box.get(), sentence);
      } else {
        general.add(sentence);
      }
    }
    return new Faults(byBox, general);
  }

  static Faults in(String box, String sentence) {
    return new Faults(Map.of(box, sentence), List.of());
  }

  private static Optional<String> box(Refusal refusal, int place) {
    Optional<String> field = Optional.ofNullable(BOX_OF_CODE.get(refusal.code()));
    if (refusal instanceof InvalidForm form) {
      field = Optional.of(form.violations().get(place).field());
    } else if (refusal instanceof TextTooLong text) {
      field = Optional.of(text.field());
    } else if (refusal instanceof TextNotPrintable text) {
      field = Optional.of(text.field());
    }
    return field.map(name -> BOX_OF_FIELD.getOrDefault(name, name));
  }

  /** Whether there is anything to tell. */
  public boolean any() {
    return !byBox.isEmpty() || !general.isEmpty();
  }

  /** The sentence at a box; null where it has none, for the templates. */
  public @org.jspecify.annotations.Nullable String at(String box) {
    return byBox.get(box);
  }
}
