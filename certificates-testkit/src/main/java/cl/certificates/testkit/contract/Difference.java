package cl.certificates.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.dossier.Dossier;
import cl.certificates.identity.Rut;
import io.vavr.control.Either;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where two values part. Names, motives and whatever else may tell of a person are hidden when a
 * value of the library is printed, so that two which differ in them read the same; here they are
 * shown. It is for values made up for a test, and for nothing that goes into a log.
 *
 * @param part the way to it, as in {@code participants[2].attendance[7].minutes}; "it" where the
 *     two differ as a whole
 * @param found what stands there in the one that was found, in words
 * @param right what stands there in the right one, in words
 */
public record Difference(String part, String found, String right) {
  private static final int LONGEST_TEXT = 80;
  private static final int LONGEST_VALUE = 300;
  private static final int AROUND = 20;

  /**
   * The first part, deep down, in which a value differs from the right one; empty if they are
   * equal.
   *
   * @param found a value of the library, or a list, an {@code Optional} or an {@code Either} of
   *     some
   * @param right of the same kind
   */
  public static Optional<Difference> between(@Nullable Object found, Object right) {
    return all("", found, right).findFirst();
  }

  /** As one says it: {@code minutes is 100, stored was 105}, if the word is "stored". */
  String against(String word) {
    return part + " is " + found + ", " + word + " was " + right;
  }

  /** Fails by a clause, and says where they part. */
  static void assertNone(@Nullable Object found, Object stored, String clause, Object... about) {
    assertEmpty(
        between(found, stored).map(difference -> difference.against("stored")), clause, about);
  }

  /**
   * Fails by a clause unless two lists, whose order does not count, hold each element as often; it
   * says how many do not fit, and in what the one nearest to the first of them differs.
   *
   * @param word as for {@link #against}
   */
  static void assertNoneInAnyOrder(List<?> found, List<?> right, String word, String clause) {
    assertEmpty(inAnyOrder(found, right, word), clause);
  }

  private static void assertEmpty(Optional<String> difference, String clause, Object... about) {
    assertThat(difference)
        .as(clause, about)
        .withFailMessage(() -> difference.orElse("")) // and no word about an Optional
        .isEmpty();
  }

  private static Optional<String> inAnyOrder(List<?> found, List<?> right, String word) {
    List<?> missing = without(right, found);
    List<?> surplus = without(found, right);
    if (missing.isEmpty()) {
      return surplus.stream()
          .findFirst()
          .map(one -> "%s too many, such as %s".formatted(surplus.size(), shown(one)));
    }
    Object wanted = missing.get(0);
    return surplus.stream()
        .min(Comparator.comparingLong(other -> all("", other, wanted).count()))
        .flatMap(nearest -> between(nearest, wanted))
        .map(
            difference ->
                "%s (%s missing, %s in their place)"
                    .formatted(difference.against(word), missing.size(), surplus.size()))
        .or(() -> Optional.of("%s missing, such as %s".formatted(missing.size(), shown(wanted))));
  }

  private static List<?> without(List<?> list, List<?> taken) {
    List<Object> left = new ArrayList<>(list);
    taken.forEach(left::remove); // each once
    return left;
  }

  private static Stream<Difference> all(String path, @Nullable Object found, Object right) {
    if (right.equals(found)) {
      return Stream.empty();
    }
    if (found instanceof Optional<?> one && right instanceof Optional<?> other) {
      return one.isPresent() && other.isPresent()
          ? all(path, one.get(), other.get())
          : Stream.of(whole(path, found, right));
    }
    if (found instanceof Either<?, ?> one
        && right instanceof Either<?, ?> other
        && one.isRight() == other.isRight()) {
      return one.isRight()
          ? all(path, one.get(), other.get())
          : all(path, one.getLeft(), other.getLeft());
    }
    if (found instanceof List<?> one && right instanceof List<?> other) {
      return one.size() == other.size()
          ? IntStream.range(0, one.size())
              .boxed()
              .flatMap(place -> all(path + "[" + place + "]", one.get(place), other.get(place)))
          : Stream.of(whole(dotted(path) + "size()", one.size(), other.size()));
    }
    List<Method> attributes = found == null ? List.of() : attributes(found.getClass());
    if (found == null || attributes.isEmpty() || !attributes.equals(attributes(right.getClass()))) {
      return Stream.of(whole(path, found, right));
    }
    return attributes.stream()
        .flatMap(
            attribute ->
                all(
                    dotted(path) + attribute.getName(),
                    value(attribute, found),
                    value(attribute, right)));
  }

  private static String dotted(String path) {
    return path.isEmpty() ? "" : path + ".";
  }

  private static Difference whole(String path, @Nullable Object found, Object right) {
    String part = path.isEmpty() ? "it" : path;
    if (found instanceof String one && right instanceof String other) {
      int place = Arrays.mismatch(one.toCharArray(), other.toCharArray());
      boolean whole = Math.max(one.length(), other.length()) <= LONGEST_TEXT;
      return new Difference(
          whole ? part : part + " from character " + (place + 1) + " on",
          quoted(one, place),
          quoted(other, place));
    }
    return new Difference(part, shown(found), shown(right));
  }

  private static String quoted(String text, int place) {
    if (text.length() <= LONGEST_TEXT) {
      return "\"" + text + "\"";
    }
    int from = Math.max(0, place - AROUND);
    int to = Math.min(text.length(), place + AROUND);
    return "\"%s%s%s\" (%s characters)"
        .formatted(
            from > 0 ? "…" : "",
            text.substring(Math.min(from, to), to),
            to < text.length() ? "…" : "",
            text.length());
  }

  /** A value with all that it hides, cut where it becomes tedious. */
  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Optional<?> some) {
      return some.<String>map(Difference::shown).orElse("nothing");
    }
    if (value instanceof String text) {
      return quoted(text, 0);
    }
    if (value instanceof Rut rut) {
      return rut.canonical();
    }
    String whole =
        value.getClass().isRecord()
            ? attributes(value.getClass()).stream()
                .map(part -> part.getName() + "=" + shown(value(part, value)))
                .collect(Collectors.joining(", ", value.getClass().getSimpleName() + "[", "]"))
            : value.toString();
    return whole.length() > LONGEST_VALUE ? whole.substring(0, LONGEST_VALUE) + "…" : whole;
  }

  /** What makes up a value: the components of a record, or what its builder can be told. */
  private static List<Method> attributes(Class<?> type) {
    if (type.equals(Rut.class)) {
      return List.of(); // a number, and nobody's name
    }
    if (type.equals(Dossier.class)) {
      return accessors(type, Set.of("events")); // all else follows from them
    }
    if (type.isRecord()) {
      return Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
    }
    return Stream.of(type.getInterfaces())
        .map(face -> accessors(face, toldToTheBuilderOf(face)))
        .filter(accessors -> !accessors.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Set<String> toldToTheBuilderOf(Class<?> face) {
    return Stream.of(face.getClasses())
        .filter(inner -> inner.getSimpleName().equals("Builder"))
        .flatMap(builder -> Stream.of(builder.getMethods()))
        .map(Method::getName)
        .collect(Collectors.toSet());
  }

  private static List<Method> accessors(Class<?> type, Set<String> names) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getParameterCount() == 0 && names.contains(method.getName()))
        .sorted(Comparator.comparing(Method::getName)) // the machine has them in any order
        .toList();
  }

  private static Object value(Method attribute, Object owner) {
    try {
      return attribute.invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException unreadable) {
      throw new IllegalStateException("an attribute cannot be read: " + attribute, unreadable);
    }
  }
}
