package cl.certificates.example.cli;

import cl.certificates.access.Mandate;
import cl.certificates.course.Course;
import java.util.List;

/**
 * What a course file brings.
 *
 * @param course the course with its classes, participants and minutes
 * @param mandates the people who may act on it; empty if the file names none
 */
public record ImportedCourse(Course course, List<Mandate> mandates) {
  /** Keeps its own copy of the mandates. */
  public ImportedCourse {
    mandates = List.copyOf(mandates);
  }
}
