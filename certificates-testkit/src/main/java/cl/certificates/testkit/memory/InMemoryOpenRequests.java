package cl.certificates.testkit.memory;

import cl.certificates.annulment.OpenRequests;
import cl.certificates.course.Course;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What waits for a regional directorate, read off every dossier of the region's courses. */
public final class InMemoryOpenRequests implements OpenRequests {
  private final Supplier<List<Course>> courses;
  private final Dossiers dossiers;

  /** The open requests of a class book's courses. */
  public InMemoryOpenRequests(InMemoryCourses courses, Dossiers dossiers) {
    this(courses::all, dossiers);
  }

  InMemoryOpenRequests(Supplier<List<Course>> courses, Dossiers dossiers) {
    this.courses = courses;
    this.dossiers = dossiers;
  }

  @Override
  public List<ActionId> in(Region region, int size) {
    return courses.get().stream()
        .filter(course -> course.region() == region)
        .map(Course::action)
        .flatMap(this::waiting)
        .sorted(Comparator.comparing(Waiting::dueDate).thenComparing(Waiting::action))
        .limit(size)
        .map(Waiting::action)
        .toList();
  }

  private Stream<Waiting> waiting(ActionId action) {
    return dossiers.of(action).openRequest().stream()
        .map(request -> new Waiting(request.dueDate(), action));
  }

  private record Waiting(LocalDate dueDate, ActionId action) {}
}
