package cl.certificates.example.host.pages;

import cl.certificates.dossier.CertificateState;
import cl.certificates.search.CourseOrder;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to find courses (Q127). It waits in the session and never stands in an address: a
 * participant's RUT would end in the logs of every proxy on the way.
 */
record SearchBoxes(
    @Nullable String line,
    @Nullable String course,
    @Nullable String senceCode,
    @Nullable String region,
    @Nullable String participant,
    @Nullable String trainingEntity,
    @Nullable String supervisingEntity,
    @Nullable CertificateState state,
    @Nullable String cursor) {
  /** Its name in the session and in the templates. */
  static final String NAME = "search";

  static final SearchBoxes EMPTY =
      new SearchBoxes(null, null, null, null, null, null, null, null, null);

  /** The boxes at which something may be wrong. */
  static final List<String> BOXES =
      List.of(
          "line",
          "course",
          "senceCode",
          "region",
          "participant",
          "trainingEntity",
          "supervisingEntity");

  private static final int ROWS = 10;

  SearchBoxes from(@Nullable String page) {
    return new SearchBoxes(
        line,
        course,
        senceCode,
        region,
        participant,
        trainingEntity,
        supervisingEntity,
        state,
        page);
  }

  CourseSearch form() {
    return new CourseSearchBuilder()
        .line(line)
        .course(course)
        .senceCode(senceCode)
        .region(region)
        .participant(participant)
        .trainingEntity(trainingEntity)
        .supervisingEntity(supervisingEntity)
        .state(state)
        .order(CourseOrder.END_DESCENDING)
        .size(ROWS)
        .cursor(cursor)
        .build();
  }

  /** Without what was typed, which may be a person's. */
  @Override
  public String toString() {
    return "SearchBoxes[]";
  }
}
