package cl.certificates.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The kit itself bites: every clause of every port is shown by a test of its contract, or said to
 * be beyond any test; and for every one that is shown there is an adapter that breaks it, which
 * fails by that clause and by no other.
 */
class EveryClauseTest {
  private static final Path CORE = Path.of("..", "certificates-core", "src", "main", "java");
  private static final Pattern PROMISED = Pattern.compile("<p>(C\\d+):");
  private static final Pattern BEYOND_TESTS = Pattern.compile("No test can show (C\\d+)");

  /** A port of core, as its source has it. */
  private record Port(String name, String source) {
    Set<String> promised() {
      return clauses(PROMISED);
    }

    Set<String> toBeShown() {
      Set<String> shown = promised();
      shown.removeAll(clauses(BEYOND_TESTS));
      return shown;
    }

    private Set<String> clauses(Pattern pattern) {
      return pattern
          .matcher(source.replaceAll("\\s+\\* ?", " ")) // whatever the lines are
          .results()
          .map(match -> match.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    String contract() {
      return "cl.certificates.testkit.contract." + name + "Contract";
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static List<Port> ports() throws IOException {
    try (Stream<Path> files = Files.walk(CORE)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> new Port(nameOf(file), textOf(file)))
          .filter(port -> port.source().contains("\n * Port: "))
          .toList();
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Test
  void thePortsOfCoreAreThese() throws IOException {
    assertThat(ports())
        .extracting(Port::name)
        .containsExactlyInAnyOrder(
            "AccessLog",
            "CertificateRenderer",
            "CourseIndex",
            "CourseRegister",
            "Courses",
            "CredentialWriter",
            "DocumentSigner",
            "Dossiers",
            "EventFeed",
            "HolidaySource",
            "OpenRequests",
            "Permissions",
            "RandomSource",
            "Templates",
            "VerificationLimit");
  }

  @TestFactory
  @DisplayName("every clause is shown by its contract, or said to be beyond any test")
  Stream<DynamicTest> everyClauseIsShown() throws IOException {
    return ports().stream()
        .map(
            port ->
                DynamicTest.dynamicTest(
                    port.name(),
                    () -> {
                      assertThat(port.promised()).as("what %s promises", port).isNotEmpty();
                      assertThat(shownBy(port))
                          .as("what the contract of %s shows", port)
                          .isEqualTo(port.toBeShown());
                    }));
  }

  @Test
  void everyContractNamesTheClauseThatAnExceptionEnds() {
    assertThat(inThisRoom(EveryClauseTest::isContract))
        .hasSizeGreaterThan(10)
        .allMatch(
            contract ->
                List.of(contract.getAnnotation(ExtendWith.class).value())
                    .contains(NamedClause.class));
  }

  /** The clauses at the beginning of the names of a contract's tests; none without a contract. */
  private static Set<String> shownBy(Port port) {
    return ReflectionSupport.tryToLoadClass(port.contract())
        .toOptional()
        .map(
            contract ->
                Arrays.stream(contract.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .map(method -> method.getAnnotation(DisplayName.class).value())
                    .map(name -> name.substring(0, name.indexOf(':')))
                    .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
        .orElseGet(Set::of);
  }

  @TestFactory
  @DisplayName("every clause that is shown has an adapter that breaks it alone")
  Stream<DynamicTest> everyClauseIsBrokenByItself() throws IOException {
    return ports().stream()
        .map(
            port ->
                DynamicTest.dynamicTest(
                    port.name(),
                    () -> {
                      Set<String> brokenAlone =
                          wrongAdapters().stream()
                              .filter(wrong -> contractOf(wrong).getName().equals(port.contract()))
                              .map(wrong -> wrong.getAnnotation(Breaks.class).value())
                              .filter(clauses -> clauses.length == 1)
                              .map(clauses -> clauses[0])
                              .collect(Collectors.toCollection(TreeSet::new));
                      assertThat(brokenAlone).isEqualTo(port.toBeShown());
                    }));
  }

  @TestFactory
  @DisplayName("every wrong adapter fails by the clauses it breaks, and by no other")
  Stream<DynamicTest> everyWrongAdapterFails() {
    return wrongAdapters().stream()
        .map(
            wrong ->
                DynamicTest.dynamicTest(
                    contractOf(wrong).getSimpleName() + ": " + wrong.getSimpleName(),
                    () -> {
                      Breaks breaks = wrong.getAnnotation(Breaks.class);
                      Verdict verdict = Verdict.of(wrong);
                      assertThat(verdict.broken())
                          .as("clauses %s fails by: %s", wrong.getSimpleName(), verdict.failures())
                          .contains(breaks.value())
                          .isSubsetOf(
                              Stream.of(breaks.value(), breaks.along())
                                  .flatMap(Stream::of)
                                  .toList());
                      assertThat(verdict.quoted())
                          .as("clauses quoted: %s", verdict.failures())
                          .isEqualTo(verdict.broken());
                    }));
  }

  @Test
  void noWrongAdapterIsLeftUntold() {
    assertThat(inThisRoom(EveryClauseTest::isNamedWrong))
        .isNotEmpty()
        .allMatch(wrong -> wrong.isAnnotationPresent(Breaks.class));
  }

  private static boolean isNamedWrong(Class<?> type) {
    return type.getEnclosingClass() != null
        && type.getEnclosingClass().getSimpleName().startsWith("Wrong")
        && !Modifier.isAbstract(type.getModifiers())
        && !contractOf(type).equals(Object.class);
  }

  private static List<Class<?>> wrongAdapters() {
    return inThisRoom(type -> type.isAnnotationPresent(Breaks.class));
  }

  private static List<Class<?>> inThisRoom(Predicate<Class<?>> wanted) {
    return ReflectionSupport.findAllClassesInPackage(
        EveryClauseTest.class.getPackageName(), wanted, name -> true);
  }

  /** The published class that an adapter's test extends; Object if there is none. */
  private static Class<?> contractOf(Class<?> type) {
    Class<?> above = type;
    while (!above.equals(Object.class) && !isContract(above)) {
      above = above.getSuperclass();
    }
    return above;
  }

  private static boolean isContract(Class<?> type) {
    return Modifier.isPublic(type.getModifiers()) && type.getSimpleName().endsWith("Contract");
  }
}
