package cl.certificates.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.course.Course;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.List;

/** Whatever bytes are imported as a course are one, whole, or a list of faults one can read. */
class CourseFileFuzzTest {
  private static final Path NOWHERE = Path.of("no-such-folder", "curso.json");

  @FuzzTest(maxDuration = "30s")
  void readsACourseOrSaysWhyNot(byte[] bytes) {
    Either<List<FileFault>, ImportedCourse> read = read(bytes);

    assertThat(read(bytes)).as("read once more").isEqualTo(read);
    if (read.isRight()) {
      Course course = read.get().course();
      assertThat(course.communicatedEnd()).isAfterOrEqualTo(course.communicatedStart());
      return;
    }
    assertThat(read.getLeft()).isNotEmpty();
    for (FileFault fault : read.getLeft()) {
      assertThat(fault.report())
          .contains("[" + fault.code() + "]")
          .doesNotContain("Exception", "java.", "jackson");
    }
  }

  private static Either<List<FileFault>, ImportedCourse> read(byte[] bytes) {
    return SourceText.decoded(NOWHERE, bytes)
        .mapLeft(List::of)
        .flatMap(text -> CourseFile.of(NOWHERE).read(text));
  }
}
