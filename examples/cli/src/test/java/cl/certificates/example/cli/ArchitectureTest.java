package cl.certificates.example.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

@AnalyzeClasses(packages = "cl.certificates", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule nobodyKnowsTheExample =
      noClasses()
          .that()
          .resideOutsideOfPackage("cl.certificates.example..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("cl.certificates.example..");

  /** The place the adapters are put together in, and the commands that are about a base itself. */
  private static final String KNOW_THE_ADAPTERS =
      ".*[.](Workplace|(File|Url)?Base|BaseOptions|DemoCommand|ImportCommand"
          + "|(Schema|Audit|Rebuild)Command|AuditedStory|HeadsFile|PaperBundle)([$].*)?";

  @ArchTest
  static final ArchRule fewKnowTheAdapters =
      noClasses()
          .that()
          .resideInAPackage("cl.certificates.example..")
          .and()
          .haveNameNotMatching(KNOW_THE_ADAPTERS)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("cl.certificates.jdbc..", "cl.certificates.pdf.."));

  @ArchTest
  static final ArchRule timeComesFromTheClockOfTheOptions =
      noClasses()
          .that()
          .resideInAPackage("cl.certificates.example..")
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(Instant.class, "now");

  @ArchTest
  static final ArchRule commandsAreCalledCommand =
      classes()
          .that()
          .areAnnotatedWith("picocli.CommandLine$Command")
          .and()
          .doNotHaveSimpleName("Certificados")
          .should()
          .haveSimpleNameEndingWith("Command");
}
