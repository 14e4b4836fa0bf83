package cl.certificates.jdbc;

/** The keys whose violation is an outcome; that of any other is an error. */
enum UniqueKey {
  EVENT_PER_REVISION("one_event_per_revision", true),
  VERSION_PER_CODE("one_version_per_code", false),
  COURSE_PER_ACTION("one_course_per_action", true),
  MANDATE_PER_QUALITY("one_mandate_per_quality", true),
  ENTRY_PER_POSITION("one_entry_per_position", true),
  POSITION_PER_EVENT("one_position_per_event", false);

  final String bareName;
  final boolean primary;

  UniqueKey(String bareName, boolean primary) {
    this.bareName = bareName;
    this.primary = primary;
  }
}
