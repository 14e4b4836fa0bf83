package cl.certificates.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

@AnalyzeClasses(packages = "cl.certificates.testkit", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule KNOWS_CORE_ALONE =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java.io",
              "java.lang..",
              "java.nio.charset",
              "java.time..",
              "java.util..",
              "io.vavr.control",
              "org.jspecify.annotations",
              "org.junit.jupiter.api..",
              "org.opentest4j", // JUnit's own word for a test that cannot be tried here
              "org.assertj.core.api..",
              "net.jqwik.api..",
              "cl.certificates",
              "cl.certificates.access",
              "cl.certificates.annulment",
              "cl.certificates.attendance",
              "cl.certificates.calendar",
              "cl.certificates.course",
              "cl.certificates.document",
              "cl.certificates.dossier",
              "cl.certificates.feed",
              "cl.certificates.identity",
              "cl.certificates.issuing",
              "cl.certificates.liquidation",
              "cl.certificates.refusal",
              "cl.certificates.search",
              "cl.certificates.testkit..",
              "cl.certificates.verification",
              "cl.certificates.viewing",
              "cl.certificates.wording");

  @ArchTest
  static final ArchRule ADAPTERS_DO_WITHOUT_CONTRACTS_AND_FIXTURES =
      classes()
          .that()
          .resideInAPackage("cl.certificates.testkit.memory")
          .should()
          .onlyDependOnClassesThat(outsideTestkitOr("cl.certificates.testkit.memory"));

  @ArchTest
  static final ArchRule FIXTURES_DO_WITHOUT_CONTRACTS_AND_ADAPTERS =
      classes()
          .that()
          .resideInAPackage("cl.certificates.testkit.fixture")
          .should()
          .onlyDependOnClassesThat(outsideTestkitOr("cl.certificates.testkit.fixture"));

  @ArchTest
  static final ArchRule CONTRACTS_DO_WITHOUT_OUR_ADAPTERS =
      classes()
          .that()
          .resideInAPackage("cl.certificates.testkit.contract")
          .should()
          .onlyDependOnClassesThat(
              outsideTestkitOr(
                  "cl.certificates.testkit.contract", "cl.certificates.testkit.fixture"));

  @ArchTest
  static final ArchRule ROOMS_ARE_FREE_OF_CYCLES =
      slices().matching("cl.certificates.testkit.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ASSERTIONS_STAND_IN_CONTRACTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("cl.certificates.testkit.contract")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "org.assertj..");

  @ArchTest
  static final ArchRule NOBODY_READS_THE_CLOCK_OF_THE_MACHINE =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "the clock of the machine is read", ArchitectureTest::readsTheClock));

  private static boolean readsTheClock(JavaMethodCall call) {
    String method = call.getName();
    boolean now = method.equals("now") && call.getTarget().getRawParameterTypes().isEmpty();
    boolean system =
        method.startsWith("system") && call.getTargetOwner().isEquivalentTo(Clock.class);
    boolean millis = method.equals("currentTimeMillis") || method.equals("nanoTime");
    return now && call.getTargetOwner().getPackageName().equals("java.time") || system || millis;
  }

  private static DescribedPredicate<JavaClass> outsideTestkitOr(String... rooms) {
    return JavaClass.Predicates.resideOutsideOfPackage("cl.certificates.testkit..")
        .or(JavaClass.Predicates.resideInAnyPackage(rooms));
  }
}
