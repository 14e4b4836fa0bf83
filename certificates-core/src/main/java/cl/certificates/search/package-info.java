/**
 * Finding courses within a training line (R11 to R13).
 *
 * <p>A {@code CourseSearch} is the form somebody filled in; checked, it becomes a {@link
 * CourseQuery} that already says what the actor may see; {@link CourseIndex} is the port that
 * answers it. {@link FoldedText} says when two texts match.
 */
@NullMarked
package cl.certificates.search;

import org.jspecify.annotations.NullMarked;
