package cl.certificates.hostile;

import cl.certificates.document.TemplateFault;
import cl.certificates.identity.InvalidIdentifier;
import cl.certificates.identity.InvalidText;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.InvalidForm;
import cl.certificates.validation.Violation;
import cl.certificates.wording.Language;
import cl.certificates.wording.Worded;
import cl.certificates.wording.Wording;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a text.
 *
 * @param codes the refusal codes; none if it was taken
 * @param fields the fields of a form that are blamed
 * @param told all that anybody could read of the answer
 */
record Outcome(List<String> codes, List<String> fields, List<String> told) {
  static Outcome taken() {
    return new Outcome(List.of(), List.of(), List.of());
  }

  boolean isRefused() {
    return !codes.isEmpty();
  }

  static Outcome of(Either<? extends Refusal, ?> answer) {
    if (answer.isRight()) {
      return new Outcome(List.of(), List.of(), List.of(answer.get().toString()));
    }
    Refusal refusal = answer.getLeft();
    List<String> fields =
        refusal instanceof InvalidForm form
            ? form.violations().stream().map(Violation::field).toList()
            : List.of();
    return new Outcome(
        refusal.faults().stream().map(Worded::code).toList(),
        fields,
        told(refusal.faults(), refusal));
  }

  static Outcome ofIdentifier(Either<InvalidIdentifier, ?> answer) {
    return answer.isRight()
        ? new Outcome(List.of(), List.of(), List.of())
        : refused(answer.getLeft().code(), Map.of(), answer.getLeft());
  }

  static Outcome ofText(Either<InvalidText, ?> answer) {
    if (answer.isRight()) {
      return new Outcome(List.of(), List.of(), List.of(answer.get().toString()));
    }
    InvalidText fault = answer.getLeft();
    Map<String, String> details = new HashMap<>(fault.details());
    details.put("field", "?"); // a form says which of its own
    return refused(fault.code(), details, fault);
  }

  static Outcome ofTemplate(Either<TemplateFault, ?> answer) {
    return answer.isRight()
        ? taken()
        : new Outcome(
            List.of(answer.getLeft().code()),
            List.of(),
            told(List.of(answer.getLeft()), answer.getLeft()));
  }

  static Outcome ofTemplates(Either<List<TemplateFault>, ?> answer) {
    return answer.isRight()
        ? taken()
        : new Outcome(
            answer.getLeft().stream().map(Worded::code).toList(),
            List.of(),
            told(answer.getLeft(), answer.getLeft()));
  }

  /** A programmer's literal that is none is a bug, and its message is one too. */
  static Outcome ofLiteral(Runnable literal) {
    try {
      literal.run();
      return taken();
    } catch (IllegalArgumentException bug) {
      return new Outcome(List.of("A_BUG"), List.of(), List.of(String.valueOf(bug.getMessage())));
    }
  }

  private static Outcome refused(String code, Map<String, ?> details, Object fault) {
    List<String> told = new ArrayList<>(List.of(fault.toString()));
    for (Language language : Language.values()) {
      told.add(Wording.in(language).text(code, details));
    }
    return new Outcome(List.of(code), List.of(), told);
  }

  private static List<String> told(List<? extends Worded> faults, Object refusal) {
    List<String> told = new ArrayList<>(List.of(refusal.toString()));
    for (Language language : Language.values()) {
      faults.forEach(fault -> told.add(Wording.in(language).say(fault)));
    }
    return told;
  }
}
