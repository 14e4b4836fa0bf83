package cl.certificates.course;

/** Kind of training action; a course that crosses the year is split in two (R26, R27). */
public enum ActionType {
  /** The whole course inside one calendar year. */
  REGULAR,
  /** The part of the first year; its real end is the last class held. */
  PARTIAL,
  /** The part of the second year; its real start is the first class held. */
  COMPLEMENTARY
}
