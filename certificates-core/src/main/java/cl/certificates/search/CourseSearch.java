package cl.certificates.search;

import cl.certificates.identity.FreeText;
import cl.certificates.identity.InvalidText;
import cl.certificates.identity.Text;
import cl.certificates.identity.ValidRegion;
import cl.certificates.identity.ValidSenceCode;
import io.vavr.control.Either;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in to find courses (R11, R12); criteria that are blank do not count.
 *
 * @param line the training line; mandatory
 * @param course the action id, or part of the course name
 * @param senceCode the whole código SENCE
 * @param region the region, by number or ISO letters
 * @param participant the RUT of a participant, or part of the name
 * @param trainingEntity the RUT of the training entity, or part of its name
 * @param supervisingEntity the RUT of the supervising entity, or part of its name
 * @param size rows of a page, 1 to 100; 20 where none is given
 * @param cursor where the page before ended, as that page told it
 */
@Value.Builder
public record CourseSearch(
    @Nullable String line,
    @FreeText(max = Text.COURSE_NAME) @Nullable String course,
    @ValidSenceCode @Nullable String senceCode,
    @ValidRegion @Nullable String region,
    @FreeText(max = Text.NAME) @Nullable String participant,
    @FreeText(max = Text.NAME) @Nullable String trainingEntity,
    @FreeText(max = Text.NAME) @Nullable String supervisingEntity,
    @Nullable Integer size,
    @Nullable String cursor) {

  /** Everything in a training line. */
  public static CourseSearch inLine(String line) {
    return new CourseSearch(line, null, null, null, null, null, null, null, null);
  }

  /**
   * The boxes as {@link Text} keeps them, as the names are that they are compared with; a blank box
   * is a box nobody filled in, and one with a fault stays as it is until the faults are told.
   */
  CourseSearch normalised() {
    return new CourseSearch(
        kept(line, Text.NAME),
        kept(course, Text.COURSE_NAME),
        kept(senceCode, Text.NAME),
        kept(region, Text.NAME),
        kept(participant, Text.NAME),
        kept(trainingEntity, Text.NAME),
        kept(supervisingEntity, Text.NAME),
        size,
        kept(cursor, Text.NAME));
  }

  private static @Nullable String kept(@Nullable String box, int max) {
    if (box == null) {
      return null;
    }
    Either<InvalidText, Text> read = Text.line(box, max);
    return read.isLeft() ? box : read.get().isEmpty() ? null : read.get().value();
  }

  /** Which page; whatever was typed may be a person's name or RUT, in whichever box. */
  @Override
  public String toString() {
    return "CourseSearch[size " + size + (cursor == null ? "]" : ", not the first page]");
  }
}
