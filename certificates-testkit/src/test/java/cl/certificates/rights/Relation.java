package cl.certificates.rights;

import java.util.Locale;

/** How the course asked about stands to whoever asks, as docs/access.md explains. */
enum Relation {
  OWN,
  OWN_REQUEST,
  FOREIGN,
  UNKNOWN,
  NO_MANDATE;

  /** As in {@code own request}. */
  static Relation of(String words) {
    for (Relation relation : values()) {
      if (relation.toString().equals(words)) {
        return relation;
      }
    }
    throw new IllegalArgumentException("no relation: " + words);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
