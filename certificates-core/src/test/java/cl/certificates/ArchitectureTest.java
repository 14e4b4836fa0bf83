package cl.certificates;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.validation.FormValidator;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The house and its rooms: who may know whom, and what the core may know of the world. */
@AnalyzeClasses(packages = "cl.certificates", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ROOT = "cl.certificates";

  /** Each room with all the rooms it knows: an edge more or less is a decision, made here. */
  private static final Map<String, Set<String>> ROOMS =
      Map.ofEntries(
          Map.entry("wording", Set.of()),
          Map.entry("identity", Set.of("wording")),
          Map.entry("calendar", Set.of()),
          Map.entry("validation", Set.of("identity")),
          Map.entry("access", Set.of("identity")),
          Map.entry("attendance", Set.of("identity")),
          Map.entry("course", Set.of("attendance", "identity")),
          Map.entry(
              "dossier",
              Set.of("access", "attendance", "calendar", "course", "identity", "wording")),
          Map.entry("feed", Set.of("dossier")),
          Map.entry(
              "refusal",
              Set.of(
                  "access",
                  "attendance",
                  "calendar",
                  "course",
                  "dossier",
                  "identity",
                  "validation",
                  "wording")),
          Map.entry(
              "casework", Set.of("access", "calendar", "course", "dossier", "identity", "refusal")),
          Map.entry("verification", Set.of("course", "dossier", "identity", "wording")),
          Map.entry(
              "document",
              Set.of(
                  "access", "attendance", "calendar", "course", "dossier", "identity", "wording")),
          Map.entry(
              "liquidation",
              Set.of("access", "casework", "dossier", "identity", "refusal", "wording")),
          Map.entry(
              "annulment",
              Set.of(
                  "access",
                  "calendar",
                  "casework",
                  "course",
                  "dossier",
                  "identity",
                  "refusal",
                  "validation",
                  "wording")),
          Map.entry(
              "issuing",
              Set.of(
                  "access",
                  "attendance",
                  "calendar",
                  "casework",
                  "course",
                  "document",
                  "dossier",
                  "identity",
                  "refusal",
                  "validation",
                  "wording")),
          Map.entry("bulk", Set.of("dossier", "issuing", "refusal", "wording")),
          Map.entry(
              "viewing",
              Set.of(
                  "access",
                  "annulment",
                  "attendance",
                  "calendar",
                  "casework",
                  "course",
                  "document",
                  "dossier",
                  "identity",
                  "issuing",
                  "refusal",
                  "verification",
                  "wording")),
          Map.entry(
              "search",
              Set.of(
                  "access",
                  "calendar",
                  "casework",
                  "course",
                  "dossier",
                  "identity",
                  "issuing",
                  "refusal",
                  "validation",
                  "viewing")));

  private static final Pattern ROOM_ON_THE_MAP =
      Pattern.compile("<li>\\{@(?:link|code) cl\\.certificates\\.([a-z]+)}");

  @ArchTest
  static final ArchRule NO_ROOM_KNOWS_ITSELF_BY_A_DETOUR =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static void everyRoomKnowsTheRoomsOfTheTable(JavaClasses classes) {
    Map<String, Set<String>> known = new TreeMap<>();
    for (JavaClass type : classes) {
      if (!roomOf(type).isEmpty()) {
        known
            .computeIfAbsent(roomOf(type), room -> new TreeSet<>())
            .addAll(
                type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> roomOf(dependency.getTargetClass()))
                    .filter(room -> !room.isEmpty() && !room.equals(roomOf(type)))
                    .collect(Collectors.toSet()));
      }
    }

    assertThat(known).isEqualTo(new TreeMap<>(ROOMS));
  }

  @ArchTest
  static void theMapShowsEveryRoom(JavaClasses classes) throws IOException {
    Path map = Path.of("src", "main", "java", "cl", "certificates", "package-info.java");

    List<String> shown =
        ROOM_ON_THE_MAP
            .matcher(Files.readString(map, UTF_8))
            .results()
            .map(room -> room.group(1))
            .toList();

    assertThat(shown).as("each room once").containsExactlyInAnyOrderElementsOf(ROOMS.keySet());
  }

  private static String roomOf(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : "";
  }

  @ArchTest
  static final ArchRule ROOMS_SEE_LITTLE_OF_THE_ROOT =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".*..")
          .should()
          .dependOnClassesThat(
              resideInAPackage(ROOT)
                  .and(
                      describe(
                          "are neither an AdapterException nor DomainStyle",
                          type ->
                              !type.isAssignableTo(AdapterException.class)
                                  && !type.isEquivalentTo(DomainStyle.class))));

  @ArchTest
  static final ArchRule THE_CORE_KNOWS_LITTLE_OF_THE_WORLD =
      classes()
          .that()
          .doNotBelongToAnyOf(FormValidator.class)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      ROOT + "..",
                      "", // arrays of primitives
                      "java.lang..",
                      "java.math",
                      "java.time..",
                      "java.util..",
                      "java.nio.charset",
                      "java.security",
                      "javax.crypto..", // the seal of cursors
                      "jakarta.validation..",
                      "org.immutables..",
                      "org.jspecify..")
                  .or(named("java.text.Normalizer"))
                  .or(named("java.text.Normalizer$Form"))
                  .or(named("java.nio.ByteBuffer"))
                  .or(named("java.nio.BufferUnderflowException"))
                  .or(named("java.nio.CharBuffer"))
                  .or(named("io.vavr.control.Either"))
                  .or(named("[Lio.vavr.control.Either;"))
                  .or(named("io.vavr.Lazy")));

  private static DescribedPredicate<JavaClass> named(String name) {
    return describe("are " + name, type -> type.getName().equals(name));
  }

  @ArchTest
  static final ArchRule HIBERNATE_VALIDATOR_IS_NAMED_ONCE =
      noClasses()
          .that()
          .doNotBelongToAnyOf(FormValidator.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.hibernate..");

  @ArchTest
  static final ArchRule NOBODY_READS_A_CLOCK_OF_HIS_OWN =
      noClasses()
          .should()
          .callMethodWhere(
              target(
                  describe(
                      "a now() without a clock, or a clock of the system",
                      method ->
                          method.getName().equals("now")
                                  && method.getOwner().getPackageName().startsWith("java.time")
                                  && method.getRawParameterTypes().stream()
                                      .noneMatch(type -> type.isEquivalentTo(Clock.class))
                              || method.getOwner().isEquivalentTo(Clock.class)
                                  && method.getName().startsWith("system")
                              || method.getOwner().isEquivalentTo(System.class)
                                  && method.getName().matches("currentTimeMillis|nanoTime"))));

  @ArchTest
  static final ArchRule NOBODY_ASKS_WHERE_HE_RUNS =
      noClasses()
          .should()
          .callMethodWhere(
              target(
                  describe(
                      "what depends on the host's locale, zone or charset",
                      ArchitectureTest::dependsOnTheHost)));

  private static boolean dependsOnTheHost(AccessTarget.CodeUnitCallTarget method) {
    String call = method.getOwner().getSimpleName() + "." + method.getName();
    boolean withLocale =
        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
    boolean withoutParameters = method.getRawParameterTypes().isEmpty();
    return switch (call) {
      case "Locale.getDefault", "ZoneId.systemDefault", "Charset.defaultCharset" -> true;
      case "TimeZone.getDefault" -> true;
      case "String.format" -> !withLocale;
      case "String.toUpperCase", "String.toLowerCase", "String.getBytes" -> withoutParameters;
      case "DateTimeFormatter.ofPattern" -> !withLocale;
      default -> false;
    };
  }

  @ArchTest
  static final ArchRule NAMES_ARE_WORDS_OF_THE_DOMAIN =
      noClasses()
          .should(
              be(
                  describe(
                      "named after what they are made of",
                      type ->
                          type.getSimpleName()
                              .matches(
                                  ".*(Impl|Service|Manager|Helper|Dto|DTO|Repository|VO|Utils?)"
                                      + "|I[A-Z][a-z].*"))));

  @ArchTest
  static final ArchRule NO_ROOM_FOR_WHAT_FITS_NOWHERE =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..common..",
              "..impl..",
              "..manager..",
              "..service..",
              "..dto..",
              "..exception..");
}
