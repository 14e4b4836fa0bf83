package cl.certificates.testkit.memory;

import cl.certificates.attendance.Participant;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Rut;
import cl.certificates.search.Awaited;
import cl.certificates.search.CourseIndex;
import cl.certificates.search.CourseQuery;
import cl.certificates.search.IndexedCourse;
import cl.certificates.search.SearchWords;
import cl.certificates.search.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Finds courses by looking at every one of them, and at its dossier as it stands: slow among a
 * million, and never behind.
 *
 * <p>What is addressed to a recipient is read off the versions issued, annulled ones too, since the
 * class book may name another one by now (R22).
 */
public final class InMemoryCourseIndex implements CourseIndex {
  private final Supplier<List<Course>> courses;
  private final Dossiers dossiers;

  /** An index over a class book and the dossiers of its courses. */
  public InMemoryCourseIndex(InMemoryCourses courses, Dossiers dossiers) {
    this(courses::all, dossiers);
  }

  InMemoryCourseIndex(Supplier<List<Course>> courses, Dossiers dossiers) {
    this.courses = courses;
    this.dossiers = dossiers;
  }

  @Override
  public List<IndexedCourse> find(CourseQuery query) {
    return courses.get().stream()
        .filter(course -> query.comesAfter(course.communicatedEnd(), course.action()))
        .filter(course -> fits(course, query))
        .map(course -> new Found(course, dossiers.of(course.action())))
        .filter(found -> found.isVisible(query.visibility()))
        .filter(found -> query.state().map(found.dossier.state()::equals).orElse(true))
        .filter(found -> found.awaitsAny(query.awaited()))
        .map(Found::row)
        .sorted(query.order().comparator())
        .limit(query.size())
        .toList();
  }

  private static boolean fits(Course course, CourseQuery query) {
    return course.line().code().equals(query.line().code())
        && holds(query, query.course(), (text, words) -> isNamed(course, text, words))
        && query.senceCode().map(code -> course.senceCode().equals(Optional.of(code))).orElse(true)
        && query.region().map(course.region()::equals).orElse(true)
        && isAttendedAsAsked(course, query)
        && holds(
            query,
            query.trainingEntity(),
            (text, words) -> isWho(text, words, course.executor().rut(), course.executor().name()))
        && holds(query, query.supervisingEntity(), (text, words) -> isOverseen(course, text, words))
        && query.communicatedEnd().contains(course.communicatedEnd());
  }

  /** A text without words asks for nothing. */
  private static boolean holds(
      CourseQuery query, Optional<String> criterion, BiPredicate<String, SearchWords> test) {
    return query
        .words(criterion)
        .map(words -> test.test(criterion.orElseThrow(), words))
        .orElse(true);
  }

  private static boolean isNamed(Course course, String text, SearchWords words) {
    return ActionId.parse(text).exists(course.action()::equals) || words.areIn(course.name());
  }

  private static boolean isAttendedAsAsked(Course course, CourseQuery query) {
    return query
        .attendee()
        .map(rut -> isAttended(course, participant -> participant.rut().equals(rut)))
        .orElseGet(
            () ->
                holds(
                    query,
                    query.participant(),
                    (text, words) ->
                        isAttended(
                            course,
                            participant ->
                                isWho(text, words, participant.rut(), participant.name()))));
  }

  private static boolean isAttended(Course course, Predicate<Participant> who) {
    return course.participants().stream().filter(Participant::communicated).anyMatch(who);
  }

  private static boolean isOverseen(Course course, String text, SearchWords words) {
    return course
        .supervisor()
        .filter(entity -> isWho(text, words, entity.rut(), entity.name()))
        .isPresent();
  }

  private static boolean isWho(String text, SearchWords words, Rut rut, String name) {
    return Rut.parse(text).exists(rut::equals) || words.areIn(name);
  }

  private record Found(Course course, Dossier dossier) {
    boolean isVisible(Visibility visibility) {
      if (visibility instanceof Visibility.OfExecutor own) {
        return course.executor().rut().equals(own.entity());
      }
      if (visibility instanceof Visibility.OfRegions within) {
        return within.regions().contains(course.region());
      }
      if (visibility instanceof Visibility.OverseenBy overseen) {
        return dossier.latest().isPresent()
            && course.supervisor().filter(who -> who.rut().equals(overseen.entity())).isPresent();
      }
      Rut reader = ((Visibility.AddressedTo) visibility).entity();
      return dossier.certificates().stream()
          .anyMatch(version -> version.content().recipient().rut().equals(reader));
    }

    boolean awaitsAny(List<Awaited> acts) {
      return acts.isEmpty() || acts.stream().anyMatch(this::awaits);
    }

    private boolean awaits(Awaited act) {
      if (act instanceof Awaited.Decision decision) {
        return dossier
            .openRequest()
            .filter(open -> decision.dueDates().contains(open.dueDate()))
            .isPresent();
      }
      Awaited.Issue issue = (Awaited.Issue) act;
      return issue.states().contains(dossier.state())
          && issue.courseStates().contains(course.state())
          && issue.ends().contains(course.communicatedEnd())
          && issue.regions().contains(course.region())
          && course.state() != CourseState.LIQUIDATED
          && dossier.liquidatedOn().isEmpty();
    }

    IndexedCourse row() {
      return IndexedCourse.of(course, dossier.state());
    }
  }
}
