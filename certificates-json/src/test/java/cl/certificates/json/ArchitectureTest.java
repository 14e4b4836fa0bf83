package cl.certificates.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "cl.certificates.json",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule writesWhatAStrangerMayKnow =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "cl.certificates.json",
              "cl.certificates",
              "cl.certificates.dossier",
              "cl.certificates.identity",
              "cl.certificates.verification",
              "tools.jackson.core..",
              "org.jspecify.annotations",
              "java.io",
              "java.lang..",
              "java.nio.charset",
              "java.time",
              "java.util..")
          .because("it writes values down; it looks nothing up and decides nothing");

  @ArchTest
  static final ArchRule namesTheLibraryThatWritesOnce =
      noClasses()
          .that()
          .doNotBelongToAnyOf(JsonText.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..")
          .because("which library writes is ours to change");
}
