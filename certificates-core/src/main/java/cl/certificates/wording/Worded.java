package cl.certificates.wording;

import java.util.Map;

/** Something that has a text in the bundles. */
@FunctionalInterface
public interface Worded {
  /** What it is, for machines; stable, part of the API: {@code ISSUE_DEADLINE_EXPIRED}. */
  String code();

  /** The key of its text; the code, unless one code is told in several ways. */
  default String textKey() {
    return code();
  }

  /** What is set into the text, by name; never personal data. */
  default Map<String, Object> details() {
    return Map.of();
  }
}
