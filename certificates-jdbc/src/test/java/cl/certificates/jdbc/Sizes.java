package cl.certificates.jdbc;

/** How much the large tests do; system properties, so that whoever wants more can ask for it. */
final class Sizes {
  /** {@code certificates.settings}: {@code pairwise}, or {@code all} 24. */
  static final boolean EVERY_SETTING =
      System.getProperty("certificates.settings", "pairwise").equals("all");

  private Sizes() {}
}
