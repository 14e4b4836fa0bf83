package cl.certificates.search;

import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.FreeText;
import cl.certificates.identity.InvalidText;
import cl.certificates.identity.Text;
import cl.certificates.identity.ValidRegion;
import cl.certificates.identity.ValidSenceCode;
import io.vavr.control.Either;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in to find courses (R11, R12); criteria that are blank do not count, and all
 * others must hold.
 *
 * <p>Of a name one types words: each must stand in it, as it is or within a longer one, in any
 * order ({@link SearchWords}).
 *
 * @param line the training line; mandatory
 * @param course the action id, or words of the course name
 * @param senceCode the whole código SENCE
 * @param region the region, by number or ISO letters
 * @param participant the RUT of a participant, or words of the name
 * @param trainingEntity the RUT of the training entity, or words of its name
 * @param supervisingEntity the RUT of the supervising entity, or words of its name
 * @param state the state of the certificate
 * @param endFrom the first day on which the course may end, as communicated
 * @param endTo the last day on which it may end, itself included
 * @param dueWithin what is waited for has its last day today or in so many days, 0 to 366: a first
 *     issue its last issue day, as the policy counts it, if the course is in a state in which one
 *     issues and not liquidated; a decision its due date; a reissue only where the policy limits it
 * @param overdue if true, the last day of what is waited for is behind; together with {@code
 *     dueWithin} both are found, what is behind and what comes
 * @param enyeAsN if true, ñ counts as n in what is typed and in what is found, for keyboards
 *     without it; otherwise they are two letters
 * @param order in which order rows come; by action id where none is given
 * @param size rows of a page, 1 to 100; 20 where none is given
 * @param cursor where the page before ended, as that page told it
 */
@Value.Builder
@DaysInOrder
public record CourseSearch(
    @Nullable String line,
    @FreeText(max = Text.COURSE_NAME) @Nullable String course,
    @ValidSenceCode @Nullable String senceCode,
    @ValidRegion @Nullable String region,
    @FreeText(max = Text.NAME) @Nullable String participant,
    @FreeText(max = Text.NAME) @Nullable String trainingEntity,
    @FreeText(max = Text.NAME) @Nullable String supervisingEntity,
    @Nullable CertificateState state,
    @Nullable LocalDate endFrom,
    @Nullable LocalDate endTo,
    @Min(value = 0, message = "{DUE_DAYS_INVALID}") @Max(value = CourseSearch.MOST_DUE_DAYS, message = "{DUE_DAYS_INVALID}") @Nullable Integer dueWithin,
    @Nullable Boolean overdue,
    @Nullable Boolean enyeAsN,
    @Nullable CourseOrder order,
    @Nullable Integer size,
    @Nullable String cursor) {

  /** How far one may look ahead for what is due, in days. */
  public static final int MOST_DUE_DAYS = 366;

  /** Everything in a training line. */
  public static CourseSearch inLine(String line) {
    return new CourseSearchBuilder().line(line).build();
  }

  /**
   * The boxes as {@link Text} keeps them, as the names are that they are compared with; a blank box
   * is a box nobody filled in, and one with a fault stays as it is until the faults are told.
   */
  CourseSearch normalised() {
    return new CourseSearchBuilder()
        .from(this)
        .line(kept(line, Text.NAME))
        .course(kept(course, Text.COURSE_NAME))
        .senceCode(kept(senceCode, Text.NAME))
        .region(kept(region, Text.NAME))
        .participant(kept(participant, Text.NAME))
        .trainingEntity(kept(trainingEntity, Text.NAME))
        .supervisingEntity(kept(supervisingEntity, Text.NAME))
        .cursor(kept(cursor, Text.NAME))
        .build();
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
