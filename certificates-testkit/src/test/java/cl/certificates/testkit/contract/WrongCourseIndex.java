package cl.certificates.testkit.contract;

import cl.certificates.attendance.Participant;
import cl.certificates.course.Course;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Rut;
import cl.certificates.search.Awaited;
import cl.certificates.search.CourseIndex;
import cl.certificates.search.CourseQuery;
import cl.certificates.search.DayRange;
import cl.certificates.search.FoldedText;
import cl.certificates.search.IndexedCourse;
import cl.certificates.search.Visibility;
import cl.certificates.testkit.memory.InMemoryCourseIndex;
import cl.certificates.testkit.memory.InMemoryCourses;
import cl.certificates.testkit.memory.InMemoryDossiers;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** For each clause of {@link CourseIndexContract} an index that breaks it, and is found out. */
final class WrongCourseIndex {
  private WrongCourseIndex() {}

  abstract static class Wrong extends CourseIndexContract implements CourseIndex {
    final InMemoryCourses courses = new InMemoryCourses();
    final InMemoryDossiers dossiers = new InMemoryDossiers();
    final CourseIndex right = new InMemoryCourseIndex(courses, dossiers);

    @Override
    protected CourseIndex client() {
      return this;
    }

    @Override
    protected void register(Course course) {
      courses.register(course);
    }

    @Override
    protected Dossiers dossiers() {
      return dossiers;
    }

    static CourseQuery.Builder like(CourseQuery query) {
      return new CourseQuery.Builder().from(query);
    }

    Stream<Participant> participants(IndexedCourse row) {
      return courses.of(row.action()).stream()
          .flatMap(course -> course.participants().stream())
          .filter(Participant::communicated);
    }

    /** Whoever gives a course of the line. */
    Stream<Rut> executorsOf(CourseQuery query) {
      return courses.all().stream()
          .filter(course -> course.line().code().equals(query.line().code()))
          .map(course -> course.executor().rut())
          .distinct();
    }

    /** Every course of the line, whatever else is asked for. */
    List<IndexedCourse> ofTheLine(CourseQuery query) {
      return executorsOf(query)
          .flatMap(
              executor ->
                  right
                      .find(
                          new CourseQuery.Builder()
                              .line(query.line())
                              .visibility(new Visibility.OfExecutor(executor))
                              .size(Integer.MAX_VALUE)
                              .build())
                      .stream())
          .toList();
    }
  }

  @Breaks("C1")
  static class ShowsTheForeign extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      return query.visibility() instanceof Visibility.OfExecutor
          ? executorsOf(query)
              .flatMap(
                  executor ->
                      right
                          .find(like(query).visibility(new Visibility.OfExecutor(executor)).build())
                          .stream())
              .limit(query.size())
              .toList()
          : right.find(query);
    }
  }

  @Breaks("C1")
  static class ForgetsTheRegion extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      return right.find(like(query).region(Optional.empty()).build());
    }
  }

  @Breaks("C2")
  static class HasWildcards extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      return query.course().isEmpty()
          ? right.find(query)
          : right.find(like(query).course(Optional.empty()).build()).stream()
              .filter(
                  row ->
                      right.find(query).contains(row) || matches(row.name(), query.course().get()))
              .toList();
    }

    private static boolean matches(String name, String text) {
      String pattern = Pattern.quote(text).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q");
      return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(name).find();
    }
  }

  @Breaks("C2")
  static class TakesEnyeForN extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      return query.course().isEmpty()
          ? right.find(query)
          : right.find(like(query).course(Optional.empty()).build()).stream()
              .filter(
                  row ->
                      right.find(query).contains(row)
                          || folded(row.name()).contains(folded(query.course().get())))
              .toList();
    }

    private static String folded(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFD)
          .replaceAll("\\p{M}", "")
          .toLowerCase(Locale.ROOT);
    }
  }

  @Breaks("C2")
  static class LooksForThePhrase extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      return query.course().isEmpty()
          ? right.find(query)
          : right.find(query).stream()
              .filter(
                  row ->
                      row.action().text().equalsIgnoreCase(query.course().get().strip())
                          || folded(row.name()).contains(folded(query.course().get().strip())))
              .toList();
    }

    private static String folded(String text) {
      return FoldedText.of(text).withoutEnye().value();
    }
  }

  @Breaks("C2")
  static class NeverTakesEnyeForN extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      return right.find(like(query).enyeAsN(false).build());
    }
  }

  @Breaks("C3")
  static class ShowsTheUncommunicated extends Wrong {
    @Override
    protected void register(Course course) {
      courses.register(
          new Course.Builder()
              .from(course)
              .participants(
                  course.participants().stream()
                      .map(who -> new Participant.Builder().from(who).communicated(true).build())
                      .toList())
              .build());
    }

    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      return right.find(query);
    }
  }

  @Breaks("C3")
  static class LooksThroughNames extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      List<IndexedCourse> found = right.find(query);
      return query.participant().isEmpty()
          ? found
          : right.find(like(query).participant(Optional.empty()).build()).stream()
              .filter(row -> found.contains(row) || isNamed(row, query.participant().get()))
              .toList();
    }

    private boolean isNamed(IndexedCourse row, String text) {
      return participants(row).anyMatch(who -> who.name().contains(text));
    }
  }

  @Breaks("C3")
  static class FindsEachListing extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      return right.find(query).stream()
          .flatMap(row -> Collections.nCopies(listings(row, query), row).stream())
          .limit(query.size())
          .toList();
    }

    private int listings(IndexedCourse row, CourseQuery query) {
      return query
          .attendee()
          .map(rut -> (int) participants(row).filter(who -> who.rut().equals(rut)).count())
          .orElse(1);
    }
  }

  @Breaks("C4")
  static class IgnoresHyphens extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      Comparator<ActionId> order = Comparator.comparing(action -> action.text().replace("-", ""));
      Stream<IndexedCourse> all =
          right.find(like(query).after(Optional.empty()).size(Integer.MAX_VALUE).build()).stream();
      return all.filter(
              row -> query.after().map(last -> order.compare(row.action(), last) > 0).orElse(true))
          .sorted(Comparator.comparing(IndexedCourse::action, order))
          .limit(query.size())
          .toList();
    }
  }

  @Breaks({"C3", "C4", "C7", "C9"})
  static class RepeatsARow extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      List<IndexedCourse> page = right.find(query);
      return page.isEmpty() || query.after().isEmpty()
          ? page
          : Stream.concat(
                  ofTheLine(query).stream().filter(row -> isLast(row, query)), page.stream())
              .limit(query.size())
              .toList();
    }

    private static boolean isLast(IndexedCourse row, CourseQuery query) {
      return query.size() > 1 && query.after().equals(Optional.of(row.action()));
    }
  }

  @Breaks("C4")
  static class SkipsTheRestOfADay extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      return right.find(query).stream()
          .filter(row -> !query.afterEnd().equals(Optional.of(row.communicatedEnd())))
          .toList();
    }
  }

  @Breaks("C5")
  static class RemembersStates extends Wrong {
    private final Map<ActionId, CertificateState> remembered = new ConcurrentHashMap<>();

    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      return right.find(query).stream().map(this::asRemembered).toList();
    }

    private IndexedCourse asRemembered(IndexedCourse row) {
      CertificateState first =
          remembered.computeIfAbsent(row.action(), action -> row.certificateState());
      return new IndexedCourse.Builder().from(row).certificateState(first).build();
    }
  }

  @Breaks("C6")
  static class ShowsTheUnissued extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      if (query.visibility() instanceof Visibility.OverseenBy overseen) {
        return ofTheLine(query).stream()
            .filter(
                row ->
                    row.supervisor().filter(who -> who.rut().equals(overseen.entity())).isPresent())
            .toList();
      }
      return right.find(query);
    }
  }

  @Breaks("C7")
  static class FindsNoStateWithoutADossier extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      return right.find(query).stream()
          .filter(row -> query.state().isEmpty() || !dossiers.of(row.action()).events().isEmpty())
          .toList();
    }
  }

  @Breaks("C8")
  static class LeavesOutTheLastDay extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      DayRange days = query.communicatedEnd();
      return right.find(
          like(query)
              .communicatedEnd(new DayRange(days.from(), days.to().map(day -> day.minusDays(1))))
              .build());
    }
  }

  @Breaks("C9")
  static class ForgetsLiquidations extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      return query.awaited().size() == 1 && query.awaited().get(0) instanceof Awaited.Issue issue
          ? right.find(like(query).awaited(List.of()).build()).stream()
              .filter(row -> waits(row, issue))
              .toList()
          : right.find(query);
    }

    private static boolean waits(IndexedCourse row, Awaited.Issue issue) {
      return issue.states().contains(row.certificateState())
          && issue.courseStates().contains(row.courseState())
          && issue.ends().contains(row.communicatedEnd())
          && issue.regions().contains(row.region());
    }
  }

  @Breaks("C9")
  static class AsksForAllActs extends Wrong {
    @Override
    public List<IndexedCourse> find(CourseQuery query) {
      return right.find(query).stream()
          .filter(row -> query.awaited().stream().allMatch(act -> waits(row, act)))
          .toList();
    }

    private boolean waits(IndexedCourse row, Awaited act) {
      return right
          .find(
              new CourseQuery.Builder()
                  .line(row.line())
                  .course(row.action().text())
                  .awaited(List.of(act))
                  .visibility(new Visibility.OfExecutor(row.executor().rut()))
                  .size(1)
                  .build())
          .contains(row);
    }
  }
}
