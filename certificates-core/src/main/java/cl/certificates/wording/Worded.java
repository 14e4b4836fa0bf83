package cl.certificates.wording;

import java.util.Map;

/** Something that has a text in the bundles. */
@FunctionalInterface
public interface Worded {
  /** The key of its text; stable, part of the API: {@code ISSUE_DEADLINE_EXPIRED}. */
  String code();

  /** What is set into the text, by name; never personal data. */
  default Map<String, Object> details() {
    return Map.of();
  }
}
